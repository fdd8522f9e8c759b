/** A row of a table as text, cell by cell. `row` is the number that the office program shows: the first row is 1. */
export interface TableRow {
  row: number;
  cells: readonly string[];
}

/** A table before its cells have meaning (source: a CSV file, or one sheet of an XLSX file). */
export interface Table {
  headings: readonly string[];
  /** The rows below the headings that hold something. */
  rows: readonly TableRow[];
  /** The number of the heading's own row. */
  headingRow: number;
  /** The day that a bare number of an XLSX cell stands for; a CSV file has no such numbers. */
  dayOfSerial?: (cell: string) => string | undefined;
}

/** What stands in place of a formula whose value was never saved. No text cell can hold this sign. */
export const NO_VALUE = '\u0000';

/** The letters of a column (0 = A), as office programs show them. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Something found in a cell: its row's number, its column (0 = A), and what was found. */
export interface InCell<T> {
  row: number;
  column: number;
  hit: T;
}

/** Divides cells in a text that is looked through: no space, no digit, and nothing that a cell holds. */
const BETWEEN = '\u001f';
/** So many rows are looked through at once: a pattern is quick on one long text, slow on a million short ones. */
const AT_ONCE = 500;

/** Looks through all cells with something that finds places in a text; what it finds never crosses a cell's border. */
export function* findInCells<T extends { from: number }>(
  rows: readonly TableRow[],
  find: (text: string) => Iterable<T>,
): Iterable<InCell<T>> {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE);
    const text = some.map(({ cells }) => oneLine(cells.join(BETWEEN))).join('\n');
    let [index, line] = [0, 0];
    for (const hit of find(text)) {
      for (let end = text.indexOf('\n', line); end >= 0 && end < hit.from; end = text.indexOf('\n', line))
        [index, line] = [index + 1, end + 1];
      const column = text.slice(line, hit.from).split(BETWEEN).length - 1;
      yield { row: some[index]?.row ?? 1, column, hit };
    }
  }
}

const oneLine = (text: string) => (text.includes('\n') ? text.replaceAll('\n', ' ') : text);
