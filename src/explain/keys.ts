import type { FlatSchema, Json } from '../schema/flatten.js';
import { branchesOf } from '../schema/node.js';

/** A key in a type, by its path without list positions: `risker.sannolikhet`. */
export interface Key {
  typ: string;
  path: string;
  node: Json;
  required: boolean;
}

/** How deep keys lie within keys; schemas are data that an organisation may write, so there is an end. */
const DEEPEST = 6;

/** Every key of a type, each before the keys inside it. */
export function keysOf(typ: string, schema: Pick<FlatSchema, 'properties' | 'required'>): Key[] {
  return below(schema, (name) => name, 0);

  function below(object: Json, pathOf: (name: string) => string, depth: number): Key[] {
    const required = (object.required as string[] | undefined) ?? [];
    return Object.entries((object.properties as Record<string, Json> | undefined) ?? {}).flatMap(([name, node]) => {
      const path = pathOf(name);
      const inner = depth < DEEPEST ? objectIn(node) : undefined;
      return [
        { typ, path, node, required: required.includes(name) },
        ...(inner ? below(inner, (child) => `${path}.${child}`, depth + 1) : []),
      ];
    });
  }
}

/** The last word of a key's path: what stands in the file. */
export const nameOf = ({ path }: Pick<Key, 'path'>) => path.slice(path.lastIndexOf('.') + 1);

/** The keys right inside a key, without those further in. */
export const keysIn = (keys: readonly Key[], { typ, path }: Pick<Key, 'typ' | 'path'>) =>
  keys.filter((key) => key.typ === typ && key.path === `${path}.${nameOf(key)}`);

/** The types of some keys by name; those that every document type has are told in one word. */
export function typesWith(keys: readonly Pick<Key, 'typ'>[], types: ReadonlyMap<string, FlatSchema>): string[] {
  const names = new Set(keys.map(({ typ }) => typ));
  const documents = [...types].filter(([, schema]) => schema['x-kvalitet'].mapp).map(([typ]) => typ);
  if (!documents.length || !documents.every((typ) => names.has(typ))) return [...names];
  return ['alla dokumenttyper', ...[...names].filter((typ) => !documents.includes(typ))];
}

const objectIn = (node: Json) => branchesOf(node).find((branch) => branch.properties);
