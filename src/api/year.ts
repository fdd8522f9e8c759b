import type { Handbook } from '../model/handbook.js';
import { type YearFilter, type YearPlan, yearPlan } from '../queries/year-plan.js';
import { openHandbook } from './open-handbook.js';

/** Reads a handbook and plans a year of it. `check` may refuse the filter once the handbook is known. */
export async function planYear(
  root: string,
  year: number,
  filter: YearFilter,
  check: (handbook: Handbook) => void = () => undefined,
): Promise<{ handbook: Handbook; plan: YearPlan }> {
  const handbook = await openHandbook(root);
  check(handbook);
  return { handbook, plan: yearPlan(handbook, year, filter) };
}
