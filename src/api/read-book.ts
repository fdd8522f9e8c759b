import { columnName } from '../model/table.js';
import type { Sheet, Workbook } from '../parse/xlsx/read-workbook.js';
import { headingScore, tableOf } from '../schema/find-headings.js';
import { type ReadSheet, type TableFile, unread } from './table-file.js';

/**
 * Reads a workbook: the sheet that is not hidden and has most of the headings that the register asks for is the table;
 * all of the workbook is looked through.
 */
export async function bookFile(path: string, bytes: Buffer, wanted: ReadonlySet<string>): Promise<TableFile> {
  const { readWorkbook } = await import('../parse/xlsx/read-workbook.js');
  const book = await readWorkbook(bytes);
  if (!book.ok) return unread({ message: `${path}: ${book.message}`, hint: book.hint });
  const read = tableSheet(book, wanted);
  if (!read?.rows.length) {
    const sheets = book.sheets.map((sheet) => whole(sheet));
    return { ...unread(emptySheet(path, read?.name ?? '')), texts: book.texts, sheets };
  }
  const table = { ...tableOf(read.rows, wanted), dayOfSerial: book.dayOfSerial };
  const others = book.sheets.filter((sheet) => sheet !== read && sheet.rows.length > 0);
  return {
    table,
    faults: alike(path, read, others, wanted),
    text: '',
    sheets: book.sheets.map((sheet) => whole(sheet, sheet === read ? table.headings : undefined)),
    texts: book.texts,
    how: `bladet ${read.name} i en Excel-arbetsbok`,
    remark: others.length ? `${path}: bladet ${read.name} är läst. ${notRead(others)}` : undefined,
  };
}

/** The first of those that have most of the headings; a hidden sheet only when no other is there. */
function tableSheet({ sheets }: Workbook, wanted: ReadonlySet<string>): Sheet | undefined {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const scored = (shown.length ? shown : sheets).map((sheet) => ({ sheet, score: headingScore(sheet.rows, wanted) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return (
    scored.find(({ score, sheet }) => score === best && (score > 0 || sheet.rows.length))?.sheet ?? scored[0]?.sheet
  );
}

const emptySheet = (path: string, name: string) => ({
  message: `${path}: bladet ${name} är tomt, så inga rader räknas.`,
  hint: 'Ta ut tabellen på nytt, och kontrollera att den har rader när den öppnas i kalkylprogrammet.',
});

/** A sheet with the same headings holds rows that somebody believes are counted: one sheet for each month, for instance. */
function alike(path: string, read: Sheet, others: readonly Sheet[], wanted: ReadonlySet<string>): TableFile['faults'] {
  const score = headingScore(read.rows, wanted);
  const same = others.filter(({ rows, hidden }) => score > 1 && !hidden && headingScore(rows, wanted) === score);
  if (!same.length) return [];
  return [
    {
      message: `${path}: ${named(same)} har samma rubriker som bladet ${read.name}, men bara bladet ${read.name} räknas.`,
      hint: 'Lägg alla rader på ett blad, eller gör ett register med en egen fil för varje blad.',
      severity: 'varning',
    },
  ];
}

const notRead = (others: readonly Sheet[]) => `${named(others)} räknas inte.`;

function named(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name, hidden }) => (hidden ? `${name} (dolt)` : name));
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} och ${names.at(-1)}` : names.join('');
  return `${sheets.length > 1 ? 'Bladen' : 'Bladet'} ${list}`;
}

/** A sheet's headings are its first row, unless it is the table's. */
function whole({ name, hidden, rows }: Sheet, headings = rows[0]?.cells ?? []): ReadSheet {
  const sheet = hidden ? `det dolda bladet ${name}` : `bladet ${name}`;
  const placeOf = (row: number, column: number) => `i cell ${columnName(column)}${row} på ${sheet}`;
  return { name, rows, headings, placeOf };
}
