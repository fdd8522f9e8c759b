import { drawn, lines, MUTED, PAPER, round, widthOf } from '../../drawing/svg-text.js';

/** Letters of a chart, in pixels: names and numbers, and what stands small beside them. */
export const SIZE = 13;
export const SMALL = 12;

/** The colour of the first series, and of the edges and lines of the others: each at least 7:1 on white. */
export const DEEP = '#0b5c73';
export const EDGE = '#3d4957';
/** Grid lines: help for the eye, which nothing depends on. */
export const GRID = '#d5dbe2';

/** How a series' marks look. None is told from another by colour alone: one is filled, one hatched, one empty and dashed. */
export type Look = 'fylld' | 'streckad' | 'tom';

/** The looks of series, in order. */
export const LOOKS: readonly Look[] = ['fylld', 'streckad', 'tom'];

/** The look of a series by its place. */
export const lookOf = (index: number): Look => LOOKS[index % LOOKS.length] ?? 'fylld';

/** A rectangle. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bar in a series' look. */
export function bar(box: Box, look: Look): string {
  if (look === 'fylld') return rect(box, `fill="${DEEP}"`);
  const inside = {
    x: box.x + 0.75,
    y: box.y + 0.75,
    width: Math.max(0.5, box.width - 1.5),
    height: Math.max(0.5, box.height - 1.5),
  };
  const dash = look === 'tom' ? ' stroke-dasharray="4 2"' : '';
  const frame = rect(inside, `fill="${PAPER}" stroke="${EDGE}" stroke-width="1.5"${dash}`);
  return look === 'tom' ? frame : frame + hatch(inside);
}

/** A rectangle with attributes of its own. */
export const rect = ({ x, y, width, height }: Box, attributes: string) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${attributes}/>\n`;

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, attributes: string) =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" fill="none" ${attributes}/>\n`;

/** Slanting lines across a box, cut at its edges: no pattern element, which not every program draws. */
function hatch({ x, y, width, height }: Box, step = 6): string {
  const lines: string[] = [];
  for (let at = step / 2; at < width + height; at += step) {
    const [fromX, fromY] = at <= width ? [x + at, y] : [x + width, y + at - width];
    const [toX, toY] = at >= height ? [x + at - height, y + height] : [x, y + at];
    lines.push(`M${round(fromX)} ${round(fromY)}L${round(toX)} ${round(toY)}`);
  }
  return lines.length ? `<path d="${lines.join('')}" fill="none" stroke="${EDGE}" stroke-width="1"/>\n` : '';
}

/** An entry of a legend: how a mark looks, drawn in a box of 22 × 12, and what it means. */
export interface Entry {
  mark: (box: Box) => string;
  text: string;
}

/** What the marks mean, in as many lines as are needed. */
export function legend(entries: readonly Entry[], width: number): { shapes: string; height: number } {
  let [x, y] = [0, 0];
  const shapes = entries.map(({ mark, text: whole }) => {
    const [text = ''] = lines(whole, width - 30, SIZE, 1);
    const room = 30 + widthOf(text, SIZE);
    if (x > 0 && x + room > width) [x, y] = [0, y + 20];
    const shape =
      mark({ x, y: y + 3, width: 22, height: 12 }) + drawn(text, x + 28, y + 14, { size: SIZE }, width - x - 28);
    x += room + 18;
    return shape;
  });
  return { shapes: shapes.join(''), height: entries.length ? y + 26 : 0 };
}

/** A series in the legend. */
export const seriesEntry = (text: string, look: Look): Entry => ({ mark: (box) => bar(box, look), text });

/** Small text in the grey of what is beside the matter. */
export const aside = (text: string, x: number, y: number, anchor?: 'start' | 'middle' | 'end') =>
  drawn(text, x, y, { size: SMALL, fill: MUTED, anchor });
