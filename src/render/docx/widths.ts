import type { Column } from './columns.js';

/** How a table stands on the page: type size in half-points, the columns' widths in twips. */
export interface Layout {
  size: number;
  widths: number[];
  landscape: boolean;
}

/** The room inside a cell's margins is this much less than the column (twips). */
export const PADDING = 170;

/** Sizes to try, in half-points: a table is drawn smaller, and then on a page of its own turned, before a word is cut. */
const PORTRAIT = [18, 16];
const LANDSCAPE = [18, 16, 14];

/** Every size that a table's text may have. */
export const SIZES = LANDSCAPE;

/** A table with long texts wants this part of the page's width beyond its longest words, to be easy to read. */
const EASE = 0.15;

/** The largest type in which no word is cut, upright if possible; the columns share the room by what they hold. */
export function layoutOf(columns: readonly Column[], portrait: number, landscape?: number): Layout {
  const upright = PORTRAIT.map((size) => ({ size, room: portrait, landscape: false }));
  const turned = landscape ? LANDSCAPE.map((size) => ({ size, room: landscape, landscape: true })) : [];
  const needs = (size: number, of: keyof Column) => sum(columns.map((column) => twips(column[of], size)));
  const fits = (ease: number) => (option: (typeof upright)[number]) =>
    Math.min(needs(option.size, 'least') + ease * option.room, needs(option.size, 'most')) <= option.room;
  const easy = upright.find(fits(EASE)) ?? upright.findLast(fits(0));
  const chosen = easy ?? turned.find(fits(EASE)) ?? turned.findLast(fits(0)) ?? turned.at(-1) ?? upright.at(-1);
  const { size = 16, room = portrait, landscape: lies = false } = chosen ?? {};
  return {
    size,
    landscape: lies,
    widths: shared(
      columns.map((column) => inTwips(column, size)),
      room,
    ),
  };
}

/** Half-points are tenths of twips per thousandth: 20 twips in a point, 2 half-points in a point. */
const twips = (width: number, size: number) => Math.ceil((width * size) / 100) + PADDING;

const inTwips = ({ least, most }: Column, size: number): Column => ({
  least: twips(least, size),
  most: twips(most, size),
});

/** A table that needs at least this part of the page's width gets all of it. */
const NEARLY_ALL = 0.6;

function shared(columns: readonly Column[], room: number): number[] {
  const most = sum(columns.map((column) => column.most));
  if (most <= room) {
    const stretch = most > room * NEARLY_ALL ? room / most : 1;
    return columns.map((column) => Math.floor(column.most * stretch));
  }
  const least = columns.map((column) => column.least);
  return sum(least) > room ? squeezed(least, room) : spread(columns, room);
}

/** Long texts get more than short ones, but not in proportion: else one column would take all. */
function spread(columns: readonly Column[], room: number): number[] {
  const wanted = (share: number) =>
    columns.map(({ least, most }) => Math.min(most, Math.max(least, share * most ** 0.75)));
  return wanted(largest((share) => sum(wanted(share)) <= room, Math.max(...columns.map(({ most }) => most)))).map(
    Math.floor,
  );
}

/** No size is small enough: the widest columns give up room until all fit. */
function squeezed(least: readonly number[], room: number): number[] {
  const capped = (cap: number) => least.map((width) => Math.min(width, cap));
  const cap = largest((limit) => sum(capped(limit)) <= room, Math.max(...least));
  return capped(cap).map((width) => Math.max(1, Math.floor(width)));
}

/** The largest number up to a limit that something holds for, when it holds for all that are smaller. */
function largest(holds: (number: number) => boolean, limit: number): number {
  let [low, high] = [0, limit];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
