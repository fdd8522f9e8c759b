import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import type { EventRow } from '../model/register.js';
import type { Table } from '../model/table.js';
import type { CellReader, Titles } from './cell.js';
import { readerOf } from './cells.js';
import { type Checked, checkData } from './check.js';
import { type Column, columnsOf, missingColumns } from './columns.js';
import type { TypeSchema } from './compile.js';
import type { Json } from './flatten.js';

/** The rows of one register, and what was wrong with them. */
export interface Rows {
  rows: EventRow[];
  references: Checked['references'];
  reports: Report[];
}

/** One register's table, and what its rows are held against. */
interface Reading {
  register: Dokument<'register'>;
  file: string;
  type: TypeSchema;
  columns: readonly (Column & { read: CellReader })[];
  keys: ReadonlyMap<string, string>;
}

/**
 * Reads a register's cells as what they stand for: headings become keys through `kolumner`, and each row obeys the
 * rules of a händelse or an antal. `titles` lets a unit, process or rutin be written by its title, as systems do.
 */
export function readRows(
  register: Dokument<'register'>,
  file: string,
  table: Table,
  type: TypeSchema,
  titles: Titles,
): Rows {
  const { columns, reports } = columnsOf(register, file, table, type);
  const found: Rows = { rows: [], references: [], reports };
  if (missingColumns(register, columns, type, reports)) return found;
  const readers = columns.map((column) => ({ ...column, read: readerOf(column.key, type, table, titles) }));
  const reading = {
    register,
    file,
    type,
    columns: readers,
    keys: new Map(columns.map(({ key, heading }) => [key, heading])),
  };
  for (const { row, cells } of table.rows) readRow(reading, row, cells, found);
  return found;
}

function readRow({ register, file, type, columns, keys }: Reading, row: number, cells: readonly string[], found: Rows) {
  const data: Json = {};
  let faulty: string[] = NONE;
  const place = { file, line: row, column: 1 };
  const sum = sumIn(columns, cells);
  if (sum) {
    found.reports.push({ rule: 'register-gar-att-lasa', document: register.id, place, ...sum });
    return;
  }
  for (const { key, index, heading, read } of columns) {
    const said = read(cells[index] ?? '');
    if (said === undefined) continue;
    if ('value' in said) data[key] = said.value;
    else {
      const message = `Kolumnen ${heading}: ${said.fault.message}`;
      found.reports.push({ rule: 'varde-giltigt', document: register.id, place, ...said.fault, message });
      faulty = [...faulty, key];
    }
  }
  const checked = checkData(data, type, file, register.id);
  for (const report of checked.reports) {
    const key = String(report.place.path?.find((part) => typeof part === 'string') ?? '');
    if (!faulty.includes(key)) found.reports.push(inRow(report, columns, key, row));
  }
  for (const reference of checked.references)
    found.references.push({ ...reference, key: nameOf(reference.key, columns), place });
  const refused = faulty.length ? [...faulty, ...checked.refused] : checked.refused;
  found.rows.push({ register, file, row, refused, columns: keys, data: checked.data as EventRow['data'] });
}

const NONE: string[] = [];

/** What a table's own sums are called. They are no rows: what they add up is counted already. */
const SUM = /^(?:(?:del|slut|total)?summa|totalt?|grand total)\s*:?$/i;

function sumIn(columns: Reading['columns'], cells: readonly string[]): Pick<Report, 'message' | 'hint'> | undefined {
  const column = columns.find(({ index }) => SUM.test(cells[index]?.trim() ?? ''));
  const first = cells.find((cell) => cell.trim())?.trim() ?? '';
  if (!column && !SUM.test(first)) return undefined;
  const where = column ? `Kolumnen ${column.heading}` : 'Raden';
  const word = column ? cells[column.index]?.trim() : first;
  return {
    message: `${where} säger "${word}": raden är en summa av andra rader, och räknas inte.`,
    hint: 'Ta bort raden ur tabellen. Summor räknas fram av raderna.',
  };
}

/** A fault of a row: its line in the table, and the user's own heading instead of the key. */
function inRow(report: Report, columns: readonly Column[], key: string, row: number): Report {
  const { file } = report.place;
  const heading = columns.find((column) => column.key === key)?.heading;
  const place = { file, line: row, column: 1 };
  if (heading && report.rule === 'nyckel-kravs') {
    const hint = report.hint?.replace(/^Lägg till [^:]+: (.+)$/s, 'Fyll i cellen ($1).').replace('.).', ').');
    return { ...report, place, message: `Kolumnen ${heading}: cellen är tom.`, hint, fix: undefined };
  }
  const message = heading ? `Kolumnen ${heading}: ${report.message.replace(`${key}: `, '')}` : report.message;
  return { ...report, place, message, fix: undefined };
}

/** What a column is called where a message names it. */
function nameOf(key: string, columns: readonly Column[]): string {
  const heading = columns.find((column) => column.key === key)?.heading;
  return heading === undefined || heading === key ? key : `Kolumnen ${heading}`;
}
