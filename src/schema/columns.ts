import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import { columnName, type Table } from '../model/table.js';
import { nearest } from '../words/nearest.js';
import type { TypeSchema } from './compile.js';
import { columnsNamed, headingKey, tidy } from './headings.js';
import { choiceFix } from './mend-words.js';

/** A column that is read: the key that it stands for, where it is, and what its heading says. */
export interface Column {
  key: string;
  index: number;
  heading: string;
}

const RULE = 'register-gar-att-lasa';

/** Which columns of a table are read, and as what: those that `kolumner` names, and those that are called like a key. */
export function columnsOf(
  register: Dokument<'register'>,
  file: string,
  table: Table,
  type: TypeSchema,
): { columns: Column[]; reports: Report[] } {
  const known = Object.keys(type.schema.properties);
  const reports: Report[] = [];
  const columns: Column[] = [];
  const named = new Set<number>();
  const mapping = Object.entries(register.data.kolumner ?? {});
  if (mapping.length > 1 && mapping.every(([heading]) => !columnsNamed(heading, table.headings).length))
    return { columns: [], reports: [noneFound(register, file, table)] };
  for (const [heading, key] of mapping) {
    const at = columnsNamed(heading, table.headings);
    for (const index of at) named.add(index);
    const fault = faultOf(heading, key, at, known, file, table);
    const place = { file: register.file, path: ['kolumner', heading], on: fault?.on ?? 'value' } as const;
    if (fault) reports.push({ rule: RULE, document: register.id, ...fault.told, place });
    if (known.includes(key) && at[0] !== undefined)
      columns.push({ key, index: at[0], heading: tidy(table.headings[at[0]] ?? '') });
  }
  columns.push(...calledLikeKeys(table, known, named, new Set(columns.map(({ key }) => key))));
  reports.push(...twice(columns, register));
  return { columns: columns.sort((a, b) => a.index - b.index), reports };
}

/** Not one of the headings: another file than was meant, or cells divided by a sign that is not read. Told once. */
function noneFound(register: Dokument<'register'>, file: string, { headings }: Table): Report {
  const first = headings.map(tidy).filter(Boolean).slice(0, 10);
  return {
    rule: RULE,
    place: { file: register.file, path: ['kolumner'], on: 'key' },
    document: register.id,
    message: `Tabellen ${file} har ingen av rubrikerna i kolumner, så inga rader räknas. Den har ${first.length > 1 ? 'rubrikerna' : 'rubriken'} ${first.join(', ')}.`,
    hint: 'Kontrollera att det är rätt fil, att rubrikerna står överst och att cellerna skiljs åt av semikolon, komma eller tabb.',
  };
}

type Fault = { on: 'key' | 'value'; told: Pick<Report, 'message' | 'hint' | 'fix'> };

function faultOf(
  heading: string,
  key: string,
  at: readonly number[],
  known: readonly string[],
  file: string,
  { headings }: Table,
): Fault | undefined {
  if (!known.includes(key)) {
    const message = `Kolumnen ${heading} pekar på ${key}, som inte är en nyckel här.`;
    return { on: 'value', told: { message, hint: suggest(key, known), fix: choiceFix(key, known) } };
  }
  if (!at.length) {
    const message = `Tabellen ${file} har ingen rubrik "${heading}".`;
    return { on: 'key', told: { message, hint: suggest(heading, headings.map(tidy).filter(Boolean)) } };
  }
  if (at.length === 1) return undefined;
  const message = `Rubriken "${heading}" står på flera ställen i tabellen (kolumn ${at.map(columnName).join(' och ')}).`;
  return { on: 'key', told: { message, hint: 'Ge kolumnerna olika rubriker, eller ta bort den som inte gäller.' } };
}

/** A heading in another case stands for a key only where no other column does: systems have an "Enhet" beside the code. */
function calledLikeKeys(
  { headings }: Table,
  known: readonly string[],
  named: ReadonlySet<number>,
  taken: ReadonlySet<string>,
): Column[] {
  const found: Column[] = [];
  const has = (key: string) => taken.has(key) || found.some((column) => column.key === key);
  for (const exact of [true, false])
    for (const [index, heading] of headings.entries()) {
      if (named.has(index) || found.some((column) => column.index === index)) continue;
      const key = known.find((name) => (exact ? name === heading.trim() : name === headingKey(heading)));
      if (key && (exact || !has(key))) found.push({ key, index, heading: tidy(heading) });
    }
  return found;
}

function* twice(columns: readonly Column[], register: Dokument<'register'>): Iterable<Report> {
  for (const [at, { key, index }] of columns.entries()) {
    const other = columns.slice(0, at).find((column) => column.key === key);
    if (!other) continue;
    yield {
      rule: RULE,
      place: { file: register.file, path: ['kolumner'], on: 'key' },
      document: register.id,
      message: `Två kolumner står för ${key}: ${other.heading} (${columnName(other.index)}) och ${columns[at]?.heading} (${columnName(index)}).`,
      hint: 'Behåll den kolumn som gäller.',
    };
  }
}

function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `Menar du ${near}?` : `Här finns: ${known.join(', ')}.`;
}

/** A column that every row needs is told once, not once a row. Nothing can be counted without it. */
export function missingColumns(
  register: Dokument<'register'>,
  columns: readonly Column[],
  type: TypeSchema,
  reports: Report[],
): boolean {
  if (!columns.length && reports.length) return true;
  const has = (key: string) => columns.some((column) => column.key === key);
  const misspelt = new Set(
    Object.values(register.data.kolumner ?? {}).map((key) => nearest(key, type.schema.required)),
  );
  const needed = type.schema.required.filter((key) => !has(key));
  if (register.data.innehåller === 'antal' && !has('datum') && !has('period')) needed.push('period');
  if (!needed.length) return false;
  if (reports.length && needed.every((key) => misspelt.has(key))) return true;
  reports.push({
    rule: RULE,
    place: { file: register.file, path: ['fil'], on: 'value' },
    document: register.id,
    message: `Tabellen saknar kolumn för ${needed.join(' och ')}, så inga rader räknas.`,
    hint: 'Ange i kolumner vilken rubrik som står för nyckeln.',
  });
  return true;
}
