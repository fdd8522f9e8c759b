import type { Year } from '../../queries/year.js';
import type { SectionMaker } from '../context.js';
import { table } from '../context.js';
import {
  beside,
  EMPTY,
  eventsOf,
  MONTH_COLUMNS,
  monthRows,
  singlesOf,
  sumRow,
  unitRows,
  valueRows,
} from '../event-tables.js';
import type { Figure } from '../figure.js';
import { investigation } from '../handling.js';
import type { Cell } from '../view.js';

const SLAG = ['avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria'];

/** Deviations: how many, when, where, how serious, and how far the investigations came. */
export const avvikelser: SectionMaker = (context) => {
  const own = (year: Year) => eventsOf(year, 'avvikelse');
  return {
    tabeller: [
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
    ],
    skriv: 'Beskriv vad avvikelserna handlar om, vad de beror på och vad de har lett till.',
  };
};

/** Rows that say something month by month: a year that is too small to be broken down, or empty, is left out. */
const isTold = (row: Cell[]) => {
  const months = row.slice(1, -1).filter((cell): cell is Figure => typeof cell !== 'string');
  return !months.every((cell) => cell.läge === 'dold' || cell.värde === 0);
};
