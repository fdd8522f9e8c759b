import {
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
import { type Align, alignment } from './align.js';
import { captionOf } from './caption.js';
import { type CellText, columnsOf } from './columns.js';
import type { Draw, Place } from './draw.js';
import { type Layout, layoutOf, PADDING } from './widths.js';

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
  const heights = node.children.map((row, index) => height(row, index, layout));
  const known = { layout, align: alignment(node), draw, heights };
  const rows = node.children.map((row, index) => rowOf(row, index, known));
  return [
    ...(caption ? [captionOf(caption, 'table')] : []),
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

interface Rows {
  layout: Layout;
  align: (Align | undefined)[];
  draw: Draw;
  /** How many lines each row takes. */
  heights: number[];
}

/** A row taller than this many lines may be divided between pages: kept whole, it would leave half a page empty. */
const TALL = 14;

function rowOf(row: Row, index: number, { layout, align, draw, heights }: Rows): TableRow {
  const header = index === 0;
  const style = `${header ? 'Tabellhuvud' : 'Tabelltext'}${layout.size}`;
  const keepNext = keeps(index, heights) || undefined;
  const cells = layout.widths.map((width, at) => {
    const children = draw.inline(row.children[at]?.children ?? [], width - PADDING);
    const shading = header ? { type: ShadingType.CLEAR, color: 'auto', fill: 'E9EFF4' } : undefined;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      shading,
      children: [new Paragraph({ style, alignment: align[at], keepNext, children })],
    });
  });
  const whole = header || (heights[index] ?? 0) <= TALL || undefined;
  return new TableRow({ children: cells, tableHeader: header || undefined, cantSplit: whole });
}

/** A table of no more lines than this stands on one page. */
const SMALL = 10;

/** Which rows hold on to the next: all of a small table; of a large one the first two and the one before the last. */
function keeps(index: number, heights: readonly number[]): boolean {
  if (index === heights.length - 1) return false;
  const small = heights.reduce((lines, height) => lines + height, 0) <= SMALL;
  return small || index === 0 || ((index === 1 || index === heights.length - 2) && (heights[index] ?? 0) <= TALL);
}

/** About how many lines a row takes. */
function height(row: Row, index: number, { widths, size }: Layout): number {
  const lines = columnsOf([texts(row, index)]).map(({ most }, at) =>
    Math.ceil((most * size) / 100 / Math.max(1, (widths[at] ?? 0) - PADDING)),
  );
  return Math.max(1, ...lines);
}
