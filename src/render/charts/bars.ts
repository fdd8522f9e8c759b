import { scaleLinear } from 'd3-scale';
import { drawn, INK, lines, MUTED, widthOf } from '../../drawing/svg-text.js';
import { type Figure, show } from '../../views/figure.js';
import { aside, bar, EDGE, type Look, legend, line, lookOf, SIZE, SMALL, seriesEntry } from './marks.js';
import { type Drawer, largest, numberOf, type Plot } from './plot.js';

const THICK = 14;
const PITCH = THICK + 4;
const LEADING = 16;
const BETWEEN = 12;

/** A row of a bar chart: what stands beside each bar, and what the bar is. */
interface Bar {
  label: string;
  /** The bars on this line, the longest first. */
  drawn: { value: number; look: Look }[];
}

/** Lying bars, one group for each category, each bar with its own number or what stands in its place. */
export const drawBars: Drawer = (plot, width) => {
  const rows = plot.kategorier.map((_, index) => plot.figures.map((series, of) => single(series[index] as Figure, of)));
  return draw(plot, rows, width);
};

function single(figure: Figure, of: number): Bar {
  return { label: show(figure), drawn: [{ value: numberOf(figure) ?? 0, look: lookOf(of) }] };
}

/** Lying bars in which the part that is done fills the whole that was to be done. */
export const drawShares: Drawer = (plot, width) => {
  const [whole = [], part = []] = plot.figures;
  return draw(
    plot,
    plot.kategorier.map((_, index) => [share(whole[index] as Figure, part[index] as Figure)]),
    width,
  );
};

function share(whole: Figure, part: Figure): Bar {
  return {
    label: `${show(part)} av ${show(whole)}`,
    drawn: [
      { value: numberOf(whole) ?? 0, look: 'streckad' },
      { value: numberOf(part) ?? 0, look: 'fylld' },
    ],
  };
}

function draw(plot: Plot, rows: readonly Bar[][], width: number) {
  const { above, x } = labelRoom(plot, width);
  const numbers = Math.max(...rows.flat().map(({ label }) => widthOf(label, SMALL)));
  const length = scaleLinear([0, largest(plot)], [0, Math.max(30, width - x - numbers - 12)]);
  const looks = plot.form === 'andel' ? [lookOf(1), lookOf(0)] : plot.serier.map((_, index) => lookOf(index));
  const key = legend(
    plot.serier.map(({ namn }, index) => seriesEntry(namn, looks[index] ?? 'fylld')),
    width,
  );
  const shapes = [key.shapes, aside(plot.axel, 0, key.height + 12)];
  let y = key.height + 22;
  plot.kategorier.forEach((name, index) => {
    const group = rows[index] ?? [];
    const names = lines(name, above ? width : x - 10, SIZE, above ? 2 : 3, false);
    const height = group.length * PITCH - 4;
    const tall = above ? height : Math.max(height, names.length * LEADING - 4);
    const top = above ? y + names.length * LEADING : y + (tall - height) / 2;
    const first = above ? y + 11 : y + (tall - names.length * LEADING) / 2 + 13;
    shapes.push(
      ...names.map((text, at) => drawn(text, 0, first + at * LEADING, { size: SIZE }, above ? width : x - 10)),
      line(x, top - 3, x, top + height + 3, `stroke="${EDGE}" stroke-width="1"`),
      ...group.map((one, at) => row(one, x, top + at * PITCH, length, width)),
    );
    y = (above ? top + height : y + tall) + BETWEEN;
  });
  return { shapes: shapes.join(''), height: y };
}

/** Bars on a line, and their number after the longest. Nothing is drawn for zero, nor for what has no number. */
function row(one: Bar, x: number, y: number, length: (value: number) => number, width: number): string {
  const bars = one.drawn
    .filter(({ value }) => value > 0)
    .map(({ value, look }) => ({ look, box: { x, y, width: Math.max(3, length(value)), height: THICK } }));
  const at = x + Math.max(0, ...bars.map(({ box }) => box.width)) + 6;
  const fill = /^\d/.test(one.label) ? INK : MUTED;
  return (
    bars.map(({ box, look }) => bar(box, look)).join('') +
    drawn(one.label, at, y + 11.5, { size: SMALL, fill }, width - at)
  );
}

/** Names stand to the left of the bars where there is room, else above them. */
function labelRoom({ kategorier }: Plot, width: number): { above: boolean; x: number } {
  const widest = Math.max(...kategorier.map((name) => widthOf(name, SIZE))) + 12;
  const x = Math.min(widest, width * 0.4);
  return width < 480 && widest > width * 0.3 ? { above: true, x: 0.5 } : { above: false, x };
}
