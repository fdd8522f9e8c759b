/** So many numbers or runs of numbers are named in one sentence. */
const NAMED = 100;

/** Rising numbers as a person would say them, for rows of a table: 4, 7–12 och 20. */
export function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.slice(0, NAMED).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  if (runs.length > NAMED) return `${words.join(', ')} med flera`;
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${words.at(-1)}` : words.join('');
}
