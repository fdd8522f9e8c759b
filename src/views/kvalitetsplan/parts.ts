import { type Context, type Made, type MadePart, type SectionMaker, table, titleOf } from '../context.js';
import { ended } from '../ended.js';
import { when } from '../sections/plan.js';
import { areaNames, doneCell, type Effort, effortsOf, tasksOf } from './efforts.js';
import { measuresOf } from './goals.js';

/** The insatser of the year: each described, with its tasks by role, when they are to be done, and whether they were. */
export const insatser: SectionMaker = (context) => {
  const efforts = effortsOf(context);
  const { year } = context.year;
  return {
    rader: [
      efforts.length
        ? 'Listan är levande: fler insatser kan läggas till under året.'
        : `Ingen kvalitetsinsats för ${year} finns i handboken. En insats är ett dokument med typ: kvalitetsinsats och år: ${year}.`,
    ],
    delar: efforts.map((effort, index) => part(context, effort, index + 1)),
  };
};

function part(context: Context, effort: Effort, number: number): MadePart {
  const { kvalitetsområde = [], mål = [], stödresurser = [], lagrum = [] } = effort.data;
  const text = context.body?.(effort) ?? '';
  const unknown = kvalitetsområde.filter((name) => !areaNames(context).includes(name));
  return {
    id: effort.id,
    rubrik: `Insats ${number}: ${effort.titel}`,
    rader: [
      kvalitetsområde.length
        ? `Kvalitetsområde: ${kvalitetsområde.join(', ')}.`
        : 'Kvalitetsområde: uppgift saknas. Insatsen hör inte till något område.',
      ...unknown.map((name) => `Området ${name} finns inte i handbok.yaml.`),
      ...mål.map((goal) => goalSaid(context, goal)),
      ...(lagrum.length ? [ended(`Lagrum: ${lagrum.join(', ')}`)] : []),
    ],
    texter: text.trim() ? [{ document: effort.id, titel: effort.titel, text }] : [],
    tabeller: [taskTable(context, effort)],
    efter: [`Stödresurser: ${stödresurser.join(', ') || 'uppgift saknas'}.`],
  };
}

/** Which goal an insats serves, and how that is measured. */
function goalSaid(context: Context, goal: string): string {
  const measures = measuresOf(context, goal);
  return `${ended(`Bidrar till: ${titleOf(context, goal)}`)} ${measures.length ? `Mäts med ${measures.join(', ')}.` : 'Målet mäts inte.'}`;
}

/** The tasks by role; notes have a column only where somebody has written one. */
function taskTable(context: Context, effort: Effort): Made {
  const tasks = tasksOf(context, [effort]);
  const noted = tasks.some(({ task }) => task.anteckning);
  return table(
    'uppgifter',
    `Uppgifter: ${effort.titel}`,
    ['Ansvarig', 'Uppgift', 'Tidsram', 'Genomfört', ...(noted ? ['Anteckning'] : [])],
    tasks.map((planned) => [
      planned.who,
      planned.task.uppgift ?? '',
      when(planned.task) || 'ej angiven',
      doneCell(planned),
      ...(noted ? [planned.task.anteckning ?? ''] : []),
    ]),
    'Insatsen har inga uppgifter.',
  );
}
