import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from '../page.js';

/** Where a node begins in the body. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

/** Where a node ends in the body. */
export const endOf = (node: Nodes): number => node.position?.end.offset ?? startOf(node);

/** A node as somebody wrote it: entities and escapes still show, so that offsets hold. */
export const sourceOf = (page: Page, node: Nodes): string => page.body.slice(startOf(node), endOf(node));

/** Nodes of some kinds, in the order they stand; several rules ask for the same ones. */
export function nodesOf<T extends Nodes['type']>(page: Page, ...types: T[]): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  visit(page.tree, (node: Nodes) => {
    if ((types as string[]).includes(node.type)) found.push(node as Extract<Nodes, { type: T }>);
  });
  return found;
}

/** Text and code outside links: what a reader sees as words, and must copy by hand if it is an address. */
export function wordsOutsideLinks<T extends 'text' | 'inlineCode'>(
  page: Page,
  ...types: T[]
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  visit(page.tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if ((types as string[]).includes(node.type)) found.push(node as Extract<Nodes, { type: T }>);
    return undefined;
  });
  return found;
}

/** Whether what stands before an offset on its line can open a block: blanks, `>`, list marks and numbers. */
export function opensLine(body: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && body[index] !== '\n'; index -= 1)
    if (!' \t>*+-.)0123456789'.includes(body[index] as string)) return false;
  return true;
}
