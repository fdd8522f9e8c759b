import type { Path } from '../model/finding.js';
import { checkData } from '../schema/check.js';
import type { TypeSchema } from '../schema/compile.js';
import { keysAt, pathOf } from '../schema/explain.js';
import type { Json } from '../schema/flatten.js';
import { branchesOf, takesList, wordsOf } from '../schema/node.js';

/** A key that a type requires and that nobody has given a value. `node` is what its schema says of it. */
export interface Missing {
  path: Path;
  node: Json;
  /** The words that may stand there, with the other values as they are; none when the schema has no list of them. */
  words: string[];
}

/**
 * The keys that a type requires and the values lack, in the schema's order. A group is opened first, so that what is
 * asked for is always a single value; what one answer requires comes to light when it is given.
 */
export function whatIsMissing(values: Json, type: TypeSchema): Missing[] {
  const found: Missing[] = [];
  const closed = requiredPaths(values, type).filter((path) => {
    const node = keysAt(type.schema, path.slice(0, -1))[String(path.at(-1))] ?? {};
    const group = isGroup(node);
    if (!group) found.push(missingAt(path, node, values, type));
    else put(values, path, takesList(node) ? [{}] : {});
    return group;
  });
  return closed.length ? whatIsMissing(values, type) : found;
}

/** A missing key with the words that it may have. */
export const missingAt = (path: Path, node: Json, values: Json, type: TypeSchema): Missing => ({
  path,
  node,
  words: allowedWords(values, path, type, node),
});

/** Sets the value at a path, opening groups and lists on the way. */
export function put(values: Json, path: Path, value: unknown): void {
  let node = values as Record<string | number, unknown>;
  for (const [index, part] of path.slice(0, -1).entries()) {
    const next = node[part];
    if (typeof next !== 'object' || next === null) node[part] = typeof path[index + 1] === 'number' ? [] : {};
    node = node[part] as typeof node;
  }
  node[path.at(-1) ?? ''] = value;
}

/** A list of words that only holds together with other keys is told by what the schema refuses. */
function allowedWords(values: Json, path: Path, type: TypeSchema, node: Json): string[] {
  const own = wordsOf(node);
  if (own.length || branchesOf(node).some(({ format }) => format)) return own;
  const tried = structuredClone(values);
  put(tried, path, NO_WORD);
  const refused = type
    .validate(tried)
    .find(({ keyword, instancePath }) => keyword === 'enum' && samePlace(instancePath, path));
  return ((refused?.params.allowedValues as unknown[]) ?? []).filter((word) => typeof word === 'string');
}

/** A value that no list of words holds. */
const NO_WORD = '\ufffd';
const samePlace = (pointer: string, path: Path) => pathOf(pointer).join('\n') === path.join('\n');

/** Where the schema says that something is missing. A copy is checked, since checking takes faults out of the data. */
function requiredPaths(values: Json, type: TypeSchema): Path[] {
  const { reports } = checkData(structuredClone(values), type, '');
  const order = Object.keys(type.schema.properties);
  const rank = (path: Path) => order.indexOf(String(path[0]));
  return reports
    .flatMap(({ rule, place }) => (rule === 'nyckel-kravs' && place.path ? [place.path] : []))
    .sort((a, b) => rank(a) - rank(b));
}

/** Whether only keys can stand here, alone or in a list: where a plain text may too, that is what is asked for. */
const isGroup = (node: Json) =>
  branchesOf(node).some((branch) => branch.properties) && !branchesOf(node).some(({ type }) => type === 'string');
