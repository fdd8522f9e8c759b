import type { Nodes, Root } from 'mdast';
import { isCaption } from '../captions.js';

/** Characters that XML cannot hold (control characters, halves of pairs, non-characters), which would make Word refuse the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** Text that any part of a document may hold. */
export const clean = (text: string): string => text.replace(FORBIDDEN, '');

/** What lies deeper than this is only its words: nobody reads so many quotes in quotes, and the stack is finite. */
const DEEPEST = 100;

/** A copy of the tree in which every text may stand in XML, without what only text formats show. */
export const prepare = (tree: Root): Root =>
  copied({ ...tree, children: tree.children.filter((node) => !isCaption(node)) }, 0) as Root;

function copied(node: Nodes, depth: number): Nodes {
  const copy = tidied(node) as unknown as Nodes;
  if (node.data) copy.data = tidied(node.data) as Nodes['data'];
  if (!('children' in node) || !('children' in copy)) return copy;
  const children = depth < DEEPEST ? node.children.map((child) => copied(child, depth + 1)) : flat(node, depth);
  copy.children = children as never[];
  return copy;
}

const tidied = (holder: object): object =>
  Object.fromEntries(
    Object.entries(holder).map(([key, value]) => [key, typeof value === 'string' ? clean(value) : value]),
  );

/** The words of what is nested too deep, in the shape that its place asks for. */
function flat(node: Extract<Nodes, { children: Nodes[] }>, depth: number): Nodes[] {
  if (['list', 'table', 'tableRow'].includes(node.type)) return node.children.map((child) => copied(child, depth + 1));
  const text: Nodes = { type: 'text', value: clean(wordsOf(node)) };
  return ['blockquote', 'listItem', 'footnoteDefinition'].includes(node.type)
    ? [{ type: 'paragraph', children: [text] }]
    : [text];
}

/** Without calling itself, so that no depth is too deep. */
function wordsOf(node: Nodes): string {
  const words: string[] = [];
  for (const open: Nodes[] = [node]; open.length; ) {
    const next = open.pop() as Nodes;
    if ('value' in next) words.push(next.value);
    if ('children' in next) open.push(...next.children.toReversed());
  }
  return words.join(' ');
}
