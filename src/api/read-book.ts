import { columnName, type Table, type TableRow } from '../model/table.js';
import type { Sheet } from '../parse/xlsx/read-workbook.js';
import { headingKey, tidy } from '../schema/headings.js';
import { type ReadSheet, type TableFile, unread } from './table-file.js';

/** So far down a sheet the headings may stand, below titles of the report. */
const ROWS_ABOVE = 20;

/** Reads a workbook: its first sheet that is not hidden is the table; all of it is looked through. */
export async function bookFile(path: string, bytes: Buffer, wanted: ReadonlySet<string>): Promise<TableFile> {
  const { readWorkbook } = await import('../parse/xlsx/read-workbook.js');
  const book = await readWorkbook(bytes);
  if (!book.ok) return unread({ message: `${path}: ${book.message}`, hint: book.hint });
  const read = book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0];
  if (!read?.rows.length)
    return {
      ...unread(emptySheet(path, read?.name ?? '')),
      texts: book.texts,
      sheets: book.sheets.map((sheet) => whole(sheet)),
    };
  const table = { ...tableOf(read.rows, wanted), dayOfSerial: book.dayOfSerial };
  const others = book.sheets.filter((sheet) => sheet !== read && sheet.rows.length > 0);
  return {
    table,
    fault: undefined,
    text: '',
    sheets: book.sheets.map((sheet) => whole(sheet, sheet === read ? table.headings : undefined)),
    texts: book.texts,
    how: `bladet ${read.name} i en Excel-arbetsbok`,
    remark: others.length ? `${path}: bladet ${read.name} är läst. ${notRead(others)}` : undefined,
  };
}

const emptySheet = (path: string, name: string) => ({
  message: `${path}: bladet ${name} är tomt. Arbetsbokens första blad är det som läses.`,
  hint: 'Flytta bladet med tabellen så att det står först.',
});

function notRead(others: readonly Sheet[]): string {
  const names = others.map(({ name, hidden }) => (hidden ? `${name} (dolt)` : name));
  const [last = '', ...before] = names.reverse();
  const list = before.length ? `${before.reverse().join(', ')} och ${last}` : last;
  return `${others.length > 1 ? 'Bladen' : 'Bladet'} ${list} räknas inte.`;
}

/** A sheet's headings are its first row, unless it is the table's. */
function whole({ name, hidden, rows }: Sheet, headings = rows[0]?.cells ?? []): ReadSheet {
  const sheet = hidden ? `det dolda bladet ${name}` : `bladet ${name}`;
  const placeOf = (row: number, column: number) => `i cell ${columnName(column)}${row} på ${sheet}`;
  return { name, rows, headings, placeOf };
}

/**
 * The headings are the row that has most of those that the register asks for: reports have titles above, and headings in
 * two levels. Rows that only say the headings again (merged, or on each page) are no rows.
 */
function tableOf(rows: readonly TableRow[], wanted: ReadonlySet<string>): Table {
  const scores = rows
    .slice(0, ROWS_ABOVE)
    .map(({ cells }) => cells.filter((cell) => wanted.has(headingKey(cell))).length);
  const at = scores.indexOf(Math.max(...scores));
  const { cells = [], row = 1 } = rows[at] ?? {};
  const headings = cells.map(tidy);
  const isHeading = (other: TableRow) =>
    other.cells.every((cell, index) => !cell.trim() || tidy(cell) === headings[index]);
  const below = rows.slice(at + 1).filter((other) => !isHeading(other) && other.cells.some((cell) => cell.trim()));
  return { headings, headingRow: row, rows: below };
}
