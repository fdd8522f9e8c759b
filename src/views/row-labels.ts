import type { Cell } from './view.js';

/** What each row of a table is called: its first words, and as many of the following as it takes to tell the rows apart. */
export function labelsOf(rows: readonly (readonly Cell[])[]): string[] {
  const words = rows.map((row) => {
    const end = row.findIndex((cell) => typeof cell !== 'string');
    return row.slice(0, end < 0 ? row.length : end) as string[];
  });
  const most = Math.max(1, ...words.map(({ length }) => length));
  const label = (count: number) => words.map((row) => row.slice(0, count).filter(Boolean).join(', '));
  for (let count = 1; count < most; count += 1) {
    const labels = label(count);
    if (new Set(labels).size === labels.length) return labels;
  }
  const all = label(most);
  return new Set(all).size === all.length ? all : label(1);
}
