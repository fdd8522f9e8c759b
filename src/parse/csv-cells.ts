/** A cell of a CSV text with its place: offsets in UTF-16 units, end exclusive, quotes left out. Rows count from 1. */
export interface CellSpan {
  row: number;
  column: number;
  from: number;
  to: number;
}

/** Where each cell of a CSV text stands, for edits that leave every other sign alone. Line ends are `\n`. */
export function* cellSpans(text: string, delimiter: string): Iterable<CellSpan> {
  let [row, column, at] = [1, 0, 0];
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : { from: at, to: at, end: at };
    const end = nextSign(text, cell.end, delimiter);
    yield { row, column, from: cell.from, to: text[at] === '"' ? cell.to : end };
    [row, column] = text[end] === delimiter ? [row, column + 1] : [row + 1, 0];
    at = end + 1;
  }
}

function nextSign(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}

/** Two quotes within a quoted cell are one sign of its text. */
function quoted(text: string, at: number): { from: number; to: number; end: number } {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const to = end < 0 ? text.length : end;
  return { from: at + 1, to, end: Math.min(to + 1, text.length) };
}
