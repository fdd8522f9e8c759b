import type { ChartMaker } from './charts.js';
import { type Figure, show } from './figure.js';
import type { Diagram, Series } from './view.js';

const MONTHS = 12;

/** One chart per kind of händelse in a table of `monthRows`: the year as columns, the year before as a line. */
export const monthCharts =
  (slag: readonly string[], year: number): ChartMaker =>
  (table) =>
    slag.flatMap((kind) => {
      const years = [year, year - 1].flatMap((one) => {
        const row = table.rader.findIndex(([name]) => name === `${kind} ${one}`);
        return row < 0 ? [] : [{ one, row }];
      });
      if (years[0]?.one !== year) return [];
      return [
        {
          id: `${table.id}-${nameOf(kind)}`,
          tabell: table.id,
          form: 'tid' as const,
          rubrik: `${table.rubrik}: ${kind}`,
          axel: 'Månad',
          kategorier: table.kolumner.slice(1, MONTHS + 1),
          serier: years.map(({ one, row }) => seriesOf(String(one), row)),
          anmärkningar: [...beyond(table.rader, years), ...untold(years.length, year - 1)],
        } satisfies Diagram,
      ];
    });

const seriesOf = (namn: string, row: number): Series => ({
  namn,
  celler: Array.from({ length: MONTHS }, (_, index) => [row, index + 1]),
});

/** What is told for a longer time than a month stands in no column. */
function beyond(rows: Parameters<ChartMaker>[0]['rader'], years: readonly { one: number; row: number }[]): string[] {
  return years.flatMap(({ one, row }) => {
    const longer = rows[row]?.[MONTHS + 1] as Figure;
    const isTold = longer.läge === 'dold' || (longer.värde ?? 0) > 0;
    return isTold ? [`Räknade för en längre period än en månad ${one}, utanför diagrammet: ${show(longer)}.`] : [];
  });
}

const untold = (years: number, before: number) =>
  years > 1 ? [] : [`${before} visas inte månad för månad: inga händelser, eller för få för att delas upp.`];

/** A kind's name as part of an address: small letters of a–z. */
const nameOf = (kind: string) =>
  kind
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
