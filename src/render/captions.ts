import type { Paragraph, Root, RootContent, Table, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * Numbers the tables and ties each caption to its table: a paragraph "Tabell: …" right after a table becomes
 * "Tabell 1. …" before it. The pair is kept as one node's data, so that every format can draw it in its own way.
 */
export function captionTables(tree: Root): Root {
  let number = 0;
  const children: Root['children'] = [];
  for (const node of tree.children) {
    const table = children.at(-1);
    const caption = node.type === 'paragraph' && table?.type === 'table' ? captionText(node) : undefined;
    if (caption === undefined || table?.type !== 'table') {
      children.push(node);
      continue;
    }
    number += 1;
    markLead(children);
    children.splice(-1, 1, ...captioned(table, `Tabell ${number}. ${caption}`));
  }
  return { ...tree, children };
}

/** What is longer than this is a text of its own, and may stand on the page before. */
const BRIEF = 500;

/** What a table, with its charts, is introduced by stays on its page: a definition does not stand alone at a page's foot. */
function markLead(children: Root['children']): void {
  let at = children.length - 2;
  while (isPicture(children[at])) at -= 1;
  const lead = children[at];
  if (lead?.type !== 'paragraph' || isAside(lead) || isCaption(lead) || textOf(lead).length > BRIEF) return;
  children[at] = { ...lead, data: { ...lead.data, leads: true } as Paragraph['data'] };
}

/** Whether a paragraph is kept on the page of what it introduces. */
export const isLead = (node: Paragraph) => (node.data as { leads?: boolean } | undefined)?.leads === true;

const isOnly = (node: RootContent | undefined, type: 'image' | 'emphasis') =>
  node?.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === type;

const isPicture = (node: RootContent | undefined) => isOnly(node, 'image');

/** The source below the table before, or the law of the section. */
const isAside = (node: RootContent) => isOnly(node, 'emphasis');

function captionText(node: Paragraph): string | undefined {
  const text = (node.children as Text[]).map((child) => child.value ?? '').join('');
  return text.startsWith('Tabell: ') ? text.slice('Tabell: '.length) : undefined;
}

/** Whether a node is a caption that only text formats show, since the table has it as its own. */
export const isCaption = (node: RootContent) => (node.data as { ofTable?: boolean } | undefined)?.ofTable === true;

/** The caption as a paragraph that only text formats show, and as the table's own. */
function captioned(table: Table, caption: string): [Paragraph, Table] {
  return [captionParagraph(caption), { ...table, data: { ...table.data, caption } as Table['data'] }];
}

/** A caption that only text formats show: the others draw it with its table or figure. */
export const captionParagraph = (caption: string): Paragraph => ({
  type: 'paragraph',
  data: { ofTable: true } as Paragraph['data'],
  children: [{ type: 'strong', children: [{ type: 'text', value: caption }] }],
});
