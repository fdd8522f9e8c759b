import { figuresOf } from '../../views/charts.js';
import type { Figure } from '../../views/figure.js';
import type { Diagram, Table } from '../../views/view.js';

/** A chart with its figures: one list per series, one figure per category. */
export interface Plot extends Diagram {
  figures: readonly (readonly Figure[])[];
}

/** What a chart is drawn as: shapes from the top left corner, and how high they are (pixels). */
export interface Drawing {
  shapes: string;
  height: number;
}

/** Draws a chart in a given width (pixels); undefined when it does not fit, and another form must be used. */
export type Drawer = (plot: Plot, width: number) => Drawing | undefined;

/** A chart's figures, taken from its table. */
export const plotOf = (diagram: Diagram, table: Table): Plot => ({ ...diagram, figures: figuresOf(diagram, table) });

/** The number that a mark may be drawn for; none for what is missing, hidden or not applicable. */
export const numberOf = ({ läge, värde }: Figure): number | undefined =>
  läge === 'värde' && värde !== null ? Math.max(0, värde) : undefined;

/** A single händelse is not drawn as long as a hundred would be: the scale reaches at least this far. */
const LEAST = 5;

/** Where a chart's scale ends: at its largest number, at least LEAST. */
export const largest = ({ figures }: Plot) => Math.max(LEAST, ...figures.flat().map((figure) => numberOf(figure) ?? 0));
