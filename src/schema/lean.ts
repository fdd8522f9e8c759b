import type { FlatSchema, Json } from './flatten.js';

/** Words for people, and what the walk has already judged: none of it is ajv's business. */
const LEFT_OUT = ['title', 'description', 'format', 'x-kvalitet'];

/**
 * The schema that ajv checks after the walk: one bare value has become a list, so lists are only lists; values with a
 * format are judged by the walk, so their patterns are left out. A fifth of the code, and no ambiguous errors.
 */
export const lean = (schema: FlatSchema): Json => strip(schema) as Json;

function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strip);
  if (typeof node !== 'object' || node === null) return node;
  const list = asList(node as Json);
  if (list) return strip(list);
  const { format, pattern, ...rest } = node as Json;
  const kept = pattern === undefined || typeof format === 'string' ? rest : { ...rest, pattern };
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, value]) => (LEFT_OUT.includes(key) ? [] : [[key, below(key, value)]])),
  );
}

/** Under `properties` the names are keys of the document, not words of the schema. */
function below(key: string, value: unknown): unknown {
  if (key !== 'properties') return key === 'enum' || key === 'const' || key === 'required' ? value : strip(value);
  return Object.fromEntries(Object.entries(value as Json).map(([name, schema]) => [name, strip(schema)]));
}

function asList(node: Json): Json | undefined {
  const [single, array] = (node.anyOf as Json[] | undefined) ?? [];
  return array?.type === 'array' && JSON.stringify(array.items) === JSON.stringify(single) ? array : undefined;
}
