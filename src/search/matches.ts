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

/** The documents that answer most words, when none answers all: those with as many as the best one that passes. */
export function inMost(words: readonly Matches[], passes: (doc: number) => boolean): Map<number, Match[]> {
  const found = new Map<number, Match[]>();
  for (const matches of words)
    for (const [doc, match] of matches)
      if (passes(doc)) {
        const known = found.get(doc);
        if (known) known.push(match);
        else found.set(doc, [match]);
      }
  let most = 0;
  for (const { length } of found.values()) most = Math.max(most, length);
  return new Map([...found].filter(([, { length }]) => length === most));
}
