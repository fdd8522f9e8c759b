import type { Day } from '../calendar/dates.js';
import type { History } from '../history/history.js';
import { yearOf } from '../queries/year.js';
import type { Context } from '../views/context.js';
import { pastOf } from './past-of-year.js';
import { type OpenWithHeads, sourcesOf } from './report-sources.js';

/** A year of a handbook, or half of it, beside the one before, with what its history says of it: what every view of a year is made of. */
export async function yearContext(
  { root, history }: { root: string; history: History },
  { handbook, types, heads }: OpenWithHeads,
  year: number,
  today: Day,
  half?: 1 | 2,
): Promise<Context> {
  const [yearBefore, halfBefore] = half === 2 ? ([year, 1] as const) : ([year - 1, half && 2] as const);
  const [past, pastBefore] = await Promise.all([
    pastOf(root, handbook, types, history, year, half),
    pastOf(root, handbook, types, history, yearBefore, halfBefore),
  ]);
  return {
    year: yearOf(handbook, year, today, past, half),
    before: yearOf(handbook, yearBefore, today, pastBefore, halfBefore),
    history,
    ...sourcesOf(
      history,
      [past, pastBefore].filter((each) => each !== undefined),
      heads,
    ),
  };
}
