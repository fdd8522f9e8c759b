import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell: text, a number, nothing, or exactly this XML (`{ xml: '<f>1+1</f><v>2</v>', s: 1 }`). */
export type MadeCell = string | number | null | { xml: string; t?: string; s?: number };

/** A sheet as a test wants it. `after` is XML that follows the rows. */
export interface MadeSheet {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: readonly (readonly MadeCell[])[];
  merges?: readonly string[];
  after?: string;
}

/** Cell styles of the workbook, by number: a plain number, a date, a date with time, percent, 00000, year and month. */
const STYLES = [0, 14, 22, 9, 164, 165] as const;

/** An .xlsx, part by part, so that it can be as odd as a test needs. `parts` are laid over the usual ones. */
export function workbook(
  sheets: readonly MadeSheet[],
  { from1904 = false, parts = {} }: { from1904?: boolean; parts?: Record<string, string> } = {},
): Buffer {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': listOf(sheets, from1904),
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
    ),
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts><cellXfs>${STYLES.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  };
  return zipped(all);
}

/** Files by name in a zip. */
export function zipped(files: Record<string, string>): Buffer {
  const zippable: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync(zippable));
}

const listOf = (sheets: readonly MadeSheet[], from1904: boolean) =>
  `<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
    .map(
      ({ name = 'Blad1', state }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
    )
    .join('')}</sheets></workbook>`;

const relations = (of: readonly (readonly [string, string, string])[]) =>
  `<Relationships>${of.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function sheetXml({ rows, merges = [], after = '' }: MadeSheet): string {
  const body = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, of) => cellXml(cell, of, at + 1)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${body.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}${after}</worksheet>`;
}

function cellXml(cell: MadeCell, column: number, row: number): string {
  if (cell === null) return '';
  const ref = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (typeof cell === 'number') return `<c ${ref}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${ref} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c ${ref}${cell.t ? ` t="${cell.t}"` : ''}${cell.s ? ` s="${cell.s}"` : ''}>${cell.xml}</c>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
