import Papa from 'papaparse';
import type { Table } from '../model/table.js';

/** A CSV file as a table, and how it was read. */
export interface Csv extends Table {
  /** What divides the cells, in words. */
  delimiter: 'semikolon' | 'komma' | 'tabb';
  /** The row where a quote was opened and never closed: everything after it is one cell. */
  unclosed: number | undefined;
}

const DELIMITERS = { ';': 'semikolon', '\t': 'tabb', ',': 'komma' } as const;
type Delimiter = keyof typeof DELIMITERS;

/**
 * Reads CSV with semicolon, comma or tab, as Excel and other systems write it. Empty rows are skipped. Row numbers count
 * the heading as 1; a first line `sep=;` speaks to Excel only, and is not counted.
 */
export function parseCsv(text: string): Csv {
  const [line, said] = /^sep=([;,\t])\n/.exec(text) ?? [''];
  const body = text.slice(line.length);
  const delimiter = (said as Delimiter | undefined) ?? delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const [headings = [], ...rest] = data;
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  return {
    headings: headings.map((heading) => heading.trim()),
    headingRow: 1,
    rows,
    delimiter: DELIMITERS[delimiter],
    unclosed: unclosed && (unclosed.row ?? 0) + 1,
  };
}

/** The sign that divides the heading most often, outside quotes. Semicolon when none does: Swedish Excel's own. */
function delimiterOf(text: string): Delimiter {
  const heading =
    text
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split('\n', 1)[0] ?? '';
  const counts = ([';', '\t', ','] as const).map((sign) => ({ sign, number: heading.split(sign).length }));
  return counts.reduce((best, next) => (next.number > best.number ? next : best)).sign;
}
