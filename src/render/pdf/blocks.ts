import type { Heading, Image, List, Paragraph, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isCaption, isLead } from '../captions.js';
import { columnsOf } from './columns.js';
import type { Drawing } from './drawing.js';
import { inlines } from './inlines.js';
import type { Block, Column } from './nodes.js';

/** The blocks of a tree, in order. What only text formats show (a table's caption as a paragraph) is left out. */
export function blocks(nodes: readonly RootContent[], drawing: Drawing): Block[] {
  return nodes.flatMap((node) => (isCaption(node) ? [] : block(node, drawing)));
}

function block(node: RootContent, drawing: Drawing): Block[] {
  switch (node.type) {
    case 'heading':
      return heading(node, drawing);
    case 'paragraph':
      return paragraph(node, drawing);
    case 'list':
      return [(node.data as { terms?: boolean } | undefined)?.terms ? terms(node, drawing) : list(node, drawing)];
    case 'table':
      return [table(node, drawing)];
    case 'blockquote':
      return [{ t: 'quote', children: blocks(node.children, drawing) }];
    case 'code':
      return [{ t: 'listing', value: node.value }];
    case 'thematicBreak':
      return [{ t: 'rule' }];
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ t: 'par', children: [{ t: 'text', value: node.value }] }];
    default:
      return [];
  }
}

/** Only the document's own headings are some; one inside a list or a quote, or without words, stands as strong text. */
function heading(node: Heading, drawing: Drawing): Block[] {
  const anchor = drawing.anchorOf(node);
  const children = inlines(node.children, drawing);
  if (anchor === undefined) return children.length ? [{ t: 'par', children: [{ t: 'strong', children }] }] : [];
  drawing.enter(textOf(node));
  return [{ t: 'heading', level: node.depth, anchor, children }];
}

/** A picture alone in its paragraph stands as a figure; a chart brings its caption with it. */
function paragraph(node: Paragraph, drawing: Drawing): Block[] {
  const [only, ...more] = node.children;
  if (only?.type !== 'image' || more.length)
    return [{ t: 'par', ...(isLead(node) ? { leads: true } : {}), children: inlines(node.children, drawing) }];
  const chart = chartOf(only);
  const alt = only.alt?.trim() || drawing.under();
  if (!chart) {
    const name = drawing.asset(only.url);
    return name
      ? [{ t: 'figure', name, alt, caption: '', width: 0 }]
      : [{ t: 'par', children: inlines([only], drawing) }];
  }
  const name = `diagram-${drawing.assets.length + 1}.svg`;
  drawing.assets.push({ name, bytes: Buffer.from(chart.svg) });
  return [{ t: 'figure', name, alt, caption: chart.caption, width: chart.width }];
}

const chartOf = (node: Image) => {
  const { svg, caption, width } = (node.data ?? {}) as { svg?: string; caption?: string; width?: number };
  return svg === undefined ? undefined : { svg, caption: caption ?? '', width: width ?? 0 };
};

const list = (node: List, drawing: Drawing): Block => ({
  t: 'list',
  ordered: node.ordered === true,
  start: node.start ?? 1,
  items: node.children.map(({ checked, children }) => ({
    checked: checked ?? null,
    children: blocks(children, drawing),
  })),
});

/** A list whose items begin with a term in bold (`data.terms`): drawn in two columns. */
const terms = (node: List, drawing: Drawing): Block => ({
  t: 'terms',
  rows: node.children.flatMap(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return [];
    const [term, ...value] = first.children;
    return [{ term: term ? inlines([term], drawing) : [], value: inlines(value, drawing) }];
  }),
});

/** A row with fewer signs than this is not divided between pages. */
const UNDIVIDED = 900;

function table(node: Table, drawing: Drawing): Block {
  const [head, ...body] = node.children;
  const cells = (row: Table['children'][number] | undefined) =>
    (head?.children ?? []).map((_, index) => inlines(row?.children[index]?.children ?? [], drawing));
  const { caption, columns, roomy } = (node.data ?? {}) as { caption?: string; columns?: Column[]; roomy?: true };
  return {
    t: 'table',
    caption: caption ? [{ t: 'text', value: caption }] : [],
    columns: columns ?? columnsOf(node.children.map((row) => row.children.map((cell) => textOf(cell)))),
    ...(roomy ? { roomy } : {}),
    align: (head?.children ?? []).map((_, index) => node.align?.[index] ?? 'left'),
    header: cells(head),
    rows: body.map((row) => ({ whole: textOf(row).length < UNDIVIDED, cells: cells(row) })),
  };
}

/** Levels as a reader of screens needs them: the first is 1, and none is skipped on the way down (PDF/UA-1, 7.4.2). */
export function withoutJumps(drawn: readonly Block[]): Block[] {
  const open: number[] = [];
  return drawn.map((one) => {
    if (one.t !== 'heading') return one;
    while (open.length && (open.at(-1) ?? 0) >= one.level) open.pop();
    open.push(one.level);
    return { ...one, level: open.length };
  });
}

/** A tree's blocks with its headings in order. */
export const documentOf = (tree: Root, drawing: Drawing): Block[] => withoutJumps(blocks(tree.children, drawing));
