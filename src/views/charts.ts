import type { Content } from './context.js';
import type { Figure } from './figure.js';
import type { Diagram, Series } from './view.js';

type Made = NonNullable<Content['tabeller']>[number];

/** Makes the charts of a table, each with an id that is unique in its section. */
export type ChartMaker = (table: Made) => Diagram[];

/** The charts of a section's tables, by the table's id. A chart without a single number above zero is not drawn. */
export const charts = (tables: readonly Made[], makers: Readonly<Record<string, ChartMaker>>): Diagram[] =>
  tables.flatMap((table) => (makers[table.id]?.(table) ?? []).filter((made) => showsSomething(made, table)));

/** The figures that a chart draws: one list per series, one figure per category. */
export const figuresOf = ({ serier }: Diagram, table: Pick<Made, 'rader'>): Figure[][] =>
  serier.map(({ celler }) => celler.map(([row, column]) => table.rader[row]?.[column] as Figure));

const showsSomething = (made: Diagram, table: Made) =>
  figuresOf(made, table).some((series) => series.some(({ värde }) => (värde ?? 0) > 0));

/** A chart with more rows than this cannot be read at a glance, nor does it fit on a page. */
const MOST = 20;

/**
 * Bars: each row of the table is a category, each column after the first a series. `axel` says what the categories are.
 * Of a long table the rows with the highest numbers are drawn, in the table's order, and the chart says so.
 */
export const bars =
  (axel?: string): ChartMaker =>
  (table) => {
    const columns = table.kolumner.slice(1);
    const sum = (row: number) => columns.reduce((all, _, index) => all + numberIn(table, row, index + 1), 0);
    const made = rowChart(table, 'staplar', columns, foremost(table, sum));
    return [{ ...made, axel: axel ?? made.axel, anmärkningar: left(table, 'rader', 'med högst tal') }];
  };

/** How much of each whole is done. Of a long table the rows that lack most are drawn, and the chart says so. */
export const shares =
  (whole: string, part: string, what: string): ChartMaker =>
  (table) => {
    const [a, b] = [table.kolumner.indexOf(whole), table.kolumner.indexOf(part)];
    const chosen = foremost(table, (row) => numberIn(table, row, a) - numberIn(table, row, b));
    const made = rowChart(table, 'andel', [whole, part], chosen);
    return [{ ...made, anmärkningar: left(table, what, 'där mest återstår') }];
  };

const numberIn = (table: Made, row: number, column: number) =>
  (table.rader[row]?.[column] as Figure | undefined)?.värde ?? 0;

/** The rows that weigh most, in the table's order. */
const foremost = (table: Made, weight: (row: number) => number): number[] =>
  [...table.rader.keys()]
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, MOST)
    .sort((a, b) => a - b);

const left = ({ rader }: Made, what: string, which: string): string[] =>
  rader.length > MOST
    ? [`Diagrammet visar ${MOST} av ${rader.length} ${what}, de ${which}. Alla står i tabellen.`]
    : [];

function rowChart(table: Made, form: Diagram['form'], headings: readonly string[], rows: readonly number[]): Diagram {
  const serier = headings.map((namn): Series => {
    const column = table.kolumner.indexOf(namn);
    return { namn, celler: rows.map((row) => [row, column]) };
  });
  const kategorier = rows.map((row) => String(table.rader[row]?.[0] ?? ''));
  const [axel = ''] = table.kolumner;
  return { id: table.id, tabell: table.id, form, rubrik: table.rubrik, axel, kategorier, serier, anmärkningar: [] };
}
