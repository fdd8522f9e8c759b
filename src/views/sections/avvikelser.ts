import { parseDay } from '../../calendar/dates.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { bars, charts } from '../charts.js';
import type { Context, SectionMaker } from '../context.js';
import { table } from '../context.js';
import {
  beside,
  EMPTY,
  eventsOf,
  MONTH_COLUMNS,
  monthRows,
  silence,
  singlesOf,
  sumRow,
  unitRows,
  valueRows,
} from '../event-tables.js';
import { type Figure, figure, unknown } from '../figure.js';
import { monthCharts } from '../month-charts.js';
import type { Cell } from '../view.js';

const SLAG = ['avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria'];

/** Deviations: how many, when, where, how serious, and how far the investigations came. */
export const avvikelser: SectionMaker = (context) => {
  const own = (year: Year) => eventsOf(year, 'avvikelse');
  const tabeller = [
    table(
      'slag',
      'Händelser efter slag',
      ['Slag', ...beside(context)],
      SLAG.map((slag) => sumRow(context, slag, (year) => eventsOf(year, slag))),
      EMPTY,
      'En händelse räknas en gång, så som den till sist hanterades. Året är det år den kom in.',
    ),
    table(
      'manader',
      'Händelser per månad',
      MONTH_COLUMNS,
      SLAG.flatMap((slag) => monthRows(context, slag, slag)).filter(isTold),
      EMPTY,
      'Ett slag med för få händelser under ett år delas inte upp på månader.',
    ),
    table('enheter', 'Avvikelser per enhet', ['Enhet', ...beside(context)], unitRows(context, own), EMPTY),
    table(
      'allvarlighet',
      'Avvikelser efter allvarlighet',
      ['Allvarlighet', ...beside(context)],
      valueRows(context, 'allvarlighet', (year) => singlesOf(year, 'avvikelse')),
      EMPTY,
      'Från 1 (mindre) till 4 (mycket allvarlig). Bara händelser som är registrerade var för sig.',
    ),
    table(
      'kategorier',
      'Avvikelser efter kategori',
      ['Kategori', ...beside(context)],
      valueRows(context, 'kategori', own),
      EMPTY,
    ),
    table(
      'utredning',
      'Utredning av avvikelser',
      ['Uppgift', ...beside(context)],
      investigation(context, 'avvikelse'),
      EMPTY,
      'Bara händelser som är registrerade var för sig.',
    ),
  ];
  return {
    tabeller,
    diagram: charts(tabeller, {
      manader: monthCharts(SLAG, context.year.year),
      allvarlighet: bars('Allvarlighet, från 1 (mindre) till 4 (mycket allvarlig)'),
    }),
    skriv: 'Beskriv vad avvikelserna handlar om, vad de beror på och vad de har lett till.',
  };
};

/** Rows that say something month by month: a year that is too small to be broken down, or empty, is left out. */
const isTold = (row: Cell[]) => {
  const months = row.slice(1, -1).filter((cell): cell is Figure => typeof cell !== 'string');
  return !months.every((cell) => cell.läge === 'dold' || cell.värde === 0);
};

/** Investigated by the day that the year is judged, and how long it took (median). */
function investigation(context: Context, ...slag: string[]): Cell[][] {
  const per = (make: (year: Year, events: readonly CountedEvent[]) => Figure) =>
    [context.year, context.before].map((year) => {
      const events = singlesOf(year, ...slag);
      return silence(year, events, 'utredd', 'Registret säger inte vilka som är utredda.') ?? make(year, events);
    });
  const sources = (events: readonly CountedEvent[]) => events.flatMap((event) => context.sources(event.source));
  const done = (year: Year, events: readonly CountedEvent[]) =>
    events.filter((event) => (parseDay(event.data.utredd) ?? Number.POSITIVE_INFINITY) <= year.day);
  return [
    [
      'Utredda vid årets slut',
      ...per((year, events) => figure(done(year, events).length, sources(events), { av: events.length })),
    ],
    [
      'Öppna vid årets slut',
      ...per((year, events) =>
        figure(events.length - done(year, events).length, sources(events), { av: events.length }),
      ),
    ],
    ['Tid till utredd, median', ...per((year, events) => median(done(year, events), sources(done(year, events))))],
  ];
}

function median(events: readonly CountedEvent[], sources: Figure['källor']): Figure {
  const days = events.map((event) => (parseDay(event.data.utredd) ?? 0) - event.when.first).sort((a, b) => a - b);
  if (!days.length) return unknown('Ingen händelse är utredd.');
  const middle = Math.floor(days.length / 2);
  const value = days.length % 2 ? (days[middle] ?? 0) : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2;
  return figure(value, sources, { mått: 'dagar', antal: days.length });
}
