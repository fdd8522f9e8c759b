import type { Dokument } from '../../model/document.js';
import { type GoalRow, goalRows } from '../../queries/goals.js';
import { type Context, type SectionMaker, table, titleOf } from '../context.js';
import { yearsGoals } from '../kvalitetsplan/goals.js';
import { sourceOf, targetText } from '../sections/mal.js';
import type { Cell } from '../view.js';

/** The goals, how they hang together, and how each is measured: target, who is counted, what counts, where it is from. */
export const mal: SectionMaker = (context) => {
  const rows = new Map(goalRows(context.year).map((row) => [row.indikator.id, row]));
  const measures = [...rows.values()].sort((a, b) => a.indikator.titel.localeCompare(b.indikator.titel, 'sv'));
  return {
    tabeller: [
      table(
        'mal',
        `Mål ${context.year.year}`,
        ['Mål', 'Nivå', 'Del av', 'Mäts med'],
        yearsGoals(context.year).map((goal) => goalRow(context, goal, measures)),
        `Inga mål gäller ${context.year.year}.`,
      ),
      table(
        'matt',
        'Så mäts målen',
        ['Mått', 'Målvärde', 'Vilka som räknas', 'Vad som räknas', 'Källa', 'Hur ofta'],
        measures.map(measureRow),
        'Handboken har inga indikatorer.',
      ),
    ],
  };
};

const goalRow = (context: Context, goal: Dokument<'mål'>, measures: readonly GoalRow[]): Cell[] => [
  goal.titel,
  goal.data.nivå ?? 'ej angiven',
  titleOf(context, goal.data.del_av) || '–',
  measures
    .filter(({ mål }) => mål.some(({ id }) => id === goal.id))
    .map(({ indikator }) => indikator.titel)
    .join(', ') || 'mäts inte',
];

function measureRow(row: GoalRow): Cell[] {
  const { titel, data } = row.indikator;
  return [
    titel,
    targetText(row),
    data.population ?? 'ej angivet',
    data.skala ?? '–',
    sourceOf(row) ?? 'ej angiven',
    data.frekvens ?? 'varje år',
  ];
}
