/** What somebody can owe (cli.md, `due --format json`), in the order that help and messages list it. */
export const KINDS = [
  'revision',
  'giltighet',
  'egenkontroll',
  'uppföljning',
  'protokoll',
  'delgivning',
  'åtgärd',
  'effekt',
  'kvalitetsinsats',
  'avtal',
  'redovisning',
  'riskanalys',
  'kompetens',
  'lagstadgad',
] as const;

/** One of the kinds of obligations. */
export type Kind = (typeof KINDS)[number];

/** Why something is due: a code for machines and a sentence for people. */
export interface Reason {
  code: string;
  text: string;
}

/**
 * One thing that somebody owes: exactly the object of `due --format json`, in that key order. `document` is null for
 * what no document owes (the handbook itself, or a document without id). `days` is negative when overdue.
 */
export interface DueItem {
  kind: Kind;
  document: string | null;
  type: string;
  title: string;
  file: string;
  units: readonly string[];
  responsible: readonly string[];
  due: string;
  state: 'overdue' | 'soon' | 'later';
  days: number;
  reasons: Reason[];
  /** What tells the rows of one document apart, for names that last (calendars): not part of the JSON. */
  part?: string;
  period?: string;
}
