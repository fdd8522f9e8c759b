import { type Figure, fewerThan, show } from '../../views/figure.js';
import type { PatternsView } from '../../views/patterns/view.js';

/** What a report of the patterns is made of, and what the screen allows. */
export interface PatternsOutcome {
  view: PatternsView;
  width: number;
  color: boolean;
}

/** Turns the patterns into the text of one format. Pure. */
export type PatternsReporter = (outcome: PatternsOutcome) => string;

/** A figure in few signs: `–` not known, `<5` few, `×` not shown. */
export function short(figure: Figure | undefined, least: number): string {
  if (!figure || figure.läge === 'saknas') return '–';
  if (figure.läge === 'ej tillämpligt') return '';
  if (figure.läge === 'dold') return figure.skäl === fewerThan(least) ? `<${least}` : '×';
  return figure.antal === undefined
    ? show(figure).replace(' av ', '/')
    : show({ ...figure, mått: undefined, antal: undefined });
}
