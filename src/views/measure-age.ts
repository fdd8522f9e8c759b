import { addMonths, type Day, parseDay } from '../calendar/dates.js';
import type { MeasureRow } from '../queries/measures.js';
import { type Context, countOf, table } from './context.js';
import type { Cell } from './view.js';

/** Ages of an open åtgärd, in months since it was decided: up to each limit. */
const AGES: readonly (readonly [name: string, months: number])[] = [
  ['Under 3 månader', 3],
  ['3–6 månader', 6],
  ['6–12 månader', 12],
  ['1–2 år', 24],
  ['Över 2 år', Number.POSITIVE_INFINITY],
];

/** How old the åtgärder are that are open on the day that the year is judged, those that are late beside the others. */
export const measureAges = (context: Context, rows: readonly MeasureRow[]) =>
  table(
    'alder',
    'Öppna åtgärder efter ålder',
    ['Ålder', 'Inom tiden', 'Försenade'],
    ageRows(context, rows),
    'Inga åtgärder var öppna.',
    'Åldern räknas från dagen då åtgärden beslutades till den dag som uppgifterna gäller.',
  );

function ageRows(context: Context, rows: readonly MeasureRow[]): Cell[][] {
  const open = rows.filter(({ state }) => state === 'öppen' || state === 'försenad');
  const { day } = context.year;
  return open.length ? AGES.map(([name], index) => [name, ...STATES.map((state) => count(index, state))]) : [];

  function count(index: number, state: MeasureRow['state']): Cell {
    const own = open.filter((row) => row.state === state && ageOf(row, day) === index);
    return countOf(
      context,
      own.map(({ doc }) => doc),
    );
  }
}

const STATES = ['öppen', 'försenad'] as const;

/** Which of the ages an åtgärd has: three months to the day is "3–6 månader". */
function ageOf({ doc }: MeasureRow, day: Day): number {
  const decided = parseDay(doc.data.beslutad) ?? day;
  return AGES.findIndex(([, months]) => months === Number.POSITIVE_INFINITY || decided > addMonths(day, -months));
}
