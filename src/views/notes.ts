import type { Figure } from './figure.js';
import type { ReportView, Table } from './view.js';

/** A note of the appendix: what a table's figures were counted from. */
export interface Note {
  not: string | null;
  rubrik: string;
  rader: { vad: string; källor: string[] }[];
}

/** This many sources are named in the document; all of them stand in `--data`. */
const NAMED = 30;

/** The appendix's notes: one per table that has figures with sources, each figure with the documents behind it. */
export function notesOf(view: ReportView): Note[] {
  return view.avsnitt.flatMap(({ tabeller, delar }) =>
    [...tabeller, ...delar.flatMap((part) => part.tabeller)].map(noteOf).filter((note) => note.rader.length),
  );
}

function noteOf(table: Table): Note {
  const rader = table.rader.flatMap((row) => {
    const label = typeof row[0] === 'string' ? row[0] : '';
    const cells = row.flatMap((cell, index) =>
      typeof cell !== 'string' && cell.källor.length ? [{ column: table.kolumner[index] ?? '', cell }] : [],
    );
    return merge(label, cells);
  });
  return { not: table.not, rubrik: table.rubrik, rader };
}

/** Figures of a row with the same sources share one line. */
function merge(label: string, cells: readonly { column: string; cell: Figure }[]): Note['rader'] {
  const groups = new Map<string, { columns: string[]; ids: string[] }>();
  for (const { column, cell } of cells) {
    const ids = [...new Set(cell.källor.map(({ document, file }) => document || file))];
    const key = ids.join(' ');
    const group = groups.get(key) ?? { columns: [], ids };
    group.columns.push(column);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ columns, ids }) => ({
    vad: [label, columns.filter(Boolean).join(', ')].filter(Boolean).join(': '),
    källor: ids.length > NAMED ? [...ids.slice(0, NAMED), `och ${ids.length - NAMED} till`] : ids,
  }));
}
