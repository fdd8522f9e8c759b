import { bars, charts } from '../charts.js';
import { type SectionMaker, table } from '../context.js';
import type { Pick } from '../event-sums.js';
import {
  beside,
  EMPTY,
  eventsOf,
  MONTH_COLUMNS,
  monthRows,
  singlesOf,
  sumNote,
  sumRow,
  unitRows,
  valueRows,
} from '../event-tables.js';
import type { Figure } from '../figure.js';
import { investigation } from '../handling.js';
import { KINDS, MONTHLY_IN_UNIT } from '../kinds.js';
import { monthCharts } from '../month-charts.js';
import type { Cell } from '../view.js';

/** Deviations: how many, when, where, how serious, and how far the investigations came. */
export const avvikelser: SectionMaker = (context) => {
  const own: Pick = (year) => eventsOf(year, 'avvikelse');
  const singles: Pick = (year) => singlesOf(year, 'avvikelse');
  const groups = (pick: Pick, rows: Cell[][]) => ({ rows, note: { summa: sumNote(context, pick, rows) } });
  const units = groups(own, unitRows(context, own, ['avvikelse']));
  const grades = groups(singles, valueRows(context, 'allvarlighet', singles));
  const categories = groups(own, valueRows(context, 'kategori', own));
  const tabeller = [
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
  ];
  return {
    tabeller,
    diagram: charts(tabeller, {
      manader: monthCharts(
        KINDS(context).map(({ name }) => name),
        context.year.year,
      ),
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
