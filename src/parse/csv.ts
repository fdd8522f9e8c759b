import Papa from 'papaparse';

/** A table as text: its headings and its rows. Row numbers count the heading as 1. */
export interface Table {
  headings: string[];
  rows: { row: number; cells: string[] }[];
}

/** Reads CSV with semicolon, comma or tab, as Excel and other systems write it. Empty rows are skipped. */
export function parseCsv(text: string): Table {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t'], skipEmptyLines: false });
  const [headings = [], ...rest] = data;
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { headings: headings.map((heading) => heading.trim()), rows };
}
