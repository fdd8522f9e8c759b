import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { firstGroupKey } from './yaml-faults.js';

/** At most this many aliases: a handbook needs none, and nested ones can explode. */
const MAX_ALIASES = 20;

type Data = { [key: string]: unknown };

/**
 * The data of a YAML document. Most have keys and values and no more, and a walk of our own costs a third of the
 * package's; what has anchors, aliases, tags or lists as keys only the package itself may read.
 */
export function plainData(doc: Document, source: string): Data {
  const data = /[&*!]/.test(source) ? undefined : plain(doc.contents);
  return (data as Data | undefined) ?? byPackage(doc, source);
}

/**
 * Shared and circular parts become copies or a refusal (JSON knows no circles), so that later steps may change data. A
 * group as a key is refused: the package writes it out as a text, which takes twice the time for each level.
 */
function byPackage(doc: Document, source: string): Data {
  if (firstGroupKey(doc) !== undefined) throw new TypeError('a key that is a list or a group');
  const data = doc.toJS({ maxAliasCount: MAX_ALIASES });
  return source.includes('&') ? JSON.parse(JSON.stringify(data)) : data;
}

/** A node's value; undefined where something below it is not plain. */
function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isMap(node)) return group(node.items);
  if (!isSeq(node)) return node;
  const list = node.items.map(plain);
  return list.includes(undefined) ? undefined : list;
}

function group(items: readonly { key: unknown; value: unknown }[]): Data | undefined {
  const data: Data = {};
  for (const { key, value } of items) {
    const below = isScalar(key) ? plain(value) : undefined;
    if (!isScalar(key) || below === undefined) return undefined;
    const name = String(key.value ?? '');
    // "constructor" and "__proto__" are keys like any other, never a way to the object's own workings.
    if (name in data)
      Object.defineProperty(data, name, { value: below, writable: true, enumerable: true, configurable: true });
    else data[name] = below;
  }
  return data;
}
