import type { Column } from './nodes.js';

/** About how many signs a line of a table holds, and how many of them a column's own margins take. */
const LINE = 104;
const MARGIN = 3.2;

/** A word longer than this is broken rather than given room. */
const WORD = 18;

/**
 * How wide each column of a table is drawn. Where all fits on a line, each is as wide as its words. Else every column
 * has room for its longest word, and those with most to read share what is left.
 */
export function columnsOf(rows: readonly (readonly string[])[]): Column[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => needsOf(rows.map((row) => row[column] ?? '')));
  const sum = (part: (needs: Needs) => number) => columns.reduce((total, needs) => total + part(needs), 0);
  if (sum(({ whole }) => whole) <= LINE) return columns.map(() => 'auto');
  const spare = Math.max(0, LINE - sum(({ least }) => least));
  const wishes = sum(({ wish }) => wish) || 1;
  return columns.map(({ least, wish }) => Math.round((least + (spare * wish) / wishes) * 10) / 10);
}

/** What a column needs, in signs: for its longest word, for its longest cell on one line, and how much it asks beyond. */
interface Needs {
  least: number;
  whole: number;
  wish: number;
}

function needsOf(texts: readonly string[]): Needs {
  const longest = Math.max(0, ...texts.flatMap((text) => text.split(/[\s/–]/).map((word) => word.length)));
  const whole = Math.max(0, ...texts.map((text) => text.length));
  const least = Math.min(longest, WORD);
  return { least: least + MARGIN, whole: whole + MARGIN, wish: (whole - least) ** 0.7 };
}
