import { unpackTerms } from './codec.js';
import type { IndexData } from './index-data.js';
import { type Spellings, spellingsOf } from './spellings.js';
import { fold } from './tokens.js';

/** The index's words, opened for searching. */
export interface Vocabulary {
  terms: readonly string[];
  postings: readonly string[];
  /** The terms without å ä ö. Made when first asked for. */
  folded: () => readonly string[];
  /** How words are spelt, for the misspelt. Made when first asked for. */
  spellings: () => Spellings;
  /** Terms by how they are written without å ä ö. */
  placesOf: (folded: string) => readonly number[];
}

/** Opens the words of an index. No posting is unpacked before somebody searches. */
export function vocabularyOf(data: IndexData): Vocabulary {
  const { terms, postings } = data;
  const list = unpackTerms(terms);
  let folded: string[] | undefined;
  let spellings: Spellings | undefined;
  let places: Map<string, number[]> | undefined;
  const foldedTerms = () => {
    folded ??= list.map(fold);
    return folded;
  };
  return {
    terms: list,
    postings: terms === '' ? [] : postings.split('\n'),
    folded: foldedTerms,
    spellings: () => {
      spellings ??= spellingsOf(data, foldedTerms());
      return spellings;
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
