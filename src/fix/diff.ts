import { diffArrays } from 'diff';

/** A line of a unified diff: kept, taken away or added, without its line end; or where a part of the file begins. */
export interface DiffLine {
  kind: 'same' | 'old' | 'new' | 'place';
  text: string;
}

const AROUND = 3;

/**
 * What differs between a file and its new text, as a unified diff.
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

/** More changes than this are told as the whole text anew: looking for the shortest account would take too long. */
const MOST = 4000;

/** The shortest account of what differs: changed lines that follow each other stand as all the old and then all the new. */
function paired(before: string[], after: string[]): DiffLine[] {
  const parts = diffArrays(before, after, { maxEditLength: MOST }) ?? [
    { value: before, removed: true },
    { value: after, added: true },
  ];
  return parts.flatMap(({ value, removed, added }) =>
    value.map((text): DiffLine => ({ kind: removed ? 'old' : added ? 'new' : 'same', text })),
  );
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
