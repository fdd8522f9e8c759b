/** A line of a unified diff: kept, taken away or added, without its line end; or where a part of the file begins. */
export interface DiffLine {
  kind: 'same' | 'old' | 'new' | 'place';
  text: string;
}

const AROUND = 3;

/**
 * What differs between a file and its mended text, as a unified diff. Mending changes words within lines and adds
 * single lines, so lines are paired as they come: linear in time, and always a true account.
 */
export function diffOf(before: string, after: string): DiffLine[] {
  const lines = paired(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  const parts: [from: number, to: number][] = [];
  for (const index of changed) {
    const last = parts.at(-1);
    const to = Math.min(index + AROUND + 1, lines.length);
    if (last && index - AROUND <= last[1]) last[1] = to;
    else parts.push([Math.max(0, index - AROUND), to]);
  }
  const starts = lineNumbers(lines);
  return parts.flatMap(([from, to]) => [
    place(lines.slice(from, to), starts[from] ?? [1, 1]),
    ...lines.slice(from, to),
  ]);
}

const linesOf = (text: string) => text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);

/** Changed lines that follow each other stand as all the old ones and then all the new ones. */
function paired(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let [i, j, added] = [0, 0, after.length - before.length];
  let late: DiffLine[] = [];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (one === other) {
      lines.push(...late, { kind: 'same', text: one ?? '' });
      late = [];
      [i, j] = [i + 1, j + 1];
    } else if (one === undefined || (added > 0 && after[j + 1] === one)) {
      late.push({ kind: 'new', text: other ?? '' });
      [j, added] = [j + 1, added - 1];
    } else {
      lines.push({ kind: 'old', text: one });
      if (other !== undefined) late.push({ kind: 'new', text: other });
      [i, j] = [i + 1, j + 1];
    }
  }
  return [...lines, ...late];
}

/** For each line of the diff, where it stands in the file before and after, from 1. */
function lineNumbers(lines: readonly DiffLine[]): [before: number, after: number][] {
  let [before, after] = [1, 1];
  return lines.map(({ kind }) => {
    const here: [number, number] = [before, after];
    if (kind !== 'new') before += 1;
    if (kind !== 'old') after += 1;
    return here;
  });
}

function place(part: readonly DiffLine[], [before, after]: [number, number]): DiffLine {
  const count = (other: DiffLine['kind']) => part.filter(({ kind }) => kind !== other).length;
  return { kind: 'place', text: `@@ -${before},${count('new')} +${after},${count('old')} @@` };
}
