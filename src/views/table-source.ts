import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { once, type Source } from './figure.js';
import type { Cell } from './view.js';

/** The sources of a table's figures, each file once with all the lines that are told of it. */
export function sourcesIn(rows: readonly (readonly Cell[])[]): Source[] {
  const sources = rows.flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' ? [] : cell.källor)));
  return once(sources, ({ file, commit }) => `${file} ${commit}`);
}

/** Where a table's numbers come from, in words: the systems of the registers, and how many documents of the handbook. */
export function sourceLine({ byId }: Pick<Handbook, 'byId'>, rows: readonly (readonly Cell[])[]): string | undefined {
  const documents = new Set(sourcesIn(rows).map(({ document, file }) => document || file));
  const registers = [...documents].flatMap((id) => {
    const doc = byId.get(id);
    return doc?.typ === 'register' ? [doc as Dokument<'register'>] : [];
  });
  const systems = new Set(
    registers.map(({ data }) => [data.källa ?? '', data.uttag && `uttag ${data.uttag}`].filter(Boolean).join(', ')),
  );
  const others = documents.size - registers.length;
  const parts = [
    ...[...systems].sort((a, b) => a.localeCompare(b, 'sv')),
    ...(others ? [`${others} dokument i handboken`] : []),
  ];
  return parts.length ? `Källa: ${parts.join('; ')}.` : undefined;
}
