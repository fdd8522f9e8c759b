/** Where a value stands: keys, and positions in lists. In a list a position past the end means one more item. */
export type KeyPath = readonly (string | number)[];

/** One key to set; with `undefined` it is taken away. A new key is laid after the first of `after` that exists. */
export interface KeyChange {
  path: KeyPath;
  value: unknown;
  after?: readonly string[];
}

type Group = { [key: string]: unknown };

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data with one value changed: what a changed text must read as. One bare value is a list of one. */
export function put(data: unknown, path: KeyPath, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (data === undefined || data === null) return value === undefined ? data : nested(path, value);
  if (typeof part === 'number') return putInList(data, part, rest, value);
  return isGroup(data) ? putInGroup(data, part, rest, value) : data;
}

function putInList(data: unknown, at: number, rest: KeyPath, value: unknown): unknown {
  if (at === 0 && !Array.isArray(data)) return put(data, rest, value);
  const list: unknown[] = Array.isArray(data) ? data : [data];
  if (at >= list.length) return value === undefined ? data : [...list, nested(rest, value)];
  const item = put(list[at], rest, value);
  return item === undefined ? list.toSpliced(at, 1) : list.with(at, item);
}

function putInGroup(data: Group, key: string, rest: KeyPath, value: unknown): Group {
  const { [key]: old, ...others } = data;
  const isNew = !Object.hasOwn(data, key);
  const one = isNew && value !== undefined ? nested(rest, value) : isNew ? undefined : put(old, rest, value);
  return one === undefined ? others : { ...data, [key]: one };
}

/** The value at a path, read as `put` reads it. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  const [part, ...rest] = path;
  if (part === undefined || data === undefined || data === null) return data;
  if (typeof part === 'number') {
    if (!Array.isArray(data)) return part === 0 ? valueAt(data, rest) : undefined;
    return valueAt(data[part], rest);
  }
  return isGroup(data) && Object.hasOwn(data, part) ? valueAt(data[part], rest) : undefined;
}

/** A value with the groups and lists around it that a path names. */
export function nested(path: KeyPath, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }), value);
}

/**
 * A change as the fewest changes of single values: what is the same is not written anew, so that comments and layout
 * within lists and groups stay.
 */
export function fewest(old: unknown, change: KeyChange): KeyChange[] {
  const { path, value, after } = change;
  if (same(old, value)) return [];
  if (Array.isArray(old) && Array.isArray(value) && old.length && value.length) {
    const shared = value.flatMap((item, index) => fewest(old[index], { path: [...path, index], value: item }));
    const gone = old.map((_, index) => index).filter((index) => index >= value.length);
    return [...shared, ...gone.reverse().map((index) => ({ path: [...path, index], value: undefined }))];
  }
  if (isGroup(old) && isGroup(value) && Object.keys(old).length && Object.values(value).some(isThere)) {
    const keys = [...new Set([...Object.keys(value), ...Object.keys(old)])];
    return keys.flatMap((key) => fewest(own(old, key), { path: [...path, key], value: own(value, key) }));
  }
  return [{ path, value, ...(after && { after }) }];
}

const isThere = (value: unknown) => value !== undefined;
const own = (group: Group, key: string) => (Object.hasOwn(group, key) ? group[key] : undefined);
const same = (a: unknown, b: unknown) => a === b || (isThere(a) && JSON.stringify(a) === JSON.stringify(b));
