import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import { findInCells } from '../model/table.js';
import type { TableFile } from './table-file.js';

/** What å ä ö become when UTF-8 is read as Windows-1252, and the sign that stands where a letter was lost. */
const GARBLED = /Ã[\u0084\u0085\u0096¥¤¶…„–©]|â€[™œ“”\u009d]|\ufffd/g;

function* places(text: string): Iterable<{ from: number }> {
  for (const { index } of text.matchAll(GARBLED)) yield { from: index };
}

/**
 * Text that was destroyed before it came here: valid, but not what anybody wrote. One finding for a file, at the first
 * cell. With destroyed `headings` the rows cannot be trusted either.
 */
export function garbledIn(
  register: Dokument<'register'>,
  path: string,
  { sheets, table }: TableFile,
): { report: Report; headings: boolean } | undefined {
  const read = sheets.find(({ headings }) => headings === table?.headings);
  if (!read || !table) return undefined;
  const cells = new Map<string, { row: number; column: number }>();
  for (const { row, column } of findInCells(read.rows, places)) cells.set(`${row} ${column}`, { row, column });
  const [first] = cells.values();
  if (!first) return undefined;
  const more = cells.size > 1 ? ` Det gäller ${cells.size} celler.` : '';
  const report: Report = {
    rule: 'register-gar-att-lasa',
    place: { file: path, line: first.row, column: 1 },
    document: register.id,
    message: `Tecknen å, ä och ö är förstörda ${read.placeOf(first.row, first.column)}.${more}`,
    hint: 'Filen har sparats eller öppnats i fel teckenkodning. Ta ut tabellen på nytt, och välj UTF-8 när den öppnas.',
  };
  return { report, headings: [...cells.values()].some(({ row }) => row === table.headingRow) };
}
