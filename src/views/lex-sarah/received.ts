import type { CountedEvent } from '../../queries/events.js';
import { closedTable } from '../closed-table.js';
import { type Context, type SectionMaker, table, titleOf } from '../context.js';
import { beside, EMPTY, MONTH_COLUMNS, monthRows, sumRow } from '../event-tables.js';
import type { Figure } from '../figure.js';
import type { Cell } from '../view.js';
import { handledOtherwise, received } from './reports.js';

/** How many reports came in, when, where, under which law and from whom. */
export const inkomna: SectionMaker = (context) => ({
  tabeller: [
    table(
      'antal',
      'Inkomna rapporter',
      ['Uppgift', ...beside(context)],
      [sumRow(context, 'Inkomna rapporter', received), ...otherwise(context)],
      EMPTY,
      'Året är det år rapporten kom in. En rapport räknas en gång, så som den till sist hanterades.',
    ),
    table(
      'manader',
      'Inkomna rapporter per månad',
      MONTH_COLUMNS,
      monthRows(context, 'lex Sarah', 'lex Sarah').filter(isTold),
      'Rapporterna är inga eller för få för att delas upp på månader.',
      'Efter den dag då rapporten kom in. Ett år med för få rapporter för att delas upp på månader visas inte.',
    ),
    by(context, 'enheter', 'Inkomna rapporter per enhet', 'Enhet', (event) =>
      event.enhet[0] ? titleOf(context, event.enhet[0]) : 'Ingen enhet angiven',
    ),
    by(context, 'lagar', 'Inkomna rapporter efter lag', 'Lag', ({ data }) => data.lag ?? 'ej angivet'),
    by(
      context,
      'avsandare',
      'Inkomna rapporter efter vem som rapporterade',
      'Från',
      ({ data }) => data.från ?? 'ej angivet',
    ),
  ],
});

/** Told only when there are any: most years there are none, and a zero would raise the question what it means. */
const otherwise = (context: Context): Cell[][] =>
  [context.year, context.before].some((year) => handledOtherwise(year).length)
    ? [sumRow(context, 'Kom in som lex Sarah men hanterades som annat (räknas inte ovan)', handledOtherwise)]
    : [];

const by = (context: Context, id: string, rubrik: string, kolumn: string, nameOf: (event: CountedEvent) => string) =>
  closedTable(context, { id, rubrik, kolumn, whole: received, parts: received, nameOf });

const isTold = (row: Cell[]) => {
  const months = row.slice(1, -1).filter((cell): cell is Figure => typeof cell !== 'string');
  return !months.every((cell) => cell.läge === 'dold' || cell.läge === 'saknas' || cell.värde === 0);
};
