import { formatDay } from '../../calendar/dates.js';
import { monthName } from '../../calendar/format-span.js';
import { lastDays } from '../../queries/tasks.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { when } from '../sections/plan.js';
import type { Cell } from '../view.js';
import { effortsOf, tasksOf } from './efforts.js';

/** The same tasks by day; and in which insatser each role has tasks, and when. */
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
      ['Ansvarig', 'Insats', 'När'],
      byRole(context),
      'Inga uppgifter.',
      'Vad var och en ska göra står i tidsplanen och under varje insats.',
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

/** In which insatser each has tasks, and when: a task that several answer for stands with each of them. */
function byRole(context: Context): Cell[][] {
  const { handbook } = context.year;
  const times = new Map<string, Map<string, Set<string>>>();
  for (const { task, effort, who } of tasksOf(context, effortsOf(context))) {
    const names = task.ansvar?.length ? task.ansvar.map((id) => handbook.byId.get(id)?.titel ?? id) : [who];
    for (const name of names) {
      const efforts = times.get(name) ?? new Map<string, Set<string>>();
      const told = efforts.get(effort.titel) ?? new Set<string>();
      times.set(name, efforts.set(effort.titel, told.add(when(task) || 'ej angivet')));
    }
  }
  return [...times]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .flatMap(([name, efforts]) => [...efforts].map(([titel, told]) => [name, titel, [...told].join('; ')]));
}
