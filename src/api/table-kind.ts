import type { FileFault } from './table-file.js';

/** What a register's file is, and what is wrong with its name; or why it cannot be read at all. */
type TableKind = { kind: 'xlsx' | 'csv'; fault?: FileFault } | { kind: undefined; fault: FileFault };

const ZIP = Buffer.from('PK\u0003\u0004');
/** The first bytes of Excel's old format, and of a workbook with a password. */
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Tells what a table's file is by its first bytes; its name must say the same. */
export function tableKind(path: string, bytes: Buffer): TableKind {
  const start = bytes.subarray(0, 4);
  if (start.equals(OLD)) return { kind: undefined, fault: oldFault(path) };
  const [isBook, isText] = [/\.xls[xm]$/i.test(path), /\.(?:csv|tsv|txt)$/i.test(path)];
  const isZip = start.equals(ZIP);
  if (isText)
    return isZip ? { kind: 'xlsx', fault: renamed(path, 'en Excel-arbetsbok', '.xlsx') } : textKind(path, bytes);
  if (isBook) return isZip || !isPlain(bytes) ? { kind: 'xlsx' } : misnamed(path, bytes);
  return /\.xls$/i.test(path) && isPlain(bytes) ? misnamed(path, bytes) : { kind: undefined, fault: otherFault(path) };
}

/** A text that is called a workbook: systems call web pages and CSV files so, to have Excel open them. */
function misnamed(path: string, bytes: Buffer): TableKind {
  const text = textKind(path, bytes);
  return text.fault ? text : { kind: 'csv', fault: renamed(path, 'en textfil', '.csv') };
}

function textKind(path: string, bytes: Buffer): TableKind {
  const isPage = /^\W{0,3}\s*<(?:!doctype html|html|head|body|table|meta|\?xml|style|div)\b/i.test(
    bytes.toString('latin1', 0, 2000),
  );
  return isPage ? { kind: 'csv', fault: pageFault(path) } : { kind: 'csv' };
}

const isPlain = (bytes: Buffer) => bytes.length > 0 && !bytes.subarray(0, 4000).includes(0);

const SAVE = 'Spara tabellen som Excel-arbetsbok (.xlsx) eller CSV (UTF-8) i kalkylprogrammet.';

const oldFault = (path: string): FileFault => ({
  message: `${path} är skyddad med lösenord, eller sparad i ett gammalt Excel-format, och går inte att läsa.`,
  hint: 'Ta bort lösenordet och spara som Excel-arbetsbok (.xlsx).',
});

const otherFault = (path: string): FileFault => ({
  message: `Filen ${path} är varken CSV eller XLSX, och läses inte.`,
  hint: SAVE,
});

const pageFault = (path: string): FileFault => ({
  message: `${path} är en webbsida eller XML, och inte en tabell i CSV eller XLSX.`,
  hint: `Öppna filen i kalkylprogrammet. ${SAVE}`,
});

const renamed = (path: string, what: string, ending: string): FileFault => ({
  message: `${path} är ${what}, men namnet säger något annat.`,
  hint: `Döp om filen så att den slutar på ${ending}, här och i fil.`,
});
