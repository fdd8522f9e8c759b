export { plain } from '../model/plain.js';

/** Wraps a text at word breaks to lines of at most `width` characters. A longer word keeps its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** Wraps like `wrap`, and cuts what is longer than a line, if possible after a hyphen or a slash: no line is wider. */
export const linesOf = (text: string, width: number): string[] => wrap(text, width).flatMap((line) => cut(line, width));

function cut(line: string, width: number): string[] {
  const signs = [...line];
  const lines: string[] = [];
  while (signs.length > width) {
    const head = signs.slice(0, width);
    const seam = Math.max(head.lastIndexOf('-'), head.lastIndexOf('/')) + 1;
    lines.push(signs.splice(0, seam > width / 2 ? seam : width).join(''));
  }
  return [...lines, signs.join('')];
}

/** A Swedish count with its noun: `1 varning`, `2 varningar`. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What `--unit` leaves out, in one sentence; empty when it is nothing. */
export const leftOut = (common: number | undefined, one: string, many: string) =>
  common
    ? `${count(common, one, many)} till gäller hela organisationen eller en enhet ovanför, och visas utan --unit.`
    : '';
