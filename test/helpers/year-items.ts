import type { YearItem, YearPlan } from '../../src/queries/year-plan.js';
import type { YearOutcome } from '../../src/reporters/year/year-reporter.js';

/** One thing that is owed in a year, as the plan gives it. */
export const yearItem = (more: Partial<YearItem> = {}): YearItem => ({
  kind: 'egenkontroll',
  document: 'kontroll-a',
  type: 'egenkontroll',
  title: 'Granskning av journaler',
  file: 'egenkontroller/a.md',
  units: ['barn'],
  responsible: ['chef'],
  due: '2026-01-30',
  what: 'december 2025',
  ...more,
});

const NAMES: Record<string, string> = { chef: 'Enhetschef', mas: 'MAS', barn: 'Barn och unga', vuxna: 'Vuxna' };

/** What a reporter of `year` is given, made of items: those without a day are löpande. */
export function yearOutcome(items: readonly YearItem[], more: Partial<YearOutcome> = {}): YearOutcome {
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    items: items.filter(({ due }) => due !== null && Number(due.slice(5, 7)) === index + 1),
  }));
  const plan: YearPlan = { year: 2026, months, löpande: items.filter(({ due }) => due === null) };
  return {
    plan,
    organisation: 'Exempelby kommun',
    scope: [],
    nameOf: (id) => NAMES[id] ?? id,
    width: 80,
    color: false,
    ...more,
  };
}
