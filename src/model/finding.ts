/** How serious a finding is, as the user configures it under `regler` (cli.md, Severity). */
export type Severity = 'fel' | 'varning' | 'tips';

/** A way into a document's data: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/**
 * Where something stands, before anybody has counted lines. Either a path into the frontmatter
 * (`on` says whether the key or its value is meant) or a line and column (from 1, UTF-16 units).
 */
export interface Place {
  file: string;
  path?: Path;
  on?: 'key' | 'value';
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
}

/**
 * How a fault with one right answer is mended, at the report's place. `replace` puts other words for what stands there;
 * `quote` sets quotes around a number that should have been text; `name` gives the document the id that it lacks.
 * With `names` the new words name a document, which must exist.
 */
export type Fix = { kind: 'replace'; was: string; with: string; names?: true } | { kind: 'quote' } | { kind: 'name' };

/** What a check says. `severity` is given only where one rule has grades (cli.md, Severity). */
export interface Report {
  rule: string;
  place: Place;
  /** A second place that belongs to the fault; its file and line are added to the message. */
  also?: Place;
  message: string;
  hint?: string;
  document?: string;
  /** Ids and files at the other end of what the fault is about: a change there is a change here. */
  about?: readonly string[];
  severity?: Severity;
  /** Only where there is one right answer. */
  fix?: Fix;
}

/** A report with its place counted out and its rule's severity and law settled: what reporters print. */
export interface Finding {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
  hint: string | null;
  lagrum: string | null;
  document: string | null;
  /** Ids and files at the other end (never printed): `--since` asks whether they changed. */
  about?: readonly string[];
}
