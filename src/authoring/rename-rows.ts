import { splice } from '../fix/splice.js';
import { type CellSpan, cellSpans } from '../parse/csv-cells.js';
import { headingKey } from '../schema/headings.js';
import { asRead } from './keys.js';
import type { Renaming } from './rename-links.js';

/** A cell of a table that names the document: its row, the first counted as 1, and its column's heading. */
export interface NamingCell {
  row: number;
  heading: string;
}

/** A table with the document's new id in the cells that name it by id; those that name it by title stay. */
export function renameRows(
  raw: string,
  cells: readonly NamingCell[],
  { from, to }: Renaming,
): { text: string; count: number } {
  const text = asRead(raw);
  const wanted = new Set(cells.map(({ row, heading }) => `${row} ${headingKey(heading)}`));
  const known = new Set(cells.map(({ heading }) => headingKey(heading)));
  const columns = new Map<number, string>();
  const edits = [...cellSpans(text, delimiterOf(text))].flatMap((cell) => {
    const name = headingKey(text.slice(cell.from, cell.to).replaceAll('""', '"'));
    if (!columns.has(cell.column) && known.has(name)) columns.set(cell.column, name);
    return wanted.has(`${cell.row} ${columns.get(cell.column)}`) ? namesIn(text, cell, from) : [];
  });
  return {
    text: splice(
      raw,
      edits.map((at) => ({ from: at, to: at + from.length, text: to })),
    ),
    count: edits.length,
  };
}

/** Where an id stands by itself in a cell, which may hold a list with commas. */
function namesIn(text: string, { from, to }: CellSpan, id: string): number[] {
  let at = from;
  return text
    .slice(from, to)
    .split(',')
    .flatMap((part) => {
      const start = at + part.length - part.trimStart().length;
      at += part.length + 1;
      return part.trim() === id ? [start] : [];
    });
}

/** The sign that divides the heading most often, outside quotes; semicolon, Swedish Excel's own, when none does. */
function delimiterOf(text: string): string {
  const heading = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((sign) => ({ sign, number: heading.split(sign).length }));
  return counts.reduce((best, next) => (next.number > best.number ? next : best)).sign;
}
