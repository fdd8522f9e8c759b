import type { Paragraph, Root, RootContent, Table, Text } from 'mdast';

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
    children.splice(-1, 1, ...captioned(table, `Tabell ${number}. ${caption}`));
  }
  return { ...tree, children };
}

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
