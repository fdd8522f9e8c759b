import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isCaption } from '../captions.js';

/** Characters that XML cannot hold (control characters, halves of pairs, non-characters), which would make Word refuse the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** Text that any part of a document may hold. */
export const clean = (text: string): string => text.replace(FORBIDDEN, '');

/** A copy of the tree in which every text may stand in XML, without what only text formats show. */
export function prepare(tree: Root): Root {
  const copy = structuredClone({ ...tree, children: tree.children.filter((node) => !isCaption(node)) });
  visit(copy, (node: Nodes) => {
    tidy(node as unknown as Record<string, unknown>);
    if (node.data) tidy(node.data as Record<string, unknown>);
  });
  return copy;
}

function tidy(holder: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(holder)) if (typeof value === 'string') holder[key] = clean(value);
}
