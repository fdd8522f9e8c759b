import type { Dokument, Reference } from '../model/document.js';
import type { Path, Report } from '../model/finding.js';
import type { TypeSchema } from './compile.js';
import { explain } from './explain.js';
import type { Json } from './flatten.js';
import type { Fault } from './formats.js';
import { walk } from './walk.js';

/** A document's data after its schema: what may be used, what it points at, and what was wrong. */
export interface Checked {
  data: Json;
  refused: string[];
  references: Omit<Reference, 'from'>[];
  words: { path: Path; value: string; ur: string }[];
  files: { path: Path; value: string }[];
  reports: Report[];
}

/**
 * Holds data against its type. Values that are refused and keys that the type does not have are taken out, so that the rest can be trusted to have the
 * type's form: one wrong key never hides what the document otherwise says.
 */
export function checkData(data: Json, type: TypeSchema, file: string, document?: Dokument['id']): Checked {
  const walked = walk(data, type.shape);
  const faulty = new Set(walked.faults.map(({ path }) => nameOf(path)));
  const blank = new Set(walked.blanks.map(nameOf));
  const schemaFaults = explain(type.validate(data), type.schema, data).filter(
    (fault) => !faulty.has(nameOf(fault.path)),
  );
  const reports: Report[] = walked.faults.map(({ path, fault }) => ({
    rule: 'varde-giltigt',
    place: { file, path, on: 'value' },
    document,
    ...named(path, fault),
  }));
  for (const { path, on, ...fault } of schemaFaults) {
    const empty = fault.rule === 'nyckel-kravs' && blank.has(nameOf(path));
    const message = empty ? `Nyckeln ${String(path.at(-1))} saknar värde.` : fault.message;
    reports.push({ ...fault, message, document, place: { file, on, path } });
  }
  const refused = [...walked.faults, ...schemaFaults.filter((fault) => fault.rule === 'varde-giltigt')].map(
    ({ path }) => path,
  );
  remove(data, refused);
  keepKnown(data, type.schema.properties);
  return {
    data,
    refused: refused.length ? [...new Set(refused.map((path) => String(path[0])))] : NONE,
    references: kept(walked.references, refused).map(({ path, key, value, relation }) =>
      reference(file, path, key, value, relation),
    ),
    words: kept(walked.words, refused),
    files: kept(walked.files, refused),
    reports,
  };
}

/** What stands in values that were not refused. */
function kept<T extends { path: Path }>(found: T[], refused: readonly Path[]): T[] {
  if (!found.length || !refused.length) return found.length ? found : NONE;
  const out = new Set(refused.map(nameOf));
  return found.filter(({ path }) => !isBelowAny(path, out, path.length));
}

/** A path as one word that no other path has, whatever signs its keys hold. */
const nameOf = (path: Path) => path.map(partOf).join('');
const partOf = (part: string | number) => `,${JSON.stringify(String(part))}`;

/** Whether a path, or what it stands in up to `length` steps down, is among some: quick also when they are thousands. */
function isBelowAny(path: Path, names: ReadonlySet<string>, length: number): boolean {
  let name = '';
  for (const part of path.slice(0, length)) {
    name += partOf(part);
    if (names.has(name)) return true;
  }
  return false;
}

/** One empty list for all documents that have nothing to list. */
const NONE: never[] = [];

function named(path: Path, fault: Fault) {
  return {
    ...fault,
    message: `${String(path.filter((part) => typeof part === 'string').at(-1))}: ${fault.message}`,
  };
}

function reference(
  file: string,
  path: Path,
  key: string,
  value: string,
  relation: Reference['relation'],
): Omit<Reference, 'from'> {
  const hash = value.indexOf('#');
  const [id = '', del] = hash < 0 ? [value] : value.split('#');
  return { key, id, del, relation, place: { file, path, on: 'value' } };
}

/** Takes values out of data, last list position first so that earlier positions still hold; each only once. */
function remove(data: Json, paths: readonly Path[]): void {
  if (!paths.length) return;
  const once = new Map(paths.map((path) => [nameOf(path), path]));
  const names = new Set(once.keys());
  const outermost = [...once.values()].filter((path) => !isBelowAny(path, names, path.length - 1));
  for (const path of [...outermost].sort((a, b) => compare(b, a))) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((node, part) => (node as Json | undefined)?.[part as string], data);
    const last = path.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (parent && last !== undefined) delete (parent as Json)[last as string];
  }
}

/** A key that is another type's, with any value at all, must not be read as if it had that type's form. */
function keepKnown(data: Json, known: object): void {
  for (const key of Object.keys(data)) if (!Object.hasOwn(known, key)) delete data[key];
}

function compare(a: Path, b: Path): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [one, other] = [a[at], b[at]];
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : 1;
}
