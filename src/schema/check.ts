import type { Dokument, Reference } from '../model/document.js';
import type { Path, Report } from '../model/finding.js';
import type { TypeSchema } from './compile.js';
import { explain } from './explain.js';
import type { Json } from './flatten.js';
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
 * Holds data against its type. Values that are refused are taken out, so that the rest can be trusted to have the
 * type's form: one wrong key never hides what the document otherwise says.
 */
export function checkData(data: Json, type: TypeSchema, file: string, document?: Dokument['id']): Checked {
  const walked = walk(data, type.shape);
  const key = (path: Path) => path.join('\u0000');
  const faulty = new Set(walked.faults.map(({ path }) => key(path)));
  const blank = new Set(walked.blanks.map(key));
  const schemaFaults = explain(type.validate(data), type.schema, data).filter((fault) => !faulty.has(key(fault.path)));
  const reports: Report[] = walked.faults.map(({ path, fault }) => ({
    rule: 'varde-giltigt',
    place: { file, path, on: 'value' },
    document,
    ...named(path, fault),
  }));
  for (const { path, on, ...fault } of schemaFaults) {
    const empty = fault.rule === 'nyckel-kravs' && blank.has(key(path));
    const message = empty ? `Nyckeln ${String(path.at(-1))} saknar värde.` : fault.message;
    reports.push({ ...fault, message, document, place: { file, on, path } });
  }
  const refused = [...walked.faults, ...schemaFaults.filter((fault) => fault.rule === 'varde-giltigt')].map(
    ({ path }) => path,
  );
  remove(data, refused);
  return {
    data,
    refused: [...new Set(refused.map((path) => String(path[0])))],
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
  return found.length ? found.filter(({ path }) => !refused.some((outer) => isWithin(path, outer))) : NONE;
}

/** One empty list for all documents that have nothing to list. */
const NONE: never[] = [];

function named(path: Path, fault: { message: string; hint: string }) {
  return {
    message: `${String(path.filter((part) => typeof part === 'string').at(-1))}: ${fault.message}`,
    hint: fault.hint,
  };
}

function reference(
  file: string,
  path: Path,
  key: string,
  value: string,
  relation: Reference['relation'],
): Omit<Reference, 'from'> {
  const [id = '', del] = value.split('#');
  return { key, id, del, relation, place: { file, path, on: 'value' } };
}

/** Takes values out of data, last list position first so that earlier positions still hold; each only once. */
function remove(data: Json, paths: readonly Path[]): void {
  const outermost = paths.filter(
    (path, index) =>
      !paths.some((other, at) => at !== index && isWithin(path, other) && (other.length < path.length || at < index)),
  );
  for (const path of [...outermost].sort((a, b) => compare(b, a))) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((node, part) => (node as Json | undefined)?.[part as string], data);
    const last = path.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (parent && last !== undefined) delete (parent as Json)[last as string];
  }
}

const isWithin = (path: Path, outer: Path) => outer.every((part, index) => part === path[index]);

function compare(a: Path, b: Path): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [one, other] = [a[at], b[at]];
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : 1;
}
