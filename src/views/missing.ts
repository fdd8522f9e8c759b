import type { Cell, Missing, Section, Table } from './view.js';

/** The figures of the year that the handbook should have and has not: those of years before may be missing. */
export const missingIn = (sections: readonly Section[], year: number): Missing[] =>
  sections.flatMap(({ id, tabeller }) =>
    tabeller
      .filter(({ frivillig }) => !frivillig)
      .flatMap((table) => (table.rader.length ? inRows(table, year) : inEmpty(table)))
      .map((missing) => ({ avsnitt: id, ...missing })),
  );

type Found = Omit<Missing, 'avsnitt'>;

const inRows = ({ rubrik, kolumner, rader }: Table, year: number): Found[] =>
  rader.flatMap((row) =>
    row.flatMap((cell, column) => {
      const heading = kolumner[column] ?? '';
      const skäl = isEarlier(heading, year) ? undefined : whyMissing(cell);
      const vad = [typeof row[0] === 'string' ? row[0] : '', heading].filter(Boolean).join(', ');
      return skäl === undefined ? [] : [{ tabell: rubrik, vad, skäl }];
    }),
  );

/** An empty table says why it is empty. */
const inEmpty = ({ rubrik, tom }: Table): Found[] =>
  tom.startsWith('Uppgift saknas') ? [{ tabell: rubrik, vad: '', skäl: tom }] : [];

function whyMissing(cell: Cell): string | undefined {
  if (typeof cell === 'string') return cell === 'uppgift saknas' ? 'Uppgift saknas.' : undefined;
  return cell.läge === 'saknas' ? (cell.skäl ?? 'Uppgift saknas.') : undefined;
}

/** Whether a column is of a year before: its heading ends with that year, or says so. */
function isEarlier(heading: string, year: number): boolean {
  const named = /(\d{4})$/.exec(heading)?.[1];
  return named ? Number(named) < year : /(året före|ett år tidigare)$/i.test(heading);
}
