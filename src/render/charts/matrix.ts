import { drawn, INK, lines, MUTED, PAPER, widthOf } from '../../drawing/svg-text.js';
import { type Figure, show } from '../../views/figure.js';
import { type Box, EDGE, type Entry, legend, rect, SMALL } from './marks.js';
import { type Drawer, numberOf, type Plot } from './plot.js';

const LEADING = 14;
/** A light ground and a dark corner: a marked cell is known by its corner, also without colour. */
const GROUND = '#fbe9d7';
const CORNER = '#8a3b00';

/** Where the cells stand (pixels): the top left corner of the first, and the size of each. */
interface Grid {
  left: number;
  top: number;
  wide: number;
  high: number;
}

/** A grid with a number in each cell, as people draw risks: sannolikhet upwards, konsekvens to the right. */
export const drawMatrix: Drawer = (plot, width) => {
  const key = legend(entriesOf(plot), width);
  const grid = gridOf(plot, width, key.height + 22);
  const bottom = grid.top + plot.serier.length * grid.high;
  const names = columnNames(plot, grid, bottom, width);
  const shapes = [
    key.shapes,
    title(plot.matris?.serieaxel ?? '', 0, key.height + 12, width),
    ...plot.serier.map(({ namn }, row) => rowName(namn, row, grid)),
    ...plot.figures.flatMap((series, row) => series.map((figure, column) => cell(plot, figure, row, column, grid))),
    names.shapes,
  ];
  return { shapes: shapes.join(''), height: bottom + names.height };
};

/** Room for the names of the rows is what they need, at most a third. */
function gridOf({ serier, kategorier }: Plot, width: number, top: number): Grid {
  const left = Math.min(width / 3.2, Math.max(...serier.map(({ namn }) => widthOf(namn, SMALL))) + 12);
  const wide = (width - left - 2) / Math.max(1, kategorier.length);
  return { left, top, wide, high: Math.min(64, Math.max(34, wide * 0.6)) };
}

const title = (text: string, x: number, y: number, width: number) =>
  drawn(text, x, y, { size: SMALL, bold: true }, width - x);

function rowName(name: string, row: number, { left, top, high }: Grid): string {
  const text = lines(name, left - 8, SMALL, Math.floor(high / LEADING));
  const first = top + row * high + (high - text.length * LEADING) / 2 + 11;
  return text.map((part, at) => drawn(part, 0, first + at * LEADING, { size: SMALL }, left - 6)).join('');
}

/** The names of the columns below them; where they do not fit, their numbers, and the names in a line of their own. */
function columnNames({ kategorier, axel }: Plot, { left, wide }: Grid, y: number, width: number) {
  const names = kategorier.map((name) => lines(name, wide - 4, SMALL, 3));
  const isWhole = names.every((name, index) => name.join(' ') === kategorier[index]);
  const shown = isWhole ? names : kategorier.map((name) => lines(name.split(' ')[0] ?? '', wide - 4, SMALL, 1));
  const middle = (column: number) => left + (column + 0.5) * wide;
  const below = y + 18 + LEADING * Math.max(...shown.map((name) => name.length));
  const words = isWhole ? [] : lines(kategorier.join(', '), width, SMALL, 6);
  const shapes = [
    ...shown.flatMap((name, column) =>
      name.map((text, at) =>
        drawn(text, middle(column), y + 15 + at * LEADING, { size: SMALL, anchor: 'middle' }, wide - 2),
      ),
    ),
    title(axel, left, below, width),
    ...words.map((text, at) => drawn(text, 0, below + 18 + at * LEADING, { size: SMALL }, width)),
  ];
  return { shapes: shapes.join(''), height: below - y + 6 + words.length * LEADING + (isWhole ? 0 : 6) };
}

function cell(plot: Plot, figure: Figure, row: number, column: number, { left, top, wide, high }: Grid): string {
  const box = { x: left + column * wide, y: top + row * high, width: wide, height: high };
  const isMarked = plot.matris?.markerade.some(([serie, kategori]) => serie === row && kategori === column);
  return (isMarked ? marked(box) : rect(box, `fill="${PAPER}" stroke="${EDGE}"`)) + number(figure, box);
}

const marked: Entry['mark'] = (box) => {
  const side = Math.min(12, box.height);
  const [x, y] = [box.x + box.width - side, box.y];
  const corner = `<path d="M${x.toFixed(2)} ${y.toFixed(2)}h${side}v${side}z" fill="${CORNER}"/>\n`;
  return rect(box, `fill="${GROUND}" stroke="${EDGE}"`) + corner;
};

/** A number stands large; zero stands small, since most cells are empty; words stand in the place of what has none. */
function number(figure: Figure, { x, y, width, height }: Box): string {
  const value = numberOf(figure);
  const text = show(figure);
  const largest = value ? Math.min(20, height * 0.5) : SMALL;
  const size = Math.max(7, Math.min(largest, (largest * (width - 6)) / widthOf(text, largest, true)));
  const style = { size: Math.floor(size), bold: Boolean(value), fill: value ? INK : MUTED, anchor: 'middle' as const };
  return drawn(text, x + width / 2, y + height / 2 + size * 0.36, style, width - 4);
}

const entriesOf = ({ matris }: Plot): Entry[] =>
  matris?.markerade.length ? [{ mark: marked, text: matris.markering }] : [];
