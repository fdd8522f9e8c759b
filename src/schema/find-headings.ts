import type { Table, TableRow } from '../model/table.js';
import { headingKey, tidy } from './headings.js';

/** So far down the headings may stand, below titles of the report. */
const ROWS_ABOVE = 20;

/**
 * The headings are the row that has most of those that the register asks for: reports have titles above, and headings in
 * two levels. Rows that only say the headings again (merged, or on each page) are no rows.
 */
export function tableOf(rows: readonly TableRow[], wanted: ReadonlySet<string>): Table {
  const scores = scoresOf(rows, wanted);
  const at = scores.indexOf(Math.max(...scores));
  const { cells = [], row = 1 } = rows[at] ?? {};
  const headings = cells.map(tidy);
  const isHeading = (other: TableRow) =>
    other.cells.every((cell, index) => !cell.trim() || tidy(cell) === headings[index]);
  const below = rows.slice(at + 1).filter((other) => !isHeading(other) && other.cells.some((cell) => cell.trim()));
  return { headings, headingRow: row, rows: below };
}

/** How many of the headings that the register asks for stand in one row. */
export const headingScore = (rows: readonly TableRow[], wanted: ReadonlySet<string>): number =>
  Math.max(0, ...scoresOf(rows, wanted));

const scoresOf = (rows: readonly TableRow[], wanted: ReadonlySet<string>) =>
  rows.slice(0, ROWS_ABOVE).map(({ cells }) => cells.filter((cell) => wanted.has(headingKey(cell))).length);
