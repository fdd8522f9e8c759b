import type { Dokument } from '../../model/document.js';
import type { Path, Place } from '../../model/finding.js';
import type { EventRow } from '../../model/register.js';

/** A date in a document or row, with where it stands. `path` is its key, list positions included. */
export interface Dated {
  document: string | undefined;
  place: Place;
  key: string;
  value: string;
}

/** A value that is found, with the path to it. */
type Found = { path: Path; value: string };

/** The values under a path such as `effekt.uppföljd` or `delgivet[].datum`; `[]` goes through a list. */
export function valuesAt(data: unknown, keys: string): readonly Found[] {
  if (!/[.[]/.test(keys)) {
    const value = (data as Record<string, unknown> | undefined)?.[keys];
    return isValue(value) ? [{ path: [keys], value: String(value) }] : NONE;
  }
  return [...valuesBelow(data, keys.split('.'), [])];
}

/** Most documents lack most keys. */
const NONE: readonly Found[] = [];

const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function* valuesBelow(data: unknown, [head = '', ...rest]: readonly string[], path: Path): Iterable<Found> {
  const name = head.replace('[]', '');
  const value = (data as Record<string, unknown> | undefined)?.[name];
  if (value === undefined || value === null) return;
  const items = head.endsWith('[]') && Array.isArray(value) ? [...value.entries()] : [[undefined, value] as const];
  for (const [index, item] of items) {
    const at = index === undefined ? [...path, name] : [...path, name, index];
    if (rest.length) yield* valuesBelow(item, rest, at);
    else if (isValue(item)) yield { path: at, value: String(item) };
  }
}

/** The dates that a document has under some keys. */
export function* datesOf(doc: Dokument, keys: readonly string[]): Iterable<Dated> {
  for (const key of keys)
    for (const { path, value } of valuesAt(doc.data, key))
      yield { document: doc.id, place: { file: doc.file, path, on: 'value' }, key: label(path), value };
}

/** The dates that a row of a register has under some keys, named as the table names them. */
export function* datesInRow(
  { register, file, row, data, columns }: EventRow,
  keys: readonly string[],
): Iterable<Dated> {
  for (const key of keys)
    for (const { value } of valuesAt(data, key))
      yield { document: register.id, place: { file, line: row, column: 1 }, key: headingOf(columns, key), value };
}

/** What a row's key is called in its table: the user's own heading. */
export const headingOf = (columns: EventRow['columns'], key: string) => columns.get(key) ?? key;

const label = (path: Path) => path.filter((part) => typeof part === 'string').join('.');
