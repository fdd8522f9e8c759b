import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import { parseNumber } from '../model/number.js';
import type { EventRow } from '../model/register.js';
import { nearest } from '../words/nearest.js';
import { type Checked, checkData } from './check.js';
import type { TypeSchema } from './compile.js';
import type { Json } from './flatten.js';
import { choiceFix } from './mend-words.js';

/** A register's table, before its cells have meaning. */
export interface RawTable {
  file: string;
  headings: readonly string[];
  rows: readonly { row: number; cells: readonly string[] }[];
}

/** The rows of one register, and what was wrong with them. */
export interface Rows {
  rows: EventRow[];
  references: Checked['references'];
  reports: Report[];
}

/**
 * Reads a register's cells as what they stand for: headings become keys through `kolumner`, and each row obeys the
 * rules of a händelse or an antal. `titles` lets a unit, process or rutin be written by its title, as systems do.
 */
export function readRows(
  register: Dokument<'register'>,
  table: RawTable,
  type: TypeSchema,
  titles: ReadonlyMap<string, string>,
): Rows {
  const { columns, reports } = columnsOf(register, table, type);
  const found: Rows = { rows: [], references: [], reports };
  if (missingColumns(register, columns, type, reports)) return found;
  const keys = new Set(columns.map(({ key }) => key));
  for (const { row, cells } of table.rows) {
    const data: Json = {};
    for (const { key, index } of columns) put(data, key, (cells[index] ?? '').trim(), type, titles);
    const checked = checkData(data, type, table.file, register.id);
    found.reports.push(...checked.reports.map((report) => atRow(report, table, columns, row)));
    found.references.push(
      ...checked.references.map((reference) => ({ ...reference, place: { file: table.file, line: row, column: 1 } })),
    );
    found.rows.push({
      register,
      file: table.file,
      row,
      refused: checked.refused,
      columns: keys,
      data: checked.data as EventRow['data'],
    });
  }
  return found;
}

/** A fault of a row: its line in the table, and the user's own heading instead of the key. */
function atRow(
  report: Report,
  table: RawTable,
  columns: readonly { key: string; index: number }[],
  row: number,
): Report {
  const key = String(report.place.path?.find((part) => typeof part === 'string') ?? '');
  const heading = table.headings[columns.find((column) => column.key === key)?.index ?? -1];
  const message = heading ? `Kolumnen ${heading}: ${report.message.replace(`${key}: `, '')}` : report.message;
  return { ...report, place: { file: table.file, line: row, column: 1 }, message, fix: undefined };
}

function columnsOf(register: Dokument<'register'>, table: RawTable, type: TypeSchema) {
  const known = Object.keys(type.schema.properties);
  const mapping = register.data.kolumner ?? {};
  const reports: Report[] = [];
  const at = (heading: string) => ({ file: register.file, path: ['kolumner', heading], on: 'value' as const });
  for (const [heading, key] of Object.entries(mapping)) {
    const fault = { rule: 'register-gar-att-lasa', place: at(heading), document: register.id };
    if (!known.includes(key))
      reports.push({
        ...fault,
        message: `Kolumnen ${heading} pekar på ${key}, som inte är en nyckel här.`,
        hint: suggest(key, known),
        fix: choiceFix(key, known),
      });
    else if (!table.headings.includes(heading))
      reports.push({
        ...fault,
        place: { ...at(heading), on: 'key' as never },
        message: `Tabellen ${table.file} har ingen rubrik "${heading}".`,
        hint: suggest(heading, table.headings),
      });
  }
  const columns = table.headings.flatMap((heading, index) => {
    const key = Object.hasOwn(mapping, heading) ? mapping[heading] : known.includes(heading) ? heading : undefined;
    return key && known.includes(key) ? [{ key, index }] : [];
  });
  for (const [index, { key }] of columns.entries()) {
    if (columns.findIndex((other) => other.key === key) === index) continue;
    reports.push({
      rule: 'register-gar-att-lasa',
      place: { file: register.file, path: ['kolumner'], on: 'key' },
      document: register.id,
      message: `Två kolumner står för ${key}.`,
      hint: 'Behåll den kolumn som gäller.',
    });
  }
  return { columns, reports };
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `Menar du ${near}?` : `Här finns: ${known.join(', ')}.`;
}

/** A column that every row needs is told once, not once a row. */
function missingColumns(
  register: Dokument<'register'>,
  columns: readonly { key: string }[],
  type: TypeSchema,
  reports: Report[],
): boolean {
  const has = (key: string) => columns.some((column) => column.key === key);
  const misspelt = new Set(
    Object.values(register.data.kolumner ?? {}).map((key) => nearest(key, type.schema.required)),
  );
  const needed = type.schema.required.filter((key) => !has(key));
  if (register.data.innehåller === 'antal' && !has('datum') && !has('period')) needed.push('period');
  if (!needed.length) return false;
  if (reports.length && needed.every((key) => misspelt.has(key))) return true;
  reports.push({
    rule: 'register-gar-att-lasa',
    place: { file: register.file, path: ['fil'], on: 'value' },
    document: register.id,
    message: `Tabellen saknar kolumn för ${needed.join(' och ')}, så inga rader räknas.`,
    hint: 'Ange i kolumner vilken rubrik som står för nyckeln.',
  });
  return true;
}

function put(data: Json, key: string, cell: string, type: TypeSchema, titles: ReadonlyMap<string, string>): void {
  if (cell === '') return;
  const shape = type.shape.keys?.[key];
  const property = type.schema.properties[key] ?? {};
  const one = (text: string) => (shape?.relation ? (titles.get(text.toLowerCase()) ?? text) : text);
  if (shape?.list) data[key] = cell.split(',').map((part) => one(part.trim()));
  else if (property.type === 'integer') data[key] = parseNumber(cell) ?? cell;
  else if (Array.isArray(property.enum))
    data[key] = (property.enum as string[]).find((word) => word.toLowerCase() === cell.toLowerCase()) ?? cell;
  else data[key] = one(cell);
}
