import { PLACE, type Place, unpack } from './codec.js';
import type { Terms } from './terms-for.js';
import type { Vocabulary } from './vocabulary.js';

/** How well a document answers one word: `weight` grows with how sure and how prominent, `inTitle` says where. */
export interface Match {
  weight: number;
  inTitle: boolean;
}

/** The documents that one word of a search finds. */
export type Matches = Map<number, Match>;

const WORTH: Record<Place, number> = {
  [PLACE.text]: 1,
  [PLACE.often]: 1.8,
  [PLACE.heading]: 2.5,
  [PLACE.title]: 6,
};

/** A word within another word of a title is too weak a sign that the title is about it. */
const IN_TITLE = 0.45;

/** The documents, of `count`, that have any of the terms, each with its best match. A rare word weighs more. */
export function matchesOf(vocabulary: Vocabulary, terms: Terms, count: number): Matches {
  const found: Matches = new Map();
  for (const [term, sure] of terms)
    unpack(vocabulary.postings[term] ?? '', (doc, place) => {
      const weight = sure * WORTH[place];
      const inTitle = place === PLACE.title && sure > IN_TITLE;
      const known = found.get(doc);
      if (!known) found.set(doc, { weight, inTitle });
      else {
        known.weight = Math.max(known.weight, weight);
        known.inTitle ||= inTitle;
      }
    });
  const rare = Math.log(1 + count / (found.size || 1));
  for (const match of found.values()) match.weight *= rare;
  return found;
}

/** The documents that answer every word, with their matches in the order of the words. */
export function inAll(words: readonly Matches[]): Map<number, Match[]> {
  const [first, ...others] = words;
  const found = new Map<number, Match[]>();
  for (const [doc, match] of first ?? []) {
    const rest = others.flatMap((matches) => matches.get(doc) ?? []);
    if (rest.length === others.length) found.set(doc, [match, ...rest]);
  }
  return found;
}

/** The documents that answer some of the words and pass. One that answers more of them weighs more for each. */
export function inSome(words: readonly Matches[], passes: (doc: number) => boolean): Map<number, Match[]> {
  const found = new Map<number, Match[]>();
  for (const matches of words)
    for (const [doc, match] of matches) {
      const known = found.get(doc);
      if (known) known.push(match);
      else if (passes(doc)) found.set(doc, [match]);
    }
  for (const [doc, matches] of found)
    found.set(
      doc,
      matches.map(({ weight }) => ({ weight: weight * matches.length, inTitle: false })),
    );
  return found;
}
