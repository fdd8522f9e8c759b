import { formatDay } from '../../calendar/dates.js';
import { monthName } from '../../calendar/format-span.js';
import { lastDays } from '../../queries/tasks.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { when } from '../sections/plan.js';
import type { Cell } from '../view.js';
import { effortsOf, tasksOf } from './efforts.js';

/** The same tasks by day, and by role: what each has to do. */
export const tidsplan: SectionMaker = (context) => ({
  tabeller: [
    table(
      'manader',
      'Tidsplan',
      ['Månad', 'Senast', 'Uppgift', 'Insats', 'Ansvarig'],
      byDay(context),
      'Ingen uppgift har en bestämd dag.',
      'En uppgift som görs flera gånger står på varje dag den ska vara klar.',
    ),
    table(
      'utan-dag',
      'Uppgifter utan bestämd dag',
      ['Uppgift', 'När', 'Insats', 'Ansvarig'],
      tasksOf(context, effortsOf(context))
        .filter(({ planned }) => !planned)
        .map(({ task, effort, who }) => [task.uppgift ?? '', when(task) || 'ej angivet', effort.titel, who]),
      'Alla uppgifter har en bestämd dag.',
    ),
    table(
      'roller',
      'Uppgifter för varje ansvarig',
      ['Ansvarig', 'Uppgift', 'När', 'Insats'],
      byRole(context),
      'Inga uppgifter.',
    ),
  ],
});

function byDay(context: Context): Cell[][] {
  const { year } = context.year;
  const rows = tasksOf(context, effortsOf(context)).flatMap(({ task, effort, who }) =>
    lastDays(task, year).map((due) => ({ day: formatDay(due), task, effort, who })),
  );
  return rows
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, task, effort, who }) => [monthOf(day, year), day, task.uppgift ?? '', effort.titel, who]);
}

/** A day outside the plan's year says its year. */
const monthOf = (day: string, year: number) =>
  `${monthName(Number(day.slice(5, 7)))}${day.startsWith(`${year}-`) ? '' : ` ${day.slice(0, 4)}`}`;

/** A task that several answer for stands with each of them. */
function byRole(context: Context): Cell[][] {
  const { handbook } = context.year;
  const rows = tasksOf(context, effortsOf(context)).flatMap(({ task, effort, who }) => {
    const names = task.ansvar?.length ? task.ansvar.map((id) => handbook.byId.get(id)?.titel ?? id) : [who];
    return names.map((name): string[] => [name, task.uppgift ?? '', when(task) || 'ej angivet', effort.titel]);
  });
  return rows.sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'sv'));
}
