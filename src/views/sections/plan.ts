import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { isJa } from '../../model/yes.js';
import { type Task, taskOutcome } from '../../queries/tasks.js';
import type { Year } from '../../queries/year.js';
import { type Context, type SectionMaker, table, titlesOf } from '../context.js';
import { type Figure, figure, notApplicable } from '../figure.js';
import type { Cell } from '../view.js';

/** Next year's kvalitetsplan, and how the year's own went. */
export const plan: SectionMaker = (context) => {
  const { handbook, year } = context.year;
  const of = (wanted: number) => ofTyp(handbook, 'kvalitetsinsats').filter((doc) => doc.data.år === wanted);
  const rows = (wanted: number) =>
    of(wanted).flatMap((doc) =>
      (doc.data.uppgifter ?? []).map((task): Cell[] => [
        doc.titel,
        task.uppgift ?? '',
        titlesOf(context, task.ansvar),
        when(task),
      ]),
    );
  return {
    tabeller: [
      table(
        'sammandrag',
        'Kvalitetsinsatser i sammandrag',
        ['Uppgift', String(year), String(year - 1)],
        [['Tillfällen som blev av', done(context, context.year), done(context, context.before)]],
        '',
        'Tillfällen som insatserna har en dag eller frekvens för, av dem som var planerade under året.',
      ),
      table(
        'arets-insatser',
        `Kvalitetsinsatser ${year}`,
        ['Insats', 'Tillfällen som blev av', 'Löpande uppgifter'],
        of(year).map((doc) => outcome(context, doc)),
        `Ingen kvalitetsinsats för ${year} finns i handboken.`,
        'Ett tillfälle blev av när det är inskrivet som genomfört senast den dag då året bedöms. Löpande uppgifter räknas inte som gjorda.',
      ),
      table(
        'nasta-ars-insatser',
        `Kvalitetsinsatser ${year + 1}`,
        ['Insats', 'Uppgift', 'Ansvarig', 'När'],
        rows(year + 1),
        `Ingen kvalitetsinsats för ${year + 1} finns i handboken.`,
      ),
    ],
    skriv: 'Beskriv utvecklingsområdena och vad som är viktigast nästa år.',
  };
};

/** All insatser of a year together; a year without any has nothing to count. */
function done(context: Context, year: Year): Figure {
  const docs = ofTyp(year.handbook, 'kvalitetsinsats').filter((doc) => doc.data.år === year.year);
  if (!docs.length) return notApplicable(`Ingen kvalitetsinsats för ${year.year} finns i handboken.`);
  const outcomes = docs.flatMap((doc) =>
    (doc.data.uppgifter ?? []).flatMap((task) => taskOutcome(task, year.year, year.day) ?? []),
  );
  const sum = (key: 'planned' | 'done') => outcomes.reduce((total, task) => total + task[key], 0);
  return figure(
    sum('done'),
    docs.map((doc) => context.source(doc)),
    { av: sum('planned') },
  );
}

/** Occasions that were planned and carried out; what is löpande is never done, and is counted apart. */
function outcome(context: Context, doc: Dokument<'kvalitetsinsats'>): Cell[] {
  const tasks = doc.data.uppgifter ?? [];
  const dated = tasks.flatMap((task) => taskOutcome(task, context.year.year, context.year.day) ?? []);
  const sum = (key: 'planned' | 'done') => dated.reduce((total, task) => total + task[key], 0);
  const source = [context.source(doc)];
  return [doc.titel, figure(sum('done'), source, { av: sum('planned') }), figure(tasks.length - dated.length, source)];
}

/** When a task is done, as the plan says it. */
export function when(task: Task): string {
  if (isJa(task.löpande)) return 'löpande';
  const dates = (task.senast ?? []).join(', ');
  return [task.frekvens, dates && (task.frekvens ? `första gången ${dates}` : `senast ${dates}`)]
    .filter(Boolean)
    .join(', ');
}
