import { parseDay } from '../../calendar/dates.js';
import type { CountedEvent } from '../../queries/events.js';
import { inYear, type Year } from '../../queries/year.js';
import { closedTable } from '../closed-table.js';
import { type Context, table } from '../context.js';
import { beside, silence, singlesOf, sum } from '../event-tables.js';
import type { Figure } from '../figure.js';
import type { Cell } from '../view.js';
import { ofCare } from './care.js';
import { REPORTED } from './reports.js';

const GRAVE = 'allvarlig vårdskada';

/** The events of care whose investigation was finished in a year, whenever they came in. */
export const investigated = (year: Year) =>
  year.events.filter(
    ({ single, slag, data }) =>
      single &&
      (REPORTED as readonly string[]).includes(slag) &&
      inYear(data.utredd, year) &&
      (parseDay(data.utredd) ?? Number.POSITIVE_INFINITY) <= year.day,
  );

const isGrave = ({ data }: CountedEvent) => data.bedömning === GRAVE;

/** How many harms were judged grave among what was investigated in the year. */
export const grave = (year: Year) => investigated(year).filter(isGrave);

/** The two counts that the report must hold, and what stands behind them. The two are always told: the rule asks for them. */
export const utredda = ofCare(({ context }) => ({
  tabeller: [
    table(
      'tva-antal',
      'De två antal som berättelsen ska innehålla',
      ['Uppgift', ...beside(context)],
      [
        countRow(context, 'Händelser som har utretts under året', investigated),
        countRow(context, 'Vårdskador som har bedömts som allvarliga', grave),
      ],
      '',
      'Avvikelser och lex Maria enligt HSL vars utredning blev klar under året, oavsett när händelsen kom in. De två antalen visas alltid.',
    ),
    closedTable(context, {
      id: 'bedomning',
      rubrik: 'Bedömning av de andra utredda händelserna',
      kolumn: 'Bedömning',
      definition: 'Utredda händelser som inte har bedömts som allvarlig vårdskada.',
      whole: (year) => investigated(year).filter((event) => !isGrave(event)),
      parts: (year) => investigated(year).filter((event) => !isGrave(event)),
      nameOf: ({ data }) => WORDS[data.bedömning ?? ''] ?? 'ingen bedömning angiven',
      names: ['vårdskada', 'ingen vårdskada', 'ingen bedömning angiven'],
    }),
  ],
  rader: [...notTold(context), ...notJudged(context)],
  skriv:
    'Beskriv vad utredningarna visade, vad de allvarliga vårdskadorna berodde på och vad de har lett till, utan uppgifter om personer.',
}));

const WORDS: Readonly<Record<string, string>> = { vårdskada: 'vårdskada', ingen: 'ingen vårdskada' };

const countRow = (context: Context, name: string, pick: (year: Year) => readonly CountedEvent[]): Cell[] => [
  name,
  ...[context.year, context.before].map((year) => count(context, year, pick)),
];

/** A register without a day for the investigation says nothing of how many were investigated. */
export const count = (context: Context, year: Year, pick: (year: Year) => readonly CountedEvent[]): Figure =>
  silence(year, singlesOf(year, ...REPORTED), 'utredd', 'Registret säger inte vilka som är utredda.') ??
  sum(context, year, pick(year));

const notTold = ({ year }: Context): string[] =>
  grave(year).some(({ data }) => (parseDay(data.anmäld_ivo) ?? Number.POSITIVE_INFINITY) > year.day)
    ? ['Handboken saknar dag för anmälan till IVO för en händelse som har bedömts som allvarlig vårdskada.']
    : [];

/** The count of grave harms is only as sure as the judgements: those that are not told may hide some. */
const notJudged = ({ year }: Context): string[] =>
  investigated(year).some(({ data }) => !data.bedömning)
    ? [
        'En del utredda händelser anger inte om de var vårdskador. Antalet allvarliga vårdskador är räknat på dem som gör det.',
      ]
    : [];
