import { drawn, INK, lines, MUTED, PAPER, widthOf } from '../../drawing/svg-text.js';
import { type Figure, show } from '../../views/figure.js';
import { type Box, EDGE, type Entry, legend, rect, SMALL } from './marks.js';
import { type Drawer, numberOf, type Plot } from './plot.js';

const LEADING = 14;
/** A light ground and a dark corner: a marked cell is known by its corner, also without colour. */
const GROUND = '#fbe9d7';
const CORNER = '#8a3b00';

/** A grid with a number in each cell. Marked cells have a corner and a thicker edge. */
export const drawMatrix: Drawer = (plot, width) => {
  const left = leftOf(plot, width);
  const cell = (width - left - 2) / Math.max(1, plot.kategorier.length);
  const high = Math.min(64, Math.max(34, cell * 0.6));
  const key = legend(entriesOf(plot), width);
  const top = key.height + 22;
  const boxOf = (row: number, column: number): Box => ({
    x: left + column * cell,
    y: top + row * high,
    width: cell,
    height: high,
  });
  const bottom = top + plot.serier.length * high;
  const names = plot.kategorier.map((name) => lines(name, cell - 4, SMALL, 3));
  const below = bottom + LEADING * Math.max(0, ...names.map((name) => name.length)) + 22;
  const shapes = [
    key.shapes,
    title(plot.matris?.serieaxel ?? '', 0, key.height + 12, width / 2),
    ...plot.serier.map(({ namn }, row) => rowName(namn, left, top + row * high, high)),
    ...plot.figures.flatMap((series, row) =>
      series.map(
        (figure, column) => ground(plot, row, column, boxOf(row, column)) + number(figure, boxOf(row, column)),
      ),
    ),
    ...names.flatMap((name, column) =>
      name.map((text, at) =>
        drawn(
          text,
          left + (column + 0.5) * cell,
          bottom + 15 + at * LEADING,
          { size: SMALL, anchor: 'middle' },
          cell - 2,
        ),
      ),
    ),
    title(plot.axel, left, below - 4, width - left),
  ];
  return { shapes: shapes.join(''), height: below + 2 };
};

/** Room for the names of the rows: what they need, at most a third. */
const leftOf = ({ serier }: Plot, width: number) =>
  Math.min(width / 3.2, Math.max(...serier.map(({ namn }) => widthOf(namn, SMALL))) + 12);

const title = (text: string, x: number, y: number, room: number) =>
  drawn(text, x, y, { size: SMALL, bold: true }, room);

function rowName(name: string, left: number, y: number, high: number): string {
  const text = lines(name, left - 8, SMALL, Math.floor(high / LEADING));
  const first = y + (high - text.length * LEADING) / 2 + 11;
  return text.map((part, at) => drawn(part, 0, first + at * LEADING, { size: SMALL }, left - 6)).join('');
}

const isMarked = ({ matris }: Plot, row: number, column: number) =>
  matris?.markerade.some(([serie, kategori]) => serie === row && kategori === column) ?? false;

const ground = (plot: Plot, row: number, column: number, box: Box) =>
  isMarked(plot, row, column) ? marked(box) : free(box);

const free: Entry['mark'] = (box) => rect(box, `fill="${PAPER}" stroke="${EDGE}"`);

const marked: Entry['mark'] = (box) => {
  const { x, y, width, height } = box;
  const side = Math.min(12, height);
  const corner = `<path d="M${x + width - side} ${y}h${side}v${side}z" fill="${CORNER}"/>\n`;
  return rect(box, `fill="${GROUND}" stroke="${EDGE}"`) + corner;
};

/** A number stands large; zero stands small, since most cells are empty; words stand in the place of what has none. */
function number(figure: Figure, { x, y, width, height }: Box): string {
  const value = numberOf(figure);
  const size = value ? Math.min(20, height * 0.5) : SMALL;
  const style = { size, bold: Boolean(value), fill: value ? INK : MUTED, anchor: 'middle' as const };
  return drawn(show(figure), x + width / 2, y + height / 2 + size * 0.36, style, width - 4);
}

const entriesOf = ({ matris }: Plot): Entry[] =>
  matris?.markerade.length ? [{ mark: marked, text: matris.markering }] : [];
