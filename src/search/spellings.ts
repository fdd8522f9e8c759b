import { differ, lettersOf, slips, slipsIn } from './distance.js';
import type { IndexData } from './index-data.js';
import { stemOf } from './stem.js';
import { fold, isSmall, tokensOf } from './tokens.js';

/**
 * How the words of the handbook are spelt, without å ä ö: every stem, and the whole words of titles and extracts, since a
 * slip is seen better in a whole word (hygein, hygien) than in what is left of it (hygi).
 */
export interface Spellings {
  words: readonly string[];
  /** The stem of each, without å ä ö. */
  stems: readonly string[];
  /** Which letters each has (`lettersOf`). */
  letters: Int32Array;
}

/** The spellings of an index. */
export function spellingsOf({ documents }: Pick<IndexData, 'documents'>, foldedTerms: readonly string[]): Spellings {
  const stems = new Map(foldedTerms.map((term) => [term, term]));
  for (const [, titel, , , , extract] of documents)
    for (const { word } of tokensOf(`${titel} ${extract}`))
      if (!isSmall(word) && !stems.has(fold(word))) stems.set(fold(word), fold(stemOf(word)));
  const words = [...stems.keys()];
  return { words, stems: [...stems.values()], letters: Int32Array.from(words, lettersOf) };
}

/** So many words are tried instead of a misspelt one. */
const TRIED = 5;
/** A shorter word is too near to too many. */
const SHORTEST = 3;

/** People know how a word begins: another first letter is another word (ramla, samla), unless the first two changed places. */
const beginsAlike = (word: string, wanted: string): boolean =>
  word[0] === wanted[0] || (word[0] === wanted[1] && word[1] === wanted[0]);

/** The stems of the words that are nearest in spelling to a word or its stem: those with the fewest slips. */
export function corrected(spellings: Spellings, word: string): string[] {
  const wanted = new Set([fold(stemOf(word)), fold(word)]);
  return [...new Set([...wanted].flatMap((one) => nearestTo(spellings, one)))];
}

function nearestTo({ words, stems, letters }: Spellings, wanted: string): string[] {
  let least = slipsIn(wanted.length);
  if (!least) return [];
  let found: number[] = [];
  const own = lettersOf(wanted);
  words.forEach((word, place) => {
    if (word.length < SHORTEST || !beginsAlike(word, wanted) || differ(own, letters[place] ?? 0, least)) return;
    const count = slips(wanted, word, least);
    if (count > least || count === 0) return;
    if (count < least) found = [];
    least = count;
    found.push(place);
  });
  return [...new Set(found.map((place) => stems[place] ?? ''))].slice(0, TRIED);
}
