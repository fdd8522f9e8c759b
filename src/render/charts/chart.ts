import { PAGE_FONTS, round, xml } from '../../drawing/svg-text.js';
import { drawBars, drawShares } from './bars.js';
import { drawColumns } from './columns.js';
import { drawMatrix } from './matrix.js';
import type { Drawer, Drawing, Plot } from './plot.js';

/** A chart as a picture: a whole SVG, and its size in pixels. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** How wide a chart is on paper and on a screen, and on a telephone. */
export const WIDE = 640;
export const NARROW = 300;

/** Kept free at both sides, for letters that reach outside their place. */
const EDGES = 3;

/** The forms, in the order in which they are tried: the last always fits. */
const DRAWERS: Readonly<Record<Plot['form'], readonly Drawer[]>> = {
  tid: [drawColumns, drawBars],
  staplar: [drawBars],
  andel: [drawShares],
  matris: [drawMatrix],
};

/** A chart as SVG. The same figures give the same bytes; it names no ids, so that many can stand on one page. */
export function drawChart(plot: Plot, description: string, width: number): Picture {
  const drawing = DRAWERS[plot.form].reduce<Drawing | undefined>(
    (made, draw) => made ?? draw(plot, width - 2 * EDGES),
    undefined,
  );
  const height = Math.ceil(drawing?.height ?? 0);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-EDGES} 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" role="img" lang="sv" xml:lang="sv" font-family="${PAGE_FONTS}">\n`,
    `<title>${xml(plot.rubrik)}</title>\n`,
    `<desc>${xml(description)}</desc>\n`,
    drawing?.shapes ?? '',
    '</svg>\n',
  ].join('');
  return { svg, width, height };
}
