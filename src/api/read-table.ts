import { decodeTable } from '../content/decode-table.js';
import { readBytes } from '../content/read-text.js';
import { bookFile } from './read-book.js';
import { type TableFile, unread } from './table-file.js';

/** A register may hold a decade of rows; this is far beyond that. */
const MAX_REGISTER_BYTES = 50_000_000;

/** Reads a table by what it is and not by its name only: CSV in three encodings, or an Excel workbook. */
export async function readTable(onDisk: string, path: string, wanted: ReadonlySet<string>): Promise<TableFile> {
  const bytes = readBytes(onDisk, MAX_REGISTER_BYTES);
  if (!Buffer.isBuffer(bytes)) return unread({ message: `${path}: ${bytes.message}`, hint: bytes.hint });
  const kind = kindOf(path, bytes);
  if (kind === 'xlsx') return bookFile(path, bytes, wanted);
  return kind === 'csv' ? csvFile(path, bytes) : unread(kind);
}

const SAVE = 'Spara tabellen som Excel-arbetsbok (.xlsx) eller CSV (UTF-8) i kalkylprogrammet.';

function kindOf(path: string, bytes: Buffer): 'xlsx' | 'csv' | { message: string; hint: string } {
  const [isBook, isText] = [/\.xls[xm]$/i.test(path), /\.(?:csv|tsv|txt)$/i.test(path)];
  if ((isBook || isText) && bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return {
      message: `${path} är skyddad med lösenord, eller sparad i ett gammalt Excel-format, och går inte att läsa.`,
      hint: 'Ta bort lösenordet och spara som Excel-arbetsbok (.xlsx).',
    };
  if (isText && bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    return {
      message: `${path} är en Excel-arbetsbok, men heter som en textfil.`,
      hint: 'Döp om filen så att den slutar på .xlsx, här och i fil.',
    };
  if (isBook) return 'xlsx';
  return isText ? 'csv' : { message: `Filen ${path} är varken CSV eller XLSX, och läses inte.`, hint: SAVE };
}

async function csvFile(path: string, bytes: Buffer): Promise<TableFile> {
  const decoded = decodeTable(bytes);
  if (!decoded.ok) return unread({ message: `${path}: ${decoded.message}`, hint: decoded.hint }, decoded.start);
  const { text, encoding } = decoded;
  const { parseCsv } = await import('../parse/csv.js');
  const { unclosed, delimiter, ...table } = parseCsv(text);
  const how = `${encoding}, ${delimiter}`;
  if (unclosed !== undefined)
    return unread(
      {
        message: `Rad ${unclosed} har ett citattecken som inte stängs, så resten av tabellen går inte att läsa.`,
        hint: 'Ta bort citattecknet, eller skriv två i rad inne i en cell.',
        line: unclosed,
      },
      text,
    );
  const remark = encoding === 'UTF-8' ? undefined : `${path} är läst som ${encoding}, inte som UTF-8.`;
  const rows = [{ row: 1, cells: table.headings }, ...table.rows];
  const placeOf = (row: number, column: number) => `på rad ${row}, i kolumnen ${table.headings[column] || column + 1}`;
  const sheets = [{ name: '', rows, headings: table.headings, placeOf }];
  return { table, fault: undefined, text, sheets, texts: [], how, remark };
}
