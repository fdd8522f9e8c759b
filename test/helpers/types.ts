import { skeletonSettings } from '../../src/api/skeletons.js';
import { builtInSchemas } from '../../src/content/package-files.js';
import type { TypeSchema } from '../../src/schema/compile.js';
import { flattenAll } from '../../src/schema/flatten.js';
import { typesOf } from '../../src/schema/types.js';

/** The package's own types, compiled once per test file. */
export const TYPES = typesOf(flattenAll(builtInSchemas()), builtInSchemas, [], {});

/** What new documents of those types are made from. */
export const SKELETONS = skeletonSettings(TYPES);

/** One type by name; it must exist. */
export function typeNamed(typ: string): TypeSchema {
  const type = TYPES.documents.get(typ);
  if (!type) throw new Error(`${typ} is no type`);
  return type;
}
