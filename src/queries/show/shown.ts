import type { DueItem } from '../due-item.js';
import type { Listed } from '../listing.js';

/** A document that points at another: in which key, and at which part of it. `key` is null for a link in the text. */
export interface Pointer {
  document: string | null;
  type: string;
  title: string;
  file: string;
  key: string | null;
  part: string | null;
}

/** A risk that concerns the document, with its value before and after what is done. */
export interface ShownRisk {
  analysis: string | null;
  file: string;
  risk: string;
  event: string;
  value: number | null;
  after: number | null;
  /** Whether the handbook's own limits demand an åtgärd. */
  over: boolean;
  /** How it concerns the document: `egen`, `gäller`, `hanteras_av` or `åtgärder`. */
  relation: string;
  measures: string[];
}

/** A händelse document about the document. */
export interface ShownEvent {
  document: string | null;
  title: string;
  file: string;
  kind: string;
  received: string | null;
  investigated: string | null;
}

/** How many händelser there were of a kind in a year: those in registers too. */
export interface EventCount {
  year: number;
  kind: string;
  count: number;
}

/** An åtgärd that concerns the document, and how its effect turned out. */
export interface ShownMeasure {
  document: string | null;
  title: string;
  file: string;
  status: string | null;
  due: string | null;
  effect: string | null;
}

/** The law that the document answers to: what it names, and the paragraphs that `coverage` counts it towards. */
export interface ShownLaw {
  lagrum: readonly string[];
  krav: { id: string; text: string }[];
  paragraphs: { paragraph: string; place: string; demands: string }[];
}

/** What Git knows of the document's file; `state` says whether that is all there is. */
export interface ShownHistory {
  state: 'full' | 'shallow' | 'none';
  text: string;
  uncommitted: boolean;
  formerNames: readonly string[];
  changes: { date: string; commit: string; kind: string; file: string; subject: string | null }[];
}

/** One document with everything that hangs on it, as `show --format json` prints it (schemas/output/show.schema.json). */
export interface Shown {
  kvalitet: string;
  today: string;
  commit: string | null;
  document: Listed & { formerIds: readonly string[]; sameId: string[] };
  data: Readonly<Record<string, unknown>>;
  obligations: DueItem[];
  risks: ShownRisk[];
  events: { documents: ShownEvent[]; counts: EventCount[] };
  measures: ShownMeasure[];
  pointing: Pointer[];
  law: ShownLaw;
  history: ShownHistory;
}
