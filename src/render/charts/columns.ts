import { scaleBand, scaleLinear } from 'd3-scale';
import { line as pathOf } from 'd3-shape';
import { PAPER, round, widthOf } from '../../drawing/svg-text.js';
import { formatNumber } from '../../model/number.js';
import type { Figure } from '../../views/figure.js';
import { aside, bar, EDGE, type Entry, GRID, legend, line, rect, SMALL, seriesEntry } from './marks.js';
import { type Drawer, largest, numberOf, type Plot } from './plot.js';
import { type Columns, stripsOf } from './strips.js';

const TALL = 190;

/** The scale of a chart's numbers: where each stands, from the top of the picture. */
interface Scale {
  at: (value: number) => number;
  ticks: number[];
}

/**
 * Columns along time for the first series and dashed lines for the others, with every figure written below: too many
 * numbers to stand in the picture without covering each other. Undefined when they are too wide for that.
 */
export const drawColumns: Drawer = (plot, width) => {
  const value = scaleLinear([0, largest(plot)], [TALL, 8]).nice(4);
  const scale = { at: (number: number) => value(number), ticks: value.ticks(4).filter(Number.isInteger) };
  const columns = columnsOf(plot, scale, width);
  const strips = columns && stripsOf(plot, columns);
  if (!columns || !strips) return undefined;
  const key = legend(entriesOf(plot), width);
  const moved = (shapes: string, y: number) => `<g transform="translate(0 ${round(y)})">\n${shapes}</g>\n`;
  const top = key.height + 4;
  return {
    shapes: key.shapes + moved(picture(plot, columns, scale), top) + moved(strips.shapes, top + TALL),
    height: top + TALL + strips.height,
  };
};

/** Where the columns stand; undefined when the numbers of the scale would take too much of the width. */
function columnsOf(plot: Plot, { ticks }: Scale, width: number): Columns | undefined {
  const names = [...ticks.map(formatNumber), ...plot.serier.map(({ namn }) => namn)];
  const left = Math.max(...names.map((name) => widthOf(name, SMALL, true))) + 10;
  if (left > width / 4) return undefined;
  const place = scaleBand(plot.kategorier.keys(), [left, width]).paddingInner(0.3).paddingOuter(0.15);
  const from = (index: number) => place(index) ?? 0;
  const wide = place.bandwidth();
  return { left, width, step: place.step(), wide, from, middle: (index) => from(index) + wide / 2 };
}

function picture(plot: Plot, columns: Columns, { at, ticks }: Scale): string {
  const [first = [], ...others] = plot.figures;
  return [
    ...ticks.map((tick) => line(columns.left, at(tick), columns.width, at(tick), `stroke="${tick ? GRID : EDGE}"`)),
    ...ticks.map((tick) => aside(formatNumber(tick), columns.left - 8, at(tick) + 4, 'end')),
    ...first.map((figure, index) => column(figure, columns.from(index), columns.wide, at)),
    ...others.map((series) => overTime(series, columns, at)),
  ].join('');
}

/** A column; what has no number gets an empty box, so that nobody takes it for zero. */
function column(figure: Figure, x: number, width: number, at: Scale['at']): string {
  const value = numberOf(figure);
  if (value === undefined) return unseen({ x, y: at(0) - 18, width, height: 18 });
  const y = Math.min(at(value), at(0) - 2);
  return value === 0 ? '' : bar({ x, y, width, height: at(0) - y }, 'fylld');
}

const unseen: Entry['mark'] = (box) => rect(box, `fill="${PAPER}" stroke="${EDGE}" stroke-dasharray="2 3"`);

/** A dashed line with empty points, broken where there is no number. */
function overTime(series: readonly Figure[], { middle }: Columns, at: Scale['at']): string {
  const points = series.map((figure, index) => ({ x: middle(index), value: numberOf(figure) }));
  const told = points.filter(({ value }) => value !== undefined);
  const path = pathOf<(typeof points)[number]>()
    .defined(({ value }) => value !== undefined)
    .x(({ x }) => round(x))
    .y(({ value }) => round(at(value ?? 0)))(points);
  return [
    path ? `<path d="${path}" fill="none" stroke="${PAPER}" stroke-width="5"/>\n` : '',
    path ? `<path d="${path}" fill="none" ${DASHED}/>\n` : '',
    ...told.map(({ x, value }) => point(x, at(value ?? 0))),
  ].join('');
}

const DASHED = `stroke="${EDGE}" stroke-width="2" stroke-dasharray="6 4"`;

/** A dash on each side of the point. */
const IN_LEGEND = `stroke="${EDGE}" stroke-width="2" stroke-dasharray="6 10"`;

const point = (x: number, y: number) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${PAPER}" stroke="${EDGE}" stroke-width="2"/>\n`;

function entriesOf({ serier, figures }: Plot): Entry[] {
  const lacking = figures[0]?.some((figure) => numberOf(figure) === undefined);
  const dashed: Entry['mark'] = ({ x, y, width, height }) =>
    line(x, y + height / 2, x + width, y + height / 2, IN_LEGEND) + point(x + width / 2, y + height / 2);
  return [
    ...serier.map(({ namn }, index) => (index ? { mark: dashed, text: namn } : seriesEntry(namn, 'fylld'))),
    ...(lacking ? [{ mark: unseen, text: 'Ingen siffra att visa' }] : []),
  ];
}
