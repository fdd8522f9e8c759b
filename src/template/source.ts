import type { Place } from '../model/finding.js';

/** A template's or a part's text, and where it stands: faults are told there. */
export interface Source {
  /** From the handbook's root for the organisation's own, from the package's root for the built-in. */
  file: string;
  text: string;
  /** The line of the file (from 1) on which the text begins: after the front matter. */
  line: number;
  /** Whether the organisation has written it. */
  own: boolean;
}

/** Where something stands in a template's text, as its parser tells it: lines from 1, columns from 0. */
export interface Located {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** The same in the file, as editors count. */
export const placeIn = ({ file, line }: Source, { start, end }: Located): Place => ({
  file,
  line: start.line + line - 1,
  column: start.column + 1,
  endLine: end.line + line - 1,
  endColumn: end.column + 1,
});
