import { builtInSchemas } from '../content/package-files.js';
import { readyFlat } from '../content/ready-checks.js';
import type { Knowledge } from '../explain/knowledge.js';
import type { Handbook } from '../model/handbook.js';
import { CATALOGUE } from '../rules/index.js';
import { type FlatSchema, flattenAll, type Json } from '../schema/flatten.js';
import type { Types } from '../schema/types.js';
import { openWithTypes } from './open-handbook.js';
import { readRegelverk } from './read-explained.js';

/** What the package itself knows, without a handbook: for the docs, and where there is none. */
export function packageKnowledge(): Knowledge {
  return knowledgeWith(readyFlat() ?? flattenAll(builtInSchemas()), undefined);
}

/** The same with a handbook: its own types, levels and words, and what it says of the law. Throws as `openHandbook` does. */
export async function handbookKnowledge(root: string): Promise<Knowledge> {
  const { handbook, types } = await openWithTypes(root);
  return knowledgeWith(schemasOf(types), handbook);
}

function schemasOf(types: Types): Map<string, FlatSchema> {
  const all = [...types.documents.values(), types.handbok, types.antalsrad].map(({ schema }) => schema);
  return new Map(all.map((schema) => [schema['x-kvalitet'].typ, schema]));
}

function knowledgeWith(types: ReadonlyMap<string, FlatSchema>, handbook: Handbook | undefined): Knowledge {
  const shared = builtInSchemas().find(({ $id }) => $id === 'gemensamt.schema.json')?.$defs as Record<string, Json>;
  return {
    rules: [...CATALOGUE.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    types,
    shared: new Set(['dokument', 'beslutat'].flatMap((part) => Object.keys((shared[part]?.properties ?? {}) as Json))),
    forms: new Map(
      Object.values(shared).flatMap(({ format, description }) =>
        typeof format === 'string' ? [[format, String(description)] as const] : [],
      ),
    ),
    regelverk: readRegelverk(),
    ...(handbook ? { handbook } : {}),
  };
}
