import { stemOf } from './stem.js';
import { fold } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** Terms that a word of a search may mean, by their place in the vocabulary, with how surely (1: the word itself). */
export type Terms = Map<number, number>;

const SURE = { same: 1, begins: 0.8, ends: 0.7, kin: 0.5, within: 0.4 };
/** Less sure than the word as it was written. */
const FOLDED = 0.9;
const MISSPELT = 0.7;
const EMBEDDED = 0.5;

/**
 * The word in any form, and the compounds that it begins, ends or is a part of. A word of some length without å ä ö may come
 * from a keyboard that has none: then those of the vocabulary do not count either.
 */
export function termsFor(vocabulary: Vocabulary, word: string): Terms {
  const written = among(vocabulary.terms, stemOf(word), word);
  if (word.length < BEGINS || word !== fold(word)) return written;
  return new Map([...foldedTermsFor(vocabulary, word), ...written]);
}

/** The same when å ä ö do not count. */
export const foldedTermsFor = (vocabulary: Vocabulary, word: string): Terms =>
  scaled(among(vocabulary.folded(), fold(stemOf(word)), fold(word)), FOLDED);

/** The same for a stem without å ä ö that stands for a misspelt word. */
export const correctedTermsFor = (vocabulary: Vocabulary, stem: string): Terms =>
  scaled(among(vocabulary.folded(), stem, stem), MISSPELT);

/** The longest known word that an unknown compound begins or ends with (fallolyckor: fall). */
export function embeddedTermsFor(vocabulary: Vocabulary, word: string): Terms {
  const stem = fold(stemOf(word));
  let longest = BEGINS - 1;
  let found: Terms = new Map();
  vocabulary.folded().forEach((term, place) => {
    if (term.length < longest || term.length < BEGINS || !(stem.startsWith(term) || stem.endsWith(term))) return;
    if (term.length > longest) found = new Map();
    longest = term.length;
    found.set(place, EMBEDDED);
  });
  return found;
}

/** The shortest stem that may begin a compound although the reader wrote more (ledning: led). */
const BEGINS = 4;
const ENDS = 3;
const WITHIN = 5;
/** The shortest stem whose kin differ from it in their last letter (narkotik, narkotisk). */
const KIN = 7;

function among(terms: readonly string[], stem: string, word: string): Terms {
  const found: Terms = new Map();
  const begins = stem.length >= BEGINS ? stem : word;
  const kin = stem.length >= KIN ? stem.slice(0, -1) : begins;
  terms.forEach((term, place) => {
    const sure = surely(term, stem, begins) || (term.startsWith(kin) ? SURE.kin : 0);
    if (sure) found.set(place, sure);
  });
  return found;
}

function surely(term: string, stem: string, begins: string): number {
  if (term === stem) return SURE.same;
  if (term.startsWith(begins)) return SURE.begins;
  if (stem.length < ENDS || !term.includes(stem)) return 0;
  if (term.endsWith(stem)) return term.length - stem.length >= 2 ? SURE.ends : 0;
  return stem.length >= WITHIN ? SURE.within : 0;
}

const scaled = (terms: Terms, by: number): Terms => new Map([...terms].map(([place, sure]) => [place, sure * by]));

/** A shorter part of a compound is more often a coincidence. */
const PART = 4;

/** The two known words that a compound is made of (läkemedelsrutin: läkemedel, rutin), with no s between them. */
export function partsOf(vocabulary: Vocabulary, word: string): [string, string] | undefined {
  const isKnown = (part: string) => vocabulary.placesOf(fold(stemOf(part))).length > 0;
  let best: [string, string] | undefined;
  for (let at = PART; at <= word.length - PART; at += 1) {
    const [tail, start] = [word.slice(at), word.slice(0, at)];
    const head = [start, start.replace(/s$/, '')].find((part) => part.length >= PART && isKnown(part));
    if (head && isKnown(tail) && (!best || shorter([head, tail]) > shorter(best))) best = [head, tail];
  }
  return best;
}

const shorter = (parts: [string, string]) => Math.min(parts[0].length, parts[1].length);
