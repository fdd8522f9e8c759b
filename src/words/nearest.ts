import { distance } from 'fastest-levenshtein';

/** Without å ä ö, case and word joins. Remembered, since the same names are compared again and again. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = text.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/[-_ ]/g, '');
  folded.set(text, made);
  return made;
}

const folded = new Map<string, string>();

/**
 * The candidate that somebody most likely meant: å ä ö, case and word joins do not count, and at most a third of the
 * letters may differ. Undefined when nothing is near. Ties go to the first in alphabetical order.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const from = fold(wanted);
  let best: string | undefined;
  let least = Math.floor(Math.max(from.length, 3) / 3) + 1;
  for (const candidate of candidates) {
    const to = fold(candidate);
    if (Math.abs(to.length - from.length) >= least + 1) continue;
    const steps = distance(from, to);
    if (steps < least || (steps === least && best !== undefined && candidate < best))
      [best, least] = [candidate, steps];
  }
  return best;
}

/** A text made into the shape of an id, as a suggestion: å ä ö folded, words joined by hyphens. */
export const asId = (text: string) =>
  text
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/é/g, 'e')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
