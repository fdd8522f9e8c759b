import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import { numberReports } from '../privacy/number-reports.js';
import { type Rows, readRows } from '../schema/rows.js';
import type { Types } from '../schema/types.js';
import { pathBeside } from '../words/paths.js';

/** A register may hold a decade of rows; this is far beyond that. */
const MAX_REGISTER_BYTES = 50_000_000;

/** Reads the tables that the register documents name. What cannot be read is a report on the register. */
export async function readRegisters(
  root: string,
  documents: readonly Dokument[],
  found: { files: ReadonlySet<string>; onDisk: ReadonlyMap<string, string> },
  types: Types,
): Promise<Rows> {
  const all: Rows = { rows: [], references: [], reports: [] };
  const registers = documents.filter((doc): doc is Dokument<'register'> => doc.typ === 'register');
  const titles = new Map(
    documents.flatMap((doc) =>
      ['enhet', 'process', 'rutin'].includes(doc.typ) ? [[doc.titel.toLowerCase(), doc.id]] : [],
    ),
  );
  for (const register of registers) {
    const path = pathBeside(register.file, register.data.fil ?? '');
    if (!register.data.fil || !found.files.has(path)) continue;
    const table = await readTable(diskPath(root, found, path), path, register);
    if ('rows' in table) {
      const type = register.data.innehåller === 'antal' ? types.antalsrad : types.händelserad;
      add(all, readRows(register, table, type, titles));
    } else all.reports.push(table.fault);
    for (const report of table.numbers) all.reports.push(report);
  }
  return all;
}

function add(all: Rows, more: Rows): void {
  for (const row of more.rows) all.rows.push(row);
  for (const reference of more.references) all.references.push(reference);
  for (const report of more.reports) all.reports.push(report);
}

async function readTable(onDisk: string, path: string, register: Dokument<'register'>) {
  const fault = (message: string, hint: string): Report => ({
    rule: 'register-gar-att-lasa',
    place: { file: register.file, path: ['fil'], on: 'value' },
    document: register.id,
    message,
    hint,
  });
  if (!/\.(csv|tsv|txt)$/i.test(path))
    return {
      numbers: [],
      fault: fault(
        `Filen ${path} är ingen CSV-fil, och läses inte.`,
        'Spara tabellen som CSV (UTF-8) i kalkylprogrammet.',
      ),
    };
  const text = readText(onDisk, MAX_REGISTER_BYTES);
  const numbers = numberReports(path, text.ok ? text.text : (text.start ?? ''));
  if (!text.ok) return { numbers, fault: fault(`${path}: ${text.message}`, text.hint) };
  const { parseCsv } = await import('../parse/csv.js');
  const table = parseCsv(text.text);
  if (table.unclosed === undefined) return { file: path, ...table, numbers };
  const unclosed = fault(
    `Rad ${table.unclosed} har ett citattecken som inte stängs, så resten av tabellen går inte att läsa.`,
    'Ta bort citattecknet, eller skriv två i rad inne i en cell.',
  );
  return { numbers, fault: { ...unclosed, place: { file: path, line: table.unclosed, column: 1 } } };
}
