import Papa from 'papaparse';

/** A table as text: its headings and its rows. Row numbers count the heading as 1. */
export interface Table {
  headings: string[];
  rows: { row: number; cells: string[] }[];
}

/** Reads CSV with semicolon, comma or tab, as Excel and other systems write it. Empty rows are skipped. */
export function parseCsv(text: string): Table {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const [headings = [], ...rest] = data;
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { headings: headings.map((heading) => heading.trim()), rows };
}

/** The sign that divides the heading most often, outside quotes. Semicolon when none does: Swedish Excel's own. */
function delimiterOf(text: string): string {
  const heading = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((sign) => ({ sign, number: heading.split(sign).length }));
  return counts.reduce((best, next) => (next.number > best.number ? next : best)).sign;
}
