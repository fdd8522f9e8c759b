import { type Figure, figure, notApplicable, unknown } from '../figure.js';
import type { CountRow } from './counts.js';
import { eventsIn, type Kinds, type Scope } from './scope.js';

/** How often, and how large a part: what makes counts of different periods and groups possible to compare. */
export interface Rates {
  per_månad: Figure[];
  andel: Figure[];
}

/** The rates of a row of counts, of the totals of its table (none in the table of kinds), said only where the count is told and its sources cover the whole period. */
export function ratesOf(scope: Scope, totals: readonly number[], { antal, tellings }: CountRow): Rates {
  const unsaid = (cell: Figure, index: number) => {
    if (cell.läge !== 'värde') return cell;
    return tellings[index]?.state === 'hel' ? undefined : unknown('Underlaget täcker inte hela perioden.');
  };
  return {
    per_månad: antal.map(
      (cell, index) =>
        unsaid(cell, index) ?? figure(tenths((cell.värde ?? 0) / Math.max(scope.compared.months, 1)), cell.källor),
    ),
    andel: antal.map((cell, index) => unsaid(cell, index) ?? share(cell, totals[index])),
  };
}

/** How many händelser of some kinds each period has: what shares are parts of. */
export const totalsOf = (scope: Scope, kinds: Kinds) =>
  scope.compared.periods.map((period) => eventsIn(scope, kinds, period).reduce((sum, { antal }) => sum + antal, 0));

function share({ värde, källor }: Figure, total: number | undefined): Figure {
  if (total === undefined) return notApplicable('Slagen är inte delar av något helt.');
  if (total === 0) return notApplicable('Inga händelser att vara en del av.');
  return figure(tenths((100 * (värde ?? 0)) / total), källor, { mått: 'procent' });
}

const tenths = (number: number) => Math.round(number * 10) / 10;
