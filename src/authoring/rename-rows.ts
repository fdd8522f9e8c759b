import { splice } from '../fix/splice.js';
import { type CellSpan, cellSpans } from '../parse/csv-cells.js';
import { asRead } from './keys.js';
import type { Renaming } from './rename-links.js';

/** Cells of a table that name the document: the row, counted with the heading as 1, and the key that the column is. */
export interface NamingCell {
  row: number;
  key: string;
}

/** A table with the document's new id in the cells that name it by id; those that name it by title stay. */
export function renameRows(
  raw: string,
  cells: readonly NamingCell[],
  kolumner: Readonly<Record<string, string>>,
  { from, to }: Renaming,
): { text: string; count: number } {
  const text = asRead(raw);
  const delimiter = delimiterOf(text);
  const wanted = new Set(cells.map(({ row, key }) => `${row} ${key}`));
  const keys = new Map<number, string>();
  const edits = [...cellSpans(text, delimiter)].flatMap((cell) => {
    if (cell.row === 1) keys.set(cell.column, keyOf(text.slice(cell.from, cell.to), kolumner));
    return wanted.has(`${cell.row} ${keys.get(cell.column)}`) ? namesIn(text, cell, from) : [];
  });
  return {
    text: splice(
      raw,
      edits.map((at) => ({ from: at, to: at + from.length, text: to })),
    ),
    count: edits.length,
  };
}

const keyOf = (heading: string, kolumner: Readonly<Record<string, string>>) => {
  const name = heading.normalize('NFC').replaceAll('""', '"').trim();
  return (Object.hasOwn(kolumner, name) && kolumner[name]) || name;
};

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
