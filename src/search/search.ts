import type { IndexData } from './index-data.js';
import { inAll, inSome, type Match } from './matches.js';
import { byRank, type Level, type Ranked, rankOf } from './rank.js';
import type { Query, SearchIndex } from './search-index.js';
import { isSmall, tokensOf } from './tokens.js';
import { type WordFound, wordAsWritten, wordNearly } from './word-found.js';

/** What a search found, the best first. */
export interface Found {
  hits: readonly Ranked[];
  /** The stems that were looked for and may be marked in what is shown. */
  marked: ReadonlySet<string>;
}

/** With fewer hits than this, words that are nearly the same are tried too. */
const FEW = 5;

/**
 * The documents that answer a query. With words: those that have all of them, in any form and compound; when they are few,
 * then those that have nearly them (without å ä ö, misspelt, a compound in two words), then those that have some of them.
 * With a filter alone: all that pass it.
 */
export function search(index: SearchIndex, query: Query): Found {
  const words = wordsOf(query.words);
  const passes = filterOf(index.data, query);
  if (!words.length) return { hits: query.type || query.unit ? listed(index, passes) : [], marked: new Set() };
  const written = words.map((word) => wordAsWritten(index, word));
  const hits = ranked(index, inAll(written.map(({ matches }) => matches)), 0, passes);
  if (hits.length >= FEW) return answer(index, hits, written);
  const nearly = written.map((found, place) => wordNearly(index, words[place] ?? '', found));
  add(hits, ranked(index, inAll(nearly.map(({ matches }) => matches)), 1, passes));
  if (hits.length < FEW && words.length > 1) add(hits, partly(index, nearly, hits, passes));
  return answer(index, hits, nearly);
}

/** So many words of a query are looked for, of so many signs. */
const MOST = { words: 12, signs: 300 };

/** The words that say something; when none does, those that were written. */
function wordsOf(text: string): string[] {
  const all = [...new Set(tokensOf(text.slice(0, MOST.signs)).map(({ word }) => word))].slice(0, MOST.words);
  const telling = all.filter((word) => !isSmall(word));
  return telling.length ? telling : all;
}

type Passes = (doc: number) => boolean;

/** What applies to the whole organisation applies to every unit. */
function filterOf({ documents, types, units, sets }: IndexData, { type, unit }: Query): Passes {
  const [wantedType, wantedUnit] = [types.findIndex(([id]) => id === type), units.findIndex(([id]) => id === unit)];
  return (doc) => {
    const [, , ownType, , set] = documents[doc] ?? ['', '', -1, '', 0];
    const own = sets[set] ?? [];
    return (!type || ownType === wantedType) && (!unit || !own.length || own.includes(wantedUnit));
  };
}

function ranked(index: SearchIndex, found: ReadonlyMap<number, Match[]>, level: Level, passes: Passes): Ranked[] {
  return [...found].flatMap(([doc, matches]) => (passes(doc) ? [rankOf(index.data, doc, matches, level)] : []));
}

/** So many documents that have only some of the words are told. */
const PARTLY = 10;

function partly(index: SearchIndex, words: readonly WordFound[], hits: readonly Ranked[], passes: Passes): Ranked[] {
  const known = new Set(hits.map(({ doc }) => doc));
  const isNew = (doc: number) => passes(doc) && !known.has(doc);
  const some = inSome(
    words.map(({ matches }) => matches),
    isNew,
  );
  return ranked(index, some, 2, passes).sort(byRank).slice(0, PARTLY);
}

function listed({ data }: SearchIndex, passes: Passes): Ranked[] {
  const all = data.documents.flatMap((_, doc) => (passes(doc) ? [rankOf(data, doc, [], 0)] : []));
  return all.sort((a, b) => byRank(a, b) || a.doc - b.doc);
}

function add(hits: Ranked[], more: readonly Ranked[]): void {
  const known = new Set(hits.map(({ doc }) => doc));
  hits.push(...more.filter(({ doc }) => !known.has(doc)));
}

function answer({ vocabulary }: SearchIndex, hits: Ranked[], words: readonly WordFound[]): Found {
  const marked = new Set(words.flatMap(({ terms }) => [...terms].map((term) => vocabulary.terms[term] ?? '')));
  return { hits: hits.sort((a, b) => byRank(a, b) || a.doc - b.doc), marked };
}
