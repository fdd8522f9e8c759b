import type { Edit } from './edit.js';

/**
 * Makes edits in a file as it lies on disk. Their offsets count in the text that the program reads (no byte order mark,
 * `\n` as line end), so they are moved past what reading left out; every other character stays.
 */
export function splice(raw: string, edits: readonly Edit[]): string {
  const rawOffset = offsetsOf(raw);
  let [done, at] = ['', 0];
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    const start = rawOffset(from);
    done += raw.slice(at, start) + text.replaceAll('\n', lineEnd(raw, start));
    at = rawOffset(to);
  }
  return done + raw.slice(at);
}

/** From an offset in the text as read to one in the file: a byte order mark, and one more for each CRLF before it. */
function offsetsOf(raw: string): (offset: number) => number {
  const mark = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
  const pairs: number[] = [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) pairs.push(at - mark - pairs.length);
  return (offset) => offset + mark + countBelow(pairs, offset);
}

/** How many of some rising numbers lie below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line end that ends an offset's line, else the file's first: an inserted line gets the same. */
function lineEnd(raw: string, at: number): string {
  const next = /\r\n|\r|\n/g;
  next.lastIndex = at;
  return (next.exec(raw) ?? /\r\n|\r|\n/.exec(raw))?.[0] ?? '\n';
}
