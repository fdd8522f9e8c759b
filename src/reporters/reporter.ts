import type { Finding } from '../model/finding.js';

/** Everything that a report of findings is made of. */
export interface Outcome {
  findings: readonly Finding[];
  summary: Summary;
  version: string;
  /** The reference date, `YYYY-MM-DD`. */
  today: string;
  commit: string | null;
  /** The handbook's folder as seen from where the command runs, with `/`; empty when it is the same. */
  prefix: string;
}

export interface Summary {
  documents: number;
  errors: number;
  warnings: number;
  hints: number;
  suppressed: number;
}

/** What the screen allows. `lineOf` reads one line of the handbook, for the excerpt under a finding. */
export interface Screen {
  width: number;
  color: boolean;
  lineOf: (file: string, line: number) => string | undefined;
}

/** Turns findings into the text of one format. Pure. */
export type Reporter = (outcome: Outcome, screen: Screen) => string;

/** Counts findings by severity. */
export function summarise(findings: readonly Finding[], documents: number, suppressed: number): Summary {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { documents, errors: of('fel'), warnings: of('varning'), hints: of('tips'), suppressed };
}
