import { parseDay } from '../../calendar/dates.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { partOfEvents } from '../event-groups.js';
import type { At, Pick } from '../event-sums.js';
import {
  beside,
  EMPTY,
  eventsOf,
  MONTH_COLUMNS,
  monthRows,
  silence,
  singlesOf,
  sumNote,
  sumRow,
  unitRows,
  valueRows,
} from '../event-tables.js';
import { type Figure, figure, hidden, NOT_SHOWN, notApplicable } from '../figure.js';
import { KINDS, MONTHLY_IN_UNIT } from '../kinds.js';
import type { Cell } from '../view.js';

/** Deviations: how many, when, where, how serious, and how far the investigations came. */
export const avvikelser: SectionMaker = (context) => {
  const own: Pick = (year) => eventsOf(year, 'avvikelse');
  const singles: Pick = (year) => singlesOf(year, 'avvikelse');
  const groups = (pick: Pick, rows: Cell[][]) => ({ rows, note: { summa: sumNote(context, pick, rows) } });
  const units = groups(own, unitRows(context, own, ['avvikelse']));
  const grades = groups(singles, valueRows(context, 'allvarlighet', singles));
  const categories = groups(own, valueRows(context, 'kategori', own));
  return {
    tabeller: [
      table(
        'slag',
        'Händelser efter slag',
        ['Slag', ...beside(context)],
        KINDS(context).map(({ name, slag }) => sumRow(context, name, (year) => eventsOf(year, ...slag), slag)),
        EMPTY,
        'En händelse räknas en gång, så som den till sist hanterades. Året är det år den kom in. Enheten är den första som händelsen anger.',
      ),
      table(
        'manader',
        'Händelser per månad',
        MONTH_COLUMNS,
        KINDS(context)
          .filter(({ name }) => !context.unit || MONTHLY_IN_UNIT.has(name))
          .flatMap(({ name, slag }) => monthRows(context, name, ...slag))
          .filter(isTold),
        'Delas inte upp på månader: inget har registrerats, eller så är talen för små.',
        'Efter den dag då händelsen kom in. Ett slag med för få händelser under ett år delas inte upp på månader.',
        { frivillig: true },
      ),
      table(
        'enheter',
        'Avvikelser per enhet',
        ['Enhet', ...beside(context)],
        units.rows,
        EMPTY,
        'Alla avvikelser som kom in, på den enhet som anges först. En enhet som inte har lämnat några uppgifter räknas inte som noll.',
        units.note,
      ),
      table(
        'allvarlighet',
        'Avvikelser efter allvarlighet',
        ['Allvarlighet', ...beside(context)],
        grades.rows,
        EMPTY,
        'Från 1 (mindre) till 4 (mycket allvarlig). Bara händelser som är registrerade var för sig.',
        grades.note,
      ),
      table(
        'kategorier',
        'Avvikelser efter kategori',
        ['Kategori', ...beside(context)],
        categories.rows,
        EMPTY,
        'Alla avvikelser som kom in, efter den kategori som anges.',
        categories.note,
      ),
      table(
        'utredning',
        'Utredning av avvikelser',
        ['Uppgift', ...beside(context)],
        investigation(context, singles),
        EMPTY,
        'Bara händelser som är registrerade var för sig. Utredd: dagen då utredningen blev klar är angiven.',
      ),
    ],
    skriv: 'Beskriv vad avvikelserna handlar om, vad de beror på och vad de har lett till.',
  };
};

/** Rows that say something month by month: a year that is too small to be broken down, or empty, is left out. */
const isTold = (row: Cell[]) => {
  const months = row.slice(1, -1).filter((cell): cell is Figure => typeof cell !== 'string');
  return !months.every((cell) => cell.läge === 'dold' || cell.värde === 0);
};

/** Investigated by the day that the year is judged, and how long it took (median). */
function investigation(context: Context, pick: Pick): Cell[][] {
  const per = (make: (at: At) => Figure) =>
    (['year', 'before'] as const).map(
      (at) =>
        silence(context[at], pick(context[at]), 'utredd', 'Registret säger inte vilka som är utredda.') ?? make(at),
    );
  const isDone = (year: Year) => (event: CountedEvent) =>
    (parseDay(event.data.utredd) ?? Number.POSITIVE_INFINITY) <= year.day;
  const done = (at: At) => partOfEvents(context, at, pick, isDone(context[at]));
  const open = (at: At) => partOfEvents(context, at, pick, (event) => !isDone(context[at])(event));
  return [
    ['Utredda vid årets slut', ...per(done)],
    ['Öppna vid årets slut', ...per(open)],
    [
      'Tid till utredd, median',
      ...per((at) =>
        done(at).läge === 'värde' ? median(context, pick(context[at]).filter(isDone(context[at]))) : hidden(NOT_SHOWN),
      ),
    ],
  ];
}

function median(context: Context, events: readonly CountedEvent[]): Figure {
  const days = events.map((event) => (parseDay(event.data.utredd) ?? 0) - event.when.first).sort((a, b) => a - b);
  if (!days.length) return notApplicable('Ingen händelse är utredd.');
  const middle = Math.floor(days.length / 2);
  const value = days.length % 2 ? (days[middle] ?? 0) : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2;
  return figure(
    value,
    events.flatMap((event) => context.sources(event.source)),
    { mått: 'dagar', antal: days.length },
  );
}
