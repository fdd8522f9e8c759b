import type { TableRow } from '../../model/table.js';
import { dayText } from './number-format.js';
import { type OtherText, readOtherTexts } from './other-texts.js';
import { openPackage, type Package } from './package.js';
import { readSheet, type Shared } from './sheet.js';
import { damaged, Unreadable } from './unreadable.js';
import { type Contents, readContents, readStrings, readStyles } from './workbook-parts.js';

/** One sheet of a workbook, cells as text. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: readonly TableRow[];
}

/** A workbook as a register needs it: every sheet, and every text that stands in no cell. */
export interface Workbook {
  ok: true;
  sheets: Sheet[];
  texts: OtherText[];
  /** The day that a number stands for, when its column holds days. */
  dayOfSerial: (cell: string) => string | undefined;
}

/** Reads an .xlsx in memory: no disk, no network, no formulas, no macros. What cannot be read is said, never thrown. */
export async function readWorkbook(bytes: Buffer): Promise<Workbook | { ok: false; message: string; hint: string }> {
  try {
    return await read(await openPackage(bytes));
  } catch (error) {
    const { message, hint } = error instanceof Unreadable ? error : damaged();
    return { ok: false, message, hint };
  }
}

async function read(parts: Package): Promise<Workbook> {
  const contents = await readContents(parts);
  if (!contents.sheets.length) throw damaged();
  const { shared, folder } = await readShared(parts, contents);
  const sheets: Sheet[] = [];
  const texts: OtherText[] = [];
  for (const { name, hidden, path } of contents.sheets) {
    const sheet = await readSheet(parts, path, shared);
    sheets.push({ name, hidden, rows: sheet.rows });
    for (const { cell, text } of sheet.texts)
      texts.push({
        where: cell ? `i formeln i cell ${cell} på bladet ${name}` : `på bladet ${name}, utanför cellerna`,
        text,
      });
    texts.push({ where: 'i namnet på ett blad', text: name });
  }
  for (const [index, text] of shared.strings.entries())
    if (!shared.shown[index] && text) texts.push({ where: 'i arbetsbokens filer, men inte i någon cell', text });
  const known = [`${folder}sharedstrings.xml`, ...contents.sheets.map(({ path }) => path)];
  texts.push(...(await readOtherTexts(parts, new Set(known))));
  const dayOfSerial = (cell: string) => (/^\d{5}$/.test(cell) ? dayText(Number(cell), contents.from1904) : undefined);
  return { ok: true, sheets, texts, dayOfSerial };
}

async function readShared(parts: Package, { path, from1904 }: Contents): Promise<{ shared: Shared; folder: string }> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const strings = await readStrings(parts, `${folder}sharedStrings.xml`);
  const formats = await readStyles(parts, `${folder}styles.xml`);
  return { shared: { strings, shown: new Uint8Array(strings.length), formats, from1904 }, folder };
}
