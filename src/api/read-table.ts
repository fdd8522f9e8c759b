import { decodeTable } from '../content/decode-table.js';
import { readBytes } from '../content/read-text.js';
import { tableOf } from '../schema/find-headings.js';
import { headingKey } from '../schema/headings.js';
import { bookFile } from './read-book.js';
import { type FileFault, type TableFile, unread } from './table-file.js';
import { tableKind } from './table-kind.js';

/** A register may hold a decade of rows; this is far beyond that. */
const MAX_REGISTER_BYTES = 50_000_000;

/**
 * Reads a table: CSV in three encodings, or an Excel workbook. A file that is something else than its name says is told,
 * not counted, and looked through all the same: it is published whatever it is called.
 */
export async function readTable(onDisk: string, path: string, wanted: ReadonlySet<string>): Promise<TableFile> {
  const bytes = readBytes(onDisk, MAX_REGISTER_BYTES);
  if (!Buffer.isBuffer(bytes)) return unread({ message: `${path}: ${bytes.message}`, hint: bytes.hint });
  const { kind, fault } = tableKind(path, bytes);
  if (kind === undefined) return unread(fault);
  const file = await (kind === 'xlsx' ? bookFile(path, bytes, wanted) : csvFile(path, bytes, wanted));
  return fault ? { ...file, table: undefined, faults: [fault] } : file;
}

async function csvFile(path: string, bytes: Buffer, wanted: ReadonlySet<string>): Promise<TableFile> {
  const decoded = decodeTable(bytes);
  if (!decoded.ok) return unread({ message: `${path}: ${decoded.message}`, hint: decoded.hint }, decoded.start);
  const { text, encoding } = decoded;
  const { parseCsv } = await import('../parse/csv.js');
  const { rows, delimiter, broken, stopped } = parseCsv(text, (cell) => wanted.has(headingKey(cell)));
  if (!rows.length && !broken.length) return unread(emptyFile(path), text);
  const table = tableOf(rows, wanted);
  const faults = broken.map((row, at) => quoteFault(row, stopped && at === broken.length - 1));
  const placeOf = (row: number, column: number) => `på rad ${row}, i kolumnen ${table.headings[column] || column + 1}`;
  return {
    table,
    faults,
    text,
    sheets: [{ name: '', rows, headings: table.headings, placeOf }],
    texts: [],
    how: `${encoding}, ${delimiter}`,
    remark: encoding === 'UTF-8' ? undefined : `${path} är läst som ${encoding}, inte som UTF-8.`,
  };
}

const emptyFile = (path: string): FileFault => ({
  message: `Tabellen ${path} är tom, så inga rader räknas.`,
  hint: 'Ta ut tabellen på nytt, och kontrollera att filen har rubriker och rader.',
});

/** A row that a quote makes unreadable; the last of too many takes the rest of the table with it. */
const quoteFault = (row: number, last: boolean): FileFault => ({
  message: last
    ? `Rad ${row} har ett citattecken på fel plats, liksom många rader före den. Resten av tabellen är inte läst.`
    : `Rad ${row} har ett citattecken på fel plats, och räknas inte.`,
  hint: 'Ta bort citattecknet, eller skriv två i rad inne i en cell som har citattecken runt sig.',
  line: row,
});
