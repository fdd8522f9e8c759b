import type { Shown } from '../../queries/show/shown.js';

/** Everything that is told of one document. `nameOf` gives another document's title, or the id when it has none. */
export interface ShowOutcome {
  shown: Shown;
  nameOf: (id: string) => string;
  width: number;
  color: boolean;
}

/** Turns it into the text of one format. Pure. */
export type ShowReporter = (outcome: ShowOutcome) => string;
