import type { Json } from './flatten.js';

/** The shapes that a value may have: alone, or as an item of a list. */
export const branchesOf = (node: Json): Json[] =>
  ((node.anyOf as Json[] | undefined) ?? [node]).flatMap((branch) => {
    const items = branch.items as Json | undefined;
    return [branch, ...(items ? [items, ...((items.anyOf as Json[] | undefined) ?? [])] : [])];
  });

/** Whether several values may stand here. */
export const takesList = (node: Json): boolean =>
  ((node.anyOf as Json[] | undefined) ?? [node]).some((branch) => branch.type === 'array');

/** The fixed words that may stand here. */
export function wordsOf(node: Json): string[] {
  const words = branchesOf(node).find((branch) => branch.enum)?.enum as unknown[] | undefined;
  return (words ?? []).filter((word): word is string => typeof word === 'string');
}

/** What the value may point at, as `x-kvalitet` says: types, `typ#del`, `*` or `plikt`. */
export const targetsOf = (node: Json): string[] =>
  [(node['x-kvalitet'] as { till?: string | string[] } | undefined)?.till ?? []].flat();

/** The list of handbok.yaml that the value is chosen from, when it is. */
export const listOf = (node: Json): string | undefined => (node['x-kvalitet'] as { ur?: string } | undefined)?.ur;

/** Whether any shape of the value has a format. */
export const hasFormat = (node: Json, ...formats: string[]): boolean =>
  branchesOf(node).some(({ format }) => formats.includes(String(format)));
