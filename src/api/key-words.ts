import type { KeyWords } from '../queries/changes/state.js';
import type { Json } from '../schema/flatten.js';
import type { Types } from '../schema/types.js';

/** What keys are called, by the schemas; a key that no schema knows is called what it is. */
export function keyWordsOf(types: Types): (typ: string, path: readonly string[]) => KeyWords {
  const known = new Map<string, KeyWords>();
  return (typ, path) => {
    const name = [typ, ...path].join('\u0000');
    const found = known.get(name) ?? look(types, typ, path);
    known.set(name, found);
    return found;
  };
}

function look(types: Types, typ: string, path: readonly string[]): KeyWords {
  const type = typ === 'handbok' ? types.handbok : types.documents.get(typ);
  let node: Json | undefined = type?.schema;
  for (const key of path) node = node && below(node, key);
  const relation = (node?.['x-kvalitet'] as { till?: unknown } | undefined)?.till !== undefined;
  const last = path.at(-1) ?? '';
  return { label: typeof node?.title === 'string' && node.title ? node.title : last.replaceAll('_', ' '), relation };
}

/** A key's schema below another: directly, in the items of a list, or in one of several forms. */
function below(node: Json, key: string): Json | undefined {
  const properties = node.properties as Record<string, Json> | undefined;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  for (const inner of [node.items, ...((node.anyOf as unknown[]) ?? []), ...((node.oneOf as unknown[]) ?? [])]) {
    const found = typeof inner === 'object' && inner !== null ? below(inner as Json, key) : undefined;
    if (found) return found;
  }
  return undefined;
}
