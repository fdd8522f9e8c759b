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

/** Bars: each row of the table is a category, each of some columns (by heading) a series. */
export const bars =
  (form: 'staplar' | 'andel' = 'staplar', columns?: readonly string[]): ChartMaker =>
  (table) => {
    const headings = columns ?? table.kolumner.slice(1);
    return [rowChart(table, form, headings, table.rader.keys())];
  };

function rowChart(table: Made, form: Diagram['form'], headings: readonly string[], chosen: Iterable<number>): Diagram {
  const rows = [...chosen];
  const serier = headings.map((namn): Series => {
    const column = table.kolumner.indexOf(namn);
    return { namn, celler: rows.map((row) => [row, column]) };
  });
  const kategorier = rows.map((row) => String(table.rader[row]?.[0] ?? ''));
  const [axel = ''] = table.kolumner;
  return { id: table.id, tabell: table.id, form, rubrik: table.rubrik, axel, kategorier, serier, anmärkningar: [] };
}

/** A chart of parts with more rows than this cannot be read at a glance. */
const MOST = 20;

/** How much of each whole is done. Of a long table the rows that lack most are drawn, in the table's order, and it says so. */
export const shares =
  (whole: string, part: string, what: string): ChartMaker =>
  (table) => {
    const [a, b] = [table.kolumner.indexOf(whole), table.kolumner.indexOf(part)];
    const value = (row: number, column: number) => (table.rader[row]?.[column] as Figure | undefined)?.värde ?? 0;
    const lack = (row: number) => value(row, a) - value(row, b);
    const chosen = [...table.rader.keys()]
      .sort((m, n) => lack(n) - lack(m) || m - n)
      .slice(0, MOST)
      .sort((m, n) => m - n);
    const left = table.rader.length - chosen.length;
    const note = `Diagrammet visar ${MOST} av ${table.rader.length} ${what}, de där mest återstår. Alla står i tabellen.`;
    return [{ ...rowChart(table, 'andel', [whole, part], chosen), anmärkningar: left ? [note] : [] }];
  };
