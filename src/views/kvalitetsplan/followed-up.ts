import { parseDay } from '../../calendar/dates.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { type Figure, figure } from '../figure.js';
import type { Cell } from '../view.js';
import { type Effort, effortsOf, type PlannedTask, tasksOf } from './efforts.js';

const NOT_BEGUN = 'Året har inte börjat. Avsnittet fylls i när uppgifter genomförs.';

/** What was done of the plan, insats by insats. */
export const genomfort: SectionMaker = (context) => {
  const efforts = effortsOf(context);
  if (hasNotBegun(context)) return { rader: [NOT_BEGUN] };
  return {
    tabeller: [
      table(
        'insatser',
        'Genomförda tillfällen',
        ['Insats', 'Genomförda', 'Försenade', 'Kvar att göra i tid', 'Löpande och vid behov'],
        efforts.length
          ? [
              ...efforts.map((effort) => outcome(context, effort.titel, [effort])),
              outcome(context, 'Alla insatser', efforts),
            ]
          : [],
        'Ingen insats att följa upp.',
        'Ett tillfälle är en gång som en uppgift ska göras. Genomförda: så många av tillfällena som har ett datum i planen. Försenade: dagen har passerat och inget datum finns. Löpande uppgifter blir aldrig klara och räknas för sig.',
      ),
    ],
  };
};

export const hasNotBegun = ({ year }: Context) => year.day < year.span.first;

/** Occasions that were planned, carried out, missed and left; they close. */
function outcome(context: Context, name: string, efforts: readonly Effort[]): Cell[] {
  const tasks = tasksOf(context, efforts);
  const sum = (of: (task: PlannedTask) => number) => tasks.reduce((total, task) => total + of(task), 0);
  const sources = (of: (task: PlannedTask) => number) =>
    tasks.filter((task) => of(task) > 0).map(({ effort }) => context.source(effort));
  const number = (of: (task: PlannedTask) => number): Figure => figure(sum(of), sources(of));
  const done = (task: PlannedTask) => Math.min(task.done.length, task.planned);
  return [
    name,
    figure(
      sum(done),
      sources(({ planned }) => planned),
      { av: sum(({ planned }) => planned) },
    ),
    number(({ missed }) => missed),
    number((task) => task.planned - done(task) - task.missed),
    number(({ planned }) => (planned ? 0 : 1)),
  ];
}

/** What is late, and by how much. */
export const forsenat: SectionMaker = (context) => {
  if (hasNotBegun(context)) return { rader: [NOT_BEGUN] };
  const late = tasksOf(context, effortsOf(context)).filter(({ state }) => state === 'försenad');
  return {
    tabeller: [
      table(
        'forsenade',
        'Uppgifter som är försenade',
        ['Uppgift', 'Insats', 'Ansvarig', 'Skulle ha varit klar', 'Dagar sedan dess', 'Anteckning'],
        late
          .sort((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : 1))
          .map(({ task, effort, who, next }) => [
            task.uppgift ?? '',
            effort.titel,
            who,
            next ?? '',
            figure(context.year.day - (parseDay(next) ?? 0), [context.source(effort)], { mått: 'dagar' }),
            task.anteckning || 'Ingen har skrivit varför.',
          ]),
        'Ingen uppgift är försenad.',
      ),
    ],
    ...(late.length ? { skriv: 'Beskriv varför uppgifterna är försenade och när de blir klara.' } : {}),
  };
};

/** What nobody has written about: the tool counts, people tell. */
export const obeskrivet: SectionMaker = (context) => {
  if (hasNotBegun(context)) return { rader: [NOT_BEGUN] };
  const efforts = effortsOf(context);
  const tasks = tasksOf(context, efforts);
  const silent = tasks.filter(({ task, state }) => !task.anteckning?.trim() && state !== 'kvar');
  const bare = efforts.filter((effort) => !(context.body?.(effort) ?? '').trim());
  return {
    tabeller: [
      table(
        'uppgifter-utan-anteckning',
        'Uppgifter som ingen har skrivit om',
        ['Uppgift', 'Insats', 'Ansvarig', 'Läge'],
        silent.map(({ task, effort, who, state }) => [task.uppgift ?? '', effort.titel, who, SAID[state]]),
        tasks.length ? 'Alla uppgifter har en anteckning, eller väntar på sin dag.' : 'Inga uppgifter.',
        'Uppgiften saknar anteckning: vad som gjordes, vad det gav eller varför det inte blev av står inte i planen.',
      ),
      table(
        'insatser-utan-text',
        'Insatser utan beskrivning',
        ['Insats'],
        bare.map(({ titel }) => [titel]),
        efforts.length ? 'Alla insatser är beskrivna.' : 'Inga insatser.',
      ),
    ],
  };
};

const SAID: Record<PlannedTask['state'], string> = {
  genomförd: 'genomförd',
  delvis: 'delvis genomförd',
  kvar: 'kvar',
  försenad: 'försenad',
  löpande: 'löpande',
  'vid behov': 'vid behov',
};
