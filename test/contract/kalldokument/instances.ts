import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Json } from '../../../src/schema/flatten.js';
import type { Held, Row } from './rows.js';

const DOCS = fileURLToPath(new URL('../../../docs', import.meta.url));

/** A file of the example as plain data: its frontmatter or settings; nothing when there is no such file. */
export type Read = (target: string) => Json | undefined;

const already = new Map<string, Json | undefined>();

/** Reads what a link of the document points at, once. */
export const fromDisk: Read = (target) => {
  if (!already.has(target)) already.set(target, parsed(target));
  return already.get(target);
};

const parsed: Read = (target) => {
  const file = join(DOCS, target);
  if (!target.startsWith('../handbook-example/') || !existsSync(file)) return undefined;
  if (!/\.(md|yaml)$/.test(file)) return {};
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.yaml') ? text : (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '')) ?? {};
};

/** What a row promises of the example and the example does not hold. */
export function missing(row: Row, read: Read): string[] {
  const documents = row.files.map(read);
  const gone = row.files.filter((_, index) => !documents[index]);
  const own = (typ: string) => documents.filter((data) => data && typOf(data) === typ);
  const unheld = row.held.filter((held) => !own(held.typ).length || !holds(own(held.typ), held));
  return [...gone, ...unheld.map(({ typ, path, values }) => `${[typ, ...path].join('.')}: ${values.join(', ')}`)];
}

const typOf = (data: Json) => data.typ ?? ('format' in data ? 'handbok' : undefined);

/** Whether the documents have the key, and each of the values somewhere: written out, or as the beginning (minst). */
function holds(documents: readonly unknown[], { path, values }: Held): boolean {
  const found = documents.flatMap((data) => valuesAt(data, path)).map(String);
  return found.length > 0 && values.every((value) => found.some((one) => one === value || one.startsWith(`${value} `)));
}

/** The values at a path of keys; lists are stepped into, and an empty value is none. */
export function valuesAt(data: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(data)) return data.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return data === undefined || data === null || data === '' ? [] : [data];
  return typeof data === 'object' && data !== null ? valuesAt((data as Json)[key], rest) : [];
}

/** The data without a key, wherever the path leads. */
export function withoutKey(data: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(data)) return data.map((item) => withoutKey(item, [key, ...rest]));
  if (typeof data !== 'object' || data === null || !(key in data)) return data;
  const { [key]: value, ...others } = data as Json;
  return rest.length ? { ...others, [key]: withoutKey(value, rest) } : others;
}
