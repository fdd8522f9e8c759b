import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Table as Node, TableRow as Row } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { captionOf } from './caption.js';
import type { Draw, Place } from './draw.js';
import { type CellText, columnsOf, type Layout, layoutOf, PADDING } from './widths.js';

/** How a table stands on a page that is `portrait` twips wide, or `landscape` where the page may be turned. */
export const tableLayout = (node: Node, portrait: number, landscape?: number): Layout =>
  layoutOf(columnsOf(node.children.map(texts)), portrait, landscape);

const texts = (row: Row, index: number): CellText[] =>
  row.children.map((cell) => ({
    text: textOf(cell),
    bold: index === 0 || cell.children.some(({ type }) => type === 'strong'),
    code: cell.children.some(({ type }) => type === 'inlineCode'),
  }));

/** A table under its caption: a header row that repeats, borders of its own, columns as wide as their words need. */
export function table(node: Node, place: Place, draw: Draw): FileChild[] {
  const layout = draw.layouts.get(node) ?? tableLayout(node, place.width);
  const { widths } = layout;
  if (!widths.length) return [];
  const caption = (node.data as { caption?: string } | undefined)?.caption;
  const rows = node.children.map((row, index) => rowOf(row, index === 0, { layout, align: alignment(node), draw }));
  return [
    ...(caption ? [captionOf(caption, { keepNext: true })] : []),
    new Table({
      rows,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      indent: { size: place.indent, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      style: 'Kvalitetstabell',
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    }),
    new Paragraph({ style: 'EfterTabell' }),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B4BEC9' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

interface Rows {
  layout: Layout;
  align: (Align | undefined)[];
  draw: Draw;
}

/** A row taller than this many lines may be divided between pages: kept whole, it would leave half a page empty. */
const TALL = 14;

function rowOf(row: Row, header: boolean, { layout, align, draw }: Rows): TableRow {
  const style = header ? 'Tabellhuvud' : 'Tabelltext';
  const cells = layout.widths.map((width, index) => {
    const room = width - PADDING;
    const paragraph = new Paragraph({
      style: `${style}${layout.size}`,
      alignment: align[index],
      keepNext: header || undefined,
      children: draw.inline(row.children[index]?.children ?? [], room),
    });
    const shading = header ? { type: ShadingType.CLEAR, color: 'auto', fill: 'E9EFF4' } : undefined;
    return new TableCell({ width: { size: width, type: WidthType.DXA }, shading, children: [paragraph] });
  });
  return new TableRow({
    children: cells,
    tableHeader: header || undefined,
    cantSplit: header || height(row, layout) <= TALL || undefined,
  });
}

function height(row: Row, { widths, size }: Layout): number {
  const lines = columnsOf([texts(row, 1)]).map(
    ({ most }, at) => (most * size) / 100 / ((widths[at] ?? 0) - PADDING + 1),
  );
  return Math.max(0, ...lines);
}

/** As the text says; else numbers stand to the right, under each other. */
function alignment({ align, children }: Node): (Align | undefined)[] {
  const told = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
  return (children[0]?.children ?? []).map((_, index) => {
    const given = align?.[index];
    if (given) return told[given];
    const column = children.slice(1).map((row) => textOf(row.children[index] ?? { type: 'text', value: '' }).trim());
    return index > 0 && column.some((text) => NUMBER.test(text)) && column.every((text) => FIGURE.test(text))
      ? AlignmentType.RIGHT
      : undefined;
  });
}

const NUMBER = /^[−-]?\d[\d\s.,]*(\s?%)?$/;
const FIGURE = /^([−-]?\d[\d\s.,]*(\s?%)?|[–-]?|uppgift saknas|ej tillämpligt|visas inte|färre än \d+)$/;
