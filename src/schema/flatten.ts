/** A JSON Schema node, as loosely as JSON allows. */
export type Json = { [key: string]: unknown };

/** A type's schema with every `$ref` and shared part written out, so that one object holds all its keys. */
export interface FlatSchema extends Json {
  title: string;
  description: string;
  type: 'object';
  properties: Record<string, Json>;
  required: string[];
  allOf?: Json[];
  additionalProperties: false;
  'x-kvalitet': { typ: string; mapp?: string; grupp?: string; delar?: string[] };
}

/** Schema files by their `$id`, built-in first; an organisation's file with the same `x-kvalitet.typ` is laid over. */
export function flattenAll(files: readonly Json[]): Map<string, FlatSchema> {
  const byId = new Map(files.map((file) => [String(file.$id), file]));
  const flat = new Map<string, FlatSchema>();
  for (const file of files) {
    const typ = (file['x-kvalitet'] as { typ?: string } | undefined)?.typ;
    if (!typ) continue;
    const own = flatten(file, byId);
    const under = flat.get(typ);
    flat.set(typ, under ? layOver(under, own) : own);
  }
  return flat;
}

function flatten(file: Json, byId: ReadonlyMap<string, Json>): FlatSchema {
  const resolved = resolve(file, String(file.$id), byId, 0, { left: MAX_PARTS }) as Json;
  const parts = (resolved.allOf as Json[] | undefined) ?? [];
  const mixins = parts.filter((part) => 'properties' in part && !('if' in part));
  const conditions = [
    ...parts.filter((part) => !mixins.includes(part)),
    ...mixins.flatMap((part) => (part.allOf as Json[] | undefined) ?? []),
  ];
  const all = [...mixins, resolved];
  return {
    title: String(resolved.title ?? ''),
    description: String(resolved.description ?? ''),
    'x-kvalitet': resolved['x-kvalitet'] as FlatSchema['x-kvalitet'],
    type: 'object',
    properties: all.reduce<Record<string, Json>>(
      (into, part) => mergeKeys(into, part.properties as Record<string, Json> | undefined),
      {},
    ),
    required: [...new Set(all.flatMap((part) => (part.required as string[] | undefined) ?? []))],
    ...(conditions.length ? { allOf: conditions } : {}),
    additionalProperties: false,
  };
}

/** A type's own words on a shared key replace the shared ones, but what the key is called stays unless it says so. */
function mergeKeys(into: Record<string, Json>, own: Record<string, Json> = {}): Record<string, Json> {
  const named = Object.entries(own).map(([key, node]) => {
    const { title, description } = into[key] ?? {};
    return [key, { ...(title ? { title, description } : {}), ...node }];
  });
  return { ...into, ...Object.fromEntries(named) };
}

function layOver(under: FlatSchema, over: FlatSchema): FlatSchema {
  const { typ: _, ...properties } = over.properties;
  const allOf = [...(under.allOf ?? []), ...(over.allOf ?? [])];
  return {
    ...under,
    properties: { ...under.properties, ...properties },
    required: [...new Set([...under.required, ...over.required])],
    ...(allOf.length ? { allOf } : {}),
    'x-kvalitet': { ...under['x-kvalitet'], ...over['x-kvalitet'] },
  };
}

/** References to references grow without end; the largest built-in type has some thousands of parts. */
const MAX_PARTS = 100_000;

/** Writes out `$ref`s. What stands beside a `$ref` (title, description) wins over what it points at. */
function resolve(
  node: unknown,
  base: string,
  byId: ReadonlyMap<string, Json>,
  depth: number,
  parts: { left: number },
): unknown {
  if (depth > 40) throw new Error(`Schemat ${base} är för djupt eller hänvisar till sig självt.`);
  parts.left -= 1;
  if (parts.left < 0) throw new Error(`Schemat ${base} blir för stort när hänvisningarna skrivs ut.`);
  if (Array.isArray(node)) return node.map((item) => resolve(item, base, byId, depth + 1, parts));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = node as Json;
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, resolve(value, base, byId, depth + 1, parts)]),
  );
  if (typeof $ref !== 'string') return own;
  const [file = '', pointer = ''] = $ref.split('#');
  const target = follow(byId.get(file || base), pointer);
  if (target === undefined) throw new Error(`Schemat ${base} hänvisar till ${$ref}, som inte finns.`);
  return { ...(resolve(target, file || base, byId, depth + 1, parts) as Json), ...own };
}

function follow(root: Json | undefined, pointer: string): unknown {
  const keys = pointer.split('/').filter(Boolean).map(decodeURIComponent);
  return keys.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], root);
}
