import Papa from 'papaparse';

/** A table as text: its headings and its rows. Row numbers count the heading as 1. */
export interface Table {
  headings: string[];
  rows: { row: number; cells: string[] }[];
  /** The row where a quote was opened and never closed: everything after it is one cell. */
  unclosed: number | undefined;
}

/** Reads CSV with semicolon, comma or tab, as Excel and other systems write it. Empty rows are skipped. */
export function parseCsv(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const [headings = [], ...rest] = data;
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  return { headings: headings.map((heading) => heading.trim()), rows, unclosed: unclosed && (unclosed.row ?? 0) + 1 };
}

/** The sign that divides the heading most often, outside quotes. Semicolon when none does: Swedish Excel's own. */
function delimiterOf(text: string): string {
  const heading = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((sign) => ({ sign, number: heading.split(sign).length }));
  return counts.reduce((best, next) => (next.number > best.number ? next : best)).sign;
}
