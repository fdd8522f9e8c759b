import { diskPath } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import { formatNumber } from '../model/number.js';
import type { CellText, TableRead } from '../model/register.js';
import { numberColumns, tableNumbers, textNumbers } from '../privacy/cell-numbers.js';
import type { Titles } from '../schema/cell.js';
import { headingKey } from '../schema/headings.js';
import { type Rows, readRows } from '../schema/rows.js';
import type { Types } from '../schema/types.js';
import { foldSameFault } from '../words/fold-rows.js';
import { pathBeside } from '../words/paths.js';
import { garbledIn } from './garbled.js';
import { readTable } from './read-table.js';
import { suspectsIn } from './suspect-cells.js';
import type { FileFault, TableFile } from './table-file.js';

/** Everything that the registers' files gave. */
export interface Registers extends Rows {
  tables: TableRead[];
  cells: CellText[];
}

/** Reads the tables that the register documents name. What cannot be read is a report on the register. */
export async function readRegisters(
  root: string,
  documents: readonly Dokument[],
  found: { files: ReadonlySet<string>; onDisk: ReadonlyMap<string, string> },
  types: Types,
): Promise<Registers> {
  const all: Registers = { rows: [], references: [], reports: [], tables: [], cells: [] };
  const registers = documents.filter((doc): doc is Dokument<'register'> => doc.typ === 'register');
  const titles = titlesOf(documents);
  const told = new Set<string>();
  for (const register of registers) {
    const path = pathBeside(register.file, register.data.fil ?? '');
    if (!register.data.fil || !found.files.has(path)) continue;
    const type = register.data.innehåller === 'antal' ? types.antalsrad : types.händelserad;
    const file = await readTable(diskPath(root, found, path), path, wantedHeadings(register, type.schema.properties));
    count(all, register, path, file, type, titles);
    if (!told.has(path)) lookThrough(all, register, path, file);
    told.add(path);
  }
  return all;
}

/** Units, processes, routines and åtgärder may be called by their titles. Where two have the same, the first answers. */
function titlesOf(documents: readonly Dokument[]): Titles {
  const titles = new Map(['enhet', 'process', 'rutin', 'åtgärd'].map((typ) => [typ, new Map<string, string>()]));
  for (const { typ, titel, id } of documents) {
    const ofTyp = titles.get(typ);
    if (ofTyp && id && !ofTyp.has(headingKey(titel))) ofTyp.set(headingKey(titel), id);
  }
  return titles;
}

/** The headings that a register asks for, and the keys that a heading may be called. */
const wantedHeadings = ({ data }: Dokument<'register'>, keys: object): ReadonlySet<string> =>
  new Set([...Object.keys(data.kolumner ?? {}), ...Object.keys(keys)].map(headingKey));

function count(
  all: Registers,
  register: Dokument<'register'>,
  path: string,
  file: TableFile,
  type: Types['händelserad'],
  titles: Titles,
): void {
  const { table, how, remark } = file;
  const garbled = garbledIn(register, path, file);
  if (garbled) all.reports.push(garbled.report);
  for (const fault of file.faults) all.reports.push(faultReport(register, path, fault));
  if (!table || garbled?.headings) return;
  all.tables.push({ register, file: path, how, remark });
  const { rows, references, reports } = readRows(register, path, table, type, titles);
  for (const row of rows) all.rows.push(row);
  for (const reference of references) all.references.push(reference);
  for (const report of foldSameFault(reports, formatNumber)) all.reports.push(report);
}

/** Looks for what a published file must not hold, in all of it, once also when two registers share it. */
function lookThrough(all: Registers, register: Dokument<'register'>, path: string, file: TableFile): void {
  for (const report of tableNumbers(path, file.text, file.sheets)) all.reports.push(report);
  for (const report of textNumbers(path, file.texts)) all.reports.push(report);
  for (const sheet of file.sheets) all.reports.push(...numberColumns(path, sheet));
  for (const suspect of suspectsIn(file)) all.cells.push({ register, file: path, ...suspect });
}

const faultReport = (
  register: Dokument<'register'>,
  path: string,
  { message, hint, severity, line }: FileFault,
): Report => ({
  rule: 'register-gar-att-lasa',
  place: line === undefined ? { file: register.file, path: ['fil'], on: 'value' } : { file: path, line, column: 1 },
  document: register.id,
  message,
  hint,
  severity,
});
