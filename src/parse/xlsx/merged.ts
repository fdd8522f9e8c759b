import { damaged, tooLarge } from './unreadable.js';

/** Cells that are shown as one, in one column from the first row to the last. */
export interface Merge {
  column: number;
  first: number;
  last: number;
}

/** So many cells are filled at most: merges in a hostile file may lie over each other. */
const MAX_WORK = 5_000_000;

/** The merge that a reference (`A1:B3`) names. */
export function mergeOf(ref: string): Merge[] {
  const [, from = '', to = ''] = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(ref) ?? [];
  return from ? [{ column: columnOf(from), first: rowOf(from), last: rowOf(to) }] : [];
}

/** Cells merged downwards say the same in each row: so a person reads them. */
export function fillMerged(rows: readonly { row: number; cells: string[] }[], merges: readonly Merge[]): void {
  const down = merges.filter(({ first, last }) => last > first);
  const at = new Map(down.length ? rows.map(({ row }, index) => [row, index]) : []);
  let work = 0;
  for (const { column, first, last } of down) {
    const start = at.get(first) ?? rows.length;
    const text = rows[start]?.cells[column] ?? '';
    for (let index = start + 1; text && (rows[index]?.row ?? last + 1) <= last; index += 1) {
      work += column + 1;
      if (work > MAX_WORK) throw tooLarge();
      fill(rows[index]?.cells ?? [], column, text);
    }
  }
}

function fill(cells: string[], column: number, text: string): void {
  while (cells.length <= column) cells.push('');
  cells[column] ||= text;
}

/** The column of a reference (`C7`), 0 = A. */
export function columnOf(ref: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(ref)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (column < 1 || column > 16_384) throw damaged();
  return column - 1;
}

/** The row of a reference (`C7`, or `7`). */
export function rowOf(ref: string): number {
  const row = Number(/\d{1,8}$/.exec(ref)?.[0]);
  if (!Number.isInteger(row) || row < 1 || row > 1_048_576) throw damaged();
  return row;
}
