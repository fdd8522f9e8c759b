/**
 * How many slips lead from one word to another: a letter wrong, missing or too many, or two that changed places. Stops
 * counting above `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [earlier, before, row]: [number[], number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j), []];
  for (let i = 1; i <= a.length; i += 1) {
    row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = stepTo(a, b, i, j, earlier, before, row);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [earlier, before] = [before, row];
  }
  return before[b.length] ?? most + 1;
}

function stepTo(a: string, b: string, i: number, j: number, earlier: number[], before: number[], row: number[]): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(cost, (earlier[j - 2] ?? 0) + 1) : cost;
}

/** How many slips a word of a length may have and still be the same word. */
export const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
