import { unpackTerms } from './codec.js';
import { lettersOf } from './distance.js';
import type { IndexData } from './index-data.js';
import { fold } from './tokens.js';

/** The index's words, opened for searching. */
export interface Vocabulary {
  terms: readonly string[];
  postings: readonly string[];
  /** The terms without å ä ö. Made when first asked for. */
  folded: () => readonly string[];
  /** Which letters each of these has (`lettersOf`). */
  letters: () => Int32Array;
  /** Terms by how they are written without å ä ö. */
  placesOf: (folded: string) => readonly number[];
}

/** Opens the words of an index. No posting is unpacked before somebody searches. */
export function vocabularyOf({ terms, postings }: Pick<IndexData, 'terms' | 'postings'>): Vocabulary {
  const list = unpackTerms(terms);
  let folded: string[] | undefined;
  let letters: Int32Array | undefined;
  let places: Map<string, number[]> | undefined;
  const foldedTerms = () => {
    folded ??= list.map(fold);
    return folded;
  };
  return {
    terms: list,
    postings: terms === '' ? [] : postings.split('\n'),
    folded: foldedTerms,
    letters: () => {
      letters ??= Int32Array.from(foldedTerms(), lettersOf);
      return letters;
    },
    placesOf: (word) => {
      places ??= byFolded(foldedTerms());
      return places.get(word) ?? [];
    },
  };
}

function byFolded(folded: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  folded.forEach((term, place) => {
    const same = places.get(term);
    if (same) same.push(place);
    else places.set(term, [place]);
  });
  return places;
}
