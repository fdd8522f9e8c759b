import { frontmatterText } from '../parse/write-frontmatter.js';
import type { TypeSchema } from '../schema/compile.js';
import type { Json } from '../schema/flatten.js';

/** What a new document is made from: the handbook's types, and the body that each type begins with. */
export interface SkeletonSettings {
  types: ReadonlyMap<string, TypeSchema>;
  /** A type's first body: the headings that its rules want, with a comment under each on what to write. */
  bodyOf: (typ: string) => string;
}

/**
 * A new document: the type's default folder, and a text with the given keys in the order of the schema and the type's
 * body. It writes what it is given; `whatIsMissing` tells beforehand what the type still requires.
 */
export function skeleton(
  typ: string,
  values: Readonly<Json>,
  settings: SkeletonSettings,
): { folder: string; text: string } {
  const schema = settings.types.get(typ)?.schema;
  const folder = schema?.['x-kvalitet'].mapp ?? '';
  const data = inOrder({ ...values, typ }, Object.keys(schema?.properties ?? {}));
  return { folder, text: frontmatterText(data, settings.bodyOf(typ)) };
}

/** Keys that everybody looks for first. */
const FIRST = ['typ', 'id', 'titel', 'status'];

/** The keys as the schema has them, so that documents of a type look alike; those it does not know stand last. */
function inOrder(values: Readonly<Json>, known: readonly string[]): Json {
  const order = [...new Set([...FIRST, ...known, ...Object.keys(values)])];
  return Object.fromEntries(
    order.flatMap((key) => (Object.hasOwn(values, key) && values[key] !== undefined ? [[key, values[key]]] : [])),
  );
}
