import type { Year } from '../../queries/year.js';
import { closedTable } from '../closed-table.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { beside, EMPTY, sum } from '../event-tables.js';
import { type Figure, hidden, hideSmall } from '../figure.js';
import type { Cell } from '../view.js';
import { isGrave, isNotified, JUDGEMENTS, judgementOf, received, recorded } from './reports.js';

/** How the reports were judged; the judgements add up to what came in. */
export const bedomning: SectionMaker = (context) => ({
  tabeller: [
    closedTable(context, {
      id: 'bedomning',
      rubrik: 'Bedömning av rapporterna',
      kolumn: 'Bedömning',
      whole: received,
      parts: recorded,
      nameOf: judgementOf,
      names: [...JUDGEMENTS, 'ännu inte bedömd'],
    }),
  ],
  skriv: 'Beskriv i stora drag vad de bedömda händelserna handlade om, utan uppgifter om personer.',
});

/** What was told to IVO. */
export const anmalda: SectionMaker = (context) => ({
  tabeller: [
    table(
      'anmalda',
      'Anmälda till IVO',
      ['Uppgift', ...beside(context)],
      [
        notificationRow(context, 'Anmälda till IVO', true),
        notificationRow(context, 'Inte anmälda', false),
        ['Summa', ...[context.year, context.before].map((year) => sum(context, year, recorded(year)))],
      ],
      EMPTY,
      `Rapporter som är redovisade var för sig.${hides(context) ? ' Små grupper visas inte. Därför går det inte att räkna ihop delarna till summan.' : ''}`,
    ),
  ],
  rader: [context.year, context.before]
    .filter((year) => recorded(year).some((event) => isGrave(event) && !isNotified(event, year.day)))
    .map(
      (year) =>
        `${year.year}: handboken saknar dag för anmälan till IVO för något som har bedömts som allvarligt missförhållande eller påtaglig risk för det.`,
    ),
});

/** Told to IVO, or not, this year beside the year before; hidden where it would give a small judgement away. */
export const notificationRow = (context: Context, name: string, notified: boolean): Cell[] => [
  name,
  ...[context.year, context.before].map((year) => notification(context, year, notified)),
];

function notification(context: Context, year: Year, notified: boolean): Figure {
  const told = recorded(year).filter((event) => isNotified(event, year.day));
  const rest = recorded(year).filter((event) => !told.includes(event));
  const cells = hideSmall([sum(context, year, told), sum(context, year, rest)], year.handbook.settings.minstaGrupp);
  const cell = cells[notified ? 0 : 1] as Figure;
  return hidesJudgement(year) && cell.läge === 'värde' ? hidden('visas inte') : cell;
}

/** What is told to IVO is what was judged grave: told together with the judgements it could give a hidden one away. */
function hidesJudgement(year: Year): boolean {
  const least = year.handbook.settings.minstaGrupp;
  const groups = new Map<string, number>();
  for (const event of recorded(year)) groups.set(judgementOf(event), (groups.get(judgementOf(event)) ?? 0) + 1);
  return JUDGEMENTS.slice(0, 2).some((name) => (groups.get(name) ?? 0) > 0 && (groups.get(name) ?? 0) < least);
}

const hides = (context: Context) =>
  [context.year, context.before].some((year) => notification(context, year, true).läge === 'dold');
