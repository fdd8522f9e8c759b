/**
 * How many slips lead from one word to another: a letter wrong, missing or too many, or two that changed places. Stops
 * counting above `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [earlier, before, row] = [ROWS[0], ROWS[1], ROWS[2]] as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j += 1) before[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) least = Math.min(least, step(a, b, i, j, earlier, before, row));
    if (least > most) return most + 1;
    [earlier, before, row] = [before, row, earlier];
  }
  return before[b.length] ?? most + 1;
}

/** Three rows of the table of slips, used again and again: thousands of words are compared while somebody types. */
const ROWS = Array.from({ length: 3 }, () => new Uint8Array(256));

/** Fills one cell of the table and returns it. */
function step(a: string, b: string, i: number, j: number, earlier: Uint8Array, before: Uint8Array, row: Uint8Array) {
  const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
  let cost = Math.min(at(before, j) + 1, at(row, j - 1) + 1, at(before, j - 1) + same);
  const isSwap =
    i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  if (isSwap) cost = Math.min(cost, at(earlier, j - 2) + 1);
  row[j] = cost;
  return cost;
}

const at = (row: Uint8Array, place: number) => row[place] ?? 0;

/** How many slips a word of a length may have and still be the same word. */
export const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Which letters a word has, a bit each: words whose letters differ much need not be compared. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

/** Whether the letters of two words differ by more than so many slips can explain. */
export function differ(a: number, b: number, most: number): boolean {
  let bits = a ^ b;
  let count = 0;
  for (; bits && count <= 2 * most; bits &= bits - 1) count += 1;
  return count > 2 * most;
}
