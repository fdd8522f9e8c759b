/** The lines of a file from the first to the last, counted from 1; the rows of a workbook likewise. */
export type LineSpan = readonly [first: number, last: number];

/** Lines in order, each once: spans that touch become one. */
export function joinLines(spans: readonly LineSpan[]): LineSpan[] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Spans as people write them: `2–45, 60`. */
export const spanWords = (spans: readonly LineSpan[]): string =>
  spans.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');

/** The same after the word: `rad 2–45, 60`; nothing where no line is known. */
export const lineWords = (spans: readonly LineSpan[]): string => (spans.length ? `rad ${spanWords(spans)}` : '');
