import { drawn, INK, lines, MUTED } from '../../drawing/svg-text.js';
import { type Figure, show } from '../../views/figure.js';
import { GRID, line, SMALL } from './marks.js';
import { type Drawing, numberOf, type Plot } from './plot.js';

/** Where the columns of a chart stand (pixels). */
export interface Columns {
  /** Where the picture begins; the names of the strips stand before it. */
  left: number;
  width: number;
  /** From one column to the next, and how wide a column is. */
  step: number;
  wide: number;
  from: (index: number) => number;
  middle: (index: number) => number;
}

const WORDS = 11;
const LEADING = 13;

/** What stands below a column, or across all of them, in one or two lines. */
interface Told {
  x: number;
  room: number;
  text: string[];
  words: boolean;
}

/** The names of the categories and a line of figures for each series; undefined when some do not fit. */
export function stripsOf(plot: Plot, columns: Columns): Drawing | undefined {
  const strips = plot.figures.map((series) => told(series, columns));
  const names = plot.kategorier.map((name) => lines(name, columns.step - 3, SMALL, 1).join(''));
  if (strips.some((strip) => strip.some(({ text }) => !text.length)) || names.join() !== plot.kategorier.join())
    return undefined;
  const shapes = names.map((name, index) => drawn(name, columns.middle(index), 17, { size: SMALL, anchor: 'middle' }));
  let y = 26;
  strips.forEach((strip, index) => {
    shapes.push(line(0, y, columns.width, y, `stroke="${GRID}"`));
    shapes.push(drawn(plot.serier[index]?.namn ?? '', 0, y + 15, { size: SMALL, bold: true }, columns.left));
    shapes.push(...strip.map((one) => words(one, y + 15)));
    y += 9 + LEADING * Math.max(...strip.map(({ text }) => text.length));
  });
  return { shapes: shapes.join(''), height: y + 2 };
}

/** A series' figures, each under its column; when all lack a number for the same reason, it is said once. */
function told(series: readonly Figure[], { left, width, step, middle }: Columns): Told[] {
  const [first] = series;
  const same = first && numberOf(first) === undefined && series.every((figure) => show(figure) === show(first));
  if (same) return [{ x: (left + width) / 2, room: width - left, text: [show(first)], words: true }];
  return series.map((figure, index) => {
    const isWords = numberOf(figure) === undefined;
    const text = lines(show(figure), step - 3, isWords ? WORDS : SMALL, 2);
    return { x: middle(index), room: step - 3, text: text.join(' ') === show(figure) ? text : [], words: isWords };
  });
}

const words = ({ x, room, text, words: isWords }: Told, y: number) =>
  text
    .map((part, at) =>
      drawn(
        part,
        x,
        y + at * LEADING,
        { size: isWords ? WORDS : SMALL, fill: isWords ? MUTED : INK, anchor: 'middle' },
        room,
      ),
    )
    .join('');
