import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { goalRows } from '../../queries/goals.js';
import type { Year } from '../../queries/year.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { mal as outcomes, targetText } from '../sections/mal.js';
import type { Cell } from '../view.js';
import { effortsOf } from './efforts.js';
import { hasNotBegun } from './followed-up.js';

/** The year's goals, how each is measured, and which insatser serve it. */
export const mal: SectionMaker = (context) => {
  const { year } = context;
  return {
    tabeller: [
      table(
        'mal',
        `Mål ${year.year}`,
        ['Mål', 'Nivå', 'Mäts med', 'Insatser'],
        yearsGoals(year).map((goal) => row(context, goal)),
        `Inga mål gäller ${year.year}.`,
      ),
    ],
  };
};

/** The goals of a year, from those of the whole municipality down to a unit's own. */
export const yearsGoals = ({ handbook, year }: Year): Dokument<'mål'>[] =>
  ofTyp(handbook, 'mål')
    .filter(({ data }) => data.år?.includes(year))
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.data.nivå ?? '') - LEVELS.indexOf(b.data.nivå ?? '') || a.titel.localeCompare(b.titel, 'sv'),
    );

const LEVELS = ['fullmäktige', 'nämnd', 'enhet'];

function row(context: Context, goal: Dokument<'mål'>): Cell[] {
  const efforts = effortsOf(context).filter(({ data }) => data.mål?.includes(goal.id));
  return [
    goal.titel,
    goal.data.nivå ?? 'ej angiven',
    measuresOf(context, goal.id).join(', ') || 'mäts inte',
    efforts.map(({ titel }) => titel).join(', ') || 'ingen insats i år',
  ];
}

/** What a goal is measured with, each with its target. */
export function measuresOf({ year }: Context, goal: string): string[] {
  const measures = goalRows(year).filter((each) => each.mål.some(({ id }) => id === goal));
  const names = new Map(measures.map((each) => [each.indikator.titel, targetText(each)]));
  return [...names].map(([name, target]) => `${name} (${target})`);
}

/** What the year gave: the outcomes beside the targets, and what people say of them. */
export const resultat: SectionMaker = (context) =>
  hasNotBegun(context)
    ? { rader: ['Året har inte börjat. Utfallen redovisas när de finns.'] }
    : {
        ...outcomes(context),
        skriv:
          'Beskriv vad insatserna har gett för dem som verksamheten är till för, och vad som ska fortsätta nästa år.',
      };
