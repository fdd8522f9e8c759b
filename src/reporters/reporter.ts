import type { Finding, Severity } from '../model/finding.js';

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
  /** The lowest severity that makes the command fail. */
  failOn: Severity;
  /** Every rule that a finding may name. */
  rules: readonly RuleFacts[];
}

/** What a reader needs to know of a rule: what it wishes, why, how to mend, and its law. */
export interface RuleFacts {
  id: string;
  severity: Severity;
  summary: string;
  why: string;
  fix: string;
  lagrum: string | null;
  force: string;
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
