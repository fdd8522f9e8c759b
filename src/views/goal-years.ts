import { yearSpan } from '../calendar/spans.js';
import { type GoalRow, goalRows } from '../queries/goals.js';
import { type Context, table } from './context.js';
import { figure, unknown } from './figure.js';
import { outcomeSource } from './outcome-source.js';
import type { Cell } from './view.js';

/** How many years are shown: the report's own and those before it. */
const YEARS = 5;

/** How many outcomes met their target, year by year, judged as in the table of goals. */
export const goalYears = (context: Context, rows: readonly GoalRow[]) =>
  table(
    'over-aren',
    'Måluppfyllelse över åren',
    ['År', 'Nått', 'Inte nått', 'Kan inte bedömas'],
    yearRows(context, rows),
    'Inga utfall är registrerade.',
    'En bedömning för varje utfall: indikator, period och enhet. Tidigare år bedöms mot det målvärde som handboken angav för dem vid årets slut.',
  );

/** Years before the first that has outcomes are left out: nobody watched the goals then. */
function yearRows(context: Context, now: readonly GoalRow[]): Cell[][] {
  const { year } = context.year;
  const years = Array.from({ length: YEARS }, (_, index) => year - YEARS + 1 + index).map((one) => ({
    one,
    rows: one === year ? now : goalsIn(context, one),
  }));
  const first = years.findIndex(({ rows }) => rows.some(hasOutcome));
  return first < 0 ? [] : years.slice(first).map(({ one, rows }) => [String(one), ...verdicts(context, one, rows)]);
}

/** Earlier years are told as the handbook told them at the end of the report's year: what changed later is not known yet. */
const goalsIn = (context: Context, year: number): GoalRow[] =>
  goalRows({ ...context.before, year, span: yearSpan(year), past: context.year.past }).filter(({ mål }) => mål.length);

const hasOutcome = ({ utfall }: GoalRow) => utfall !== undefined;

function verdicts(context: Context, year: number, rows: readonly GoalRow[]): Cell[] {
  if (!rows.some(hasOutcome)) return [true, false, undefined].map(() => unknown(`Inga utfall finns för ${year}.`));
  return [true, false, undefined].map((verdict) => {
    const own = rows.filter(({ uppfyllt }) => uppfyllt === verdict);
    return figure(
      own.length,
      own.map(({ indikator, outcome }) => outcomeSource(context, indikator, outcome)),
    );
  });
}
