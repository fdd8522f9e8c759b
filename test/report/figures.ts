import type { Figure } from '../../src/views/figure.js';
import type { ReportView } from '../../src/views/view.js';

/** Every figure of a view, in order. Rows with the same first cell are numbered. */
export function figuresOf(view: ReportView): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const section of view.avsnitt) {
    for (const table of [...section.tabeller, ...section.delar.flatMap(({ tabeller }) => tabeller)]) {
      for (const row of table.rader) {
        row.forEach((cell, column) => {
          if (typeof cell === 'string') return;
          const words = row.filter((other) => typeof other === 'string').join(' ');
          figures.set(`${section.id}/${table.id}/${words}/${table.kolumner[column]}`, cell);
        });
      }
    }
  }
  return figures;
}

/** What a reader sees of a figure: its value, not where it was counted. */
export const seen = (figure: Figure | undefined) => figure && [figure.läge, figure.värde, figure.av, figure.antal];
