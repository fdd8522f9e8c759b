import Papa from 'papaparse';
import type { TableRow } from '../model/table.js';

/** A CSV file's rows, the heading and what stands above it among them, and how it was read. */
export interface Csv {
  /** The rows that hold something. */
  rows: readonly TableRow[];
  /** What divides the cells, in words. */
  delimiter: 'semikolon' | 'komma' | 'tabb';
  /** Rows that a quote in the wrong place makes unreadable. They are not among `rows`. */
  broken: readonly number[];
  /** Whether the reading stopped at the last broken row, since there were too many. */
  stopped: boolean;
}

const DELIMITERS = { ';': 'semikolon', '\t': 'tabb', ',': 'komma' } as const;
type Delimiter = keyof typeof DELIMITERS;

/**
 * Reads CSV with semicolon, comma or tab, as Excel and other systems write it. Empty rows are skipped. Row numbers count
 * the first row as 1; a first line `sep=;` speaks to Excel only, and is not counted. `isHeading` knows the headings that
 * are looked for: what divides them divides the table.
 */
export function parseCsv(text: string, isHeading: (cell: string) => boolean = () => false): Csv {
  const [line, said] = /^sep=([;,\t])\n/.exec(text) ?? [''];
  const body = text.slice(line.length);
  const delimiter = (said as Delimiter | undefined) ?? delimiterOf(body, isHeading);
  return { ...readRows(body, delimiter), delimiter: DELIMITERS[delimiter] };
}

/** So many signs are read again after broken rows, at most: a hostile file may have a lone quote on every line. */
const MAX_AGAIN = 40_000_000;

/** A quote that is never closed, or closed inside a cell, would take the rest of the file with it: begin again on the next line. */
function readRows(text: string, delimiter: Delimiter): Omit<Csv, 'delimiter'> {
  const rows: TableRow[] = [];
  const broken: number[] = [];
  let [start, row, again] = [0, 1, 0];
  for (;;) {
    const rest = text.slice(start);
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n', skipEmptyLines: false });
    const fault = errors.find(({ type }) => type === 'Quotes');
    const good = fault ? data.slice(0, fault.row) : data;
    for (const [index, cells] of good.entries())
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: row + index, cells });
    if (!fault) return { rows, broken, stopped: false };
    broken.push(row + good.length);
    const end = rest.indexOf('\n', fault.index ?? 0);
    again += rest.length;
    if (end < 0) return { rows, broken, stopped: false };
    if (again > MAX_AGAIN) return { rows, broken, stopped: true };
    [start, row] = [start + end + 1, row + good.length + 1];
  }
}

/** So many lines from the first may be titles above the headings. */
const LINES_ABOVE = 20;

/**
 * The sign that divides most of the headings that are looked for; else the one that divides the first line most often,
 * outside quotes. Semicolon when none does: Swedish Excel's own.
 */
function delimiterOf(text: string, isHeading: (cell: string) => boolean): Delimiter {
  const lines = text.slice(0, 20_000).split('\n', LINES_ABOVE);
  const first = (lines.find((line) => line.trim()) ?? '').replace(/"[^"]*"/g, '');
  const found = (line: string, sign: string) =>
    line.split(sign).filter((cell) => isHeading(cell.replace(/^\s*"|"\s*$/g, ''))).length;
  const scores = ([';', '\t', ','] as const).map((sign) => ({
    sign,
    headings: Math.max(...lines.map((line) => found(line, sign))),
    number: first.split(sign).length,
  }));
  return scores.reduce((best, next) => ((next.headings - best.headings || next.number - best.number) > 0 ? next : best))
    .sign;
}
