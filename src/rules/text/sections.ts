import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from '../page.js';

/** A stretch of a body under one heading. `titles` are its heading and those above it, nearest first. */
export interface Section {
  titles: readonly string[];
  nodes: readonly RootContent[];
}

/** Lines in bold, and short lines with a colon before a list, are headings to the reader: below all real ones. */
const PSEUDO = 7;

/** A body cut at its headings, also those that are only bold text. What stands before the first has no titles. */
export function sectionsOf(page: Page): Section[] {
  const open: { depth: number; title: string }[] = [];
  let nodes: RootContent[] = [];
  const sections: Section[] = [{ titles: [], nodes }];
  for (const [index, node] of page.tree.children.entries()) {
    const depth = node.type === 'heading' ? node.depth : isPseudo(node, page.tree.children[index + 1]) ? PSEUDO : 0;
    if (depth) {
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      open.push({ depth, title: textOf(node).trim() });
      nodes = [];
      sections.push({ titles: open.map(({ title }) => title).reverse(), nodes });
    } else nodes.push(node);
  }
  return sections;
}

function isPseudo(node: RootContent, next: RootContent | undefined): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  if (node.children.length === 1 && node.children[0]?.type === 'strong') return true;
  const text = textOf(node).trim();
  return next?.type === 'list' && text.endsWith(':') && text.split(/\s+/).length <= 8;
}

/** How many words stand in some nodes, code and headings left out. */
export function wordCount(nodes: readonly RootContent[]): number {
  let sum = 0;
  visit({ type: 'root', children: [...nodes] }, (node: Nodes) => {
    if (node.type === 'heading') return SKIP;
    if (node.type === 'text') sum += (node.value.match(/\p{L}+/gu) ?? []).length;
    return undefined;
  });
  return sum;
}
