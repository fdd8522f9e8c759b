import type { Path } from '../model/finding.js';
import type { TypeSchema } from '../schema/compile.js';
import type { Json } from '../schema/flatten.js';
import { type Missing, missingAt } from './missing.js';
import type { Question } from './question.js';
import { nodeAt } from './values.js';

/** Keys of which one is enough (format.md 4): the schema asks for the last, and the first is the usual way. */
const WAYS: readonly (readonly string[])[] = [
  ['aktivitet', 'process'],
  ['frekvens', 'senast'],
];

/** The keys that may be given instead of a missing one, itself among them; only itself when there is no choice. */
export function otherWays({ path }: Pick<Missing, 'path'>, type: TypeSchema): string[] {
  const key = String(path.at(-1));
  const ways = WAYS.find((some) => some.at(-1) === key && some.every((way) => exists(type, path, way)));
  return [...(ways ?? [key])];
}

/** The same missing key, or the one that a person would rather give. */
export async function waysOf(
  missing: Missing,
  values: Json,
  type: TypeSchema,
  answer: (question: Question) => Promise<string>,
): Promise<Missing> {
  const ways = otherWays(missing, type);
  if (ways.length === 1) return missing;
  const choices = ways.map((way) => ({ value: way, name: nameFor(way, missing.path, type) }));
  const text = 'Vilket av dem passar?';
  const chosen = await answer({ path: missing.path, text, choices, check: () => undefined });
  const path = [...missing.path.slice(0, -1), chosen];
  return missingAt(path, nodeAt(type, path), values, type);
}

const exists = (type: TypeSchema, path: Path, key: string) =>
  Object.keys(nodeAt(type, [...path.slice(0, -1), key])).length > 0;

function nameFor(key: string, path: Path, type: TypeSchema): string {
  const { title, description } = nodeAt(type, [...path.slice(0, -1), key]);
  return `${String(title)}: ${String(description)}`;
}
