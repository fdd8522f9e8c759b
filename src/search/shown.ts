import { slips, slipsIn } from './distance.js';
import type { Ranked } from './rank.js';
import type { Query, SearchIndex } from './search-index.js';
import { stemOf } from './stem.js';
import { fold, isSmall, tokensOf } from './tokens.js';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A hit as a reader sees it. */
export interface Shown {
  url: string;
  titel: readonly Piece[];
  type: string;
  /** In words, empty for what holds. */
  status: string;
  /** The units by name; none is the whole organisation. */
  units: readonly string[];
  /** The start of the text. */
  extract: readonly Piece[];
  /** The headings that have a word of the search. */
  headings: readonly (readonly Piece[])[];
}

/** So many headings of a hit are shown. */
const HEADINGS = 2;

/** One hit with the words of the search marked. */
export function shown({ data }: SearchIndex, { doc }: Ranked, marked: ReadonlySet<string>): Shown {
  const [url = '', titel = '', type = 0, status = '', set = 0, extract = '', headings = []] = data.documents[doc] ?? [];
  const own = data.sets[set] ?? [];
  const told = headings.map((place) => piecesOf(data.headings[place] ?? '', marked));
  return {
    url,
    titel: piecesOf(titel, marked),
    type: data.types[type]?.[1] ?? '',
    status: status && status.charAt(0).toUpperCase() + status.slice(1),
    units: own.length === data.units.length ? [] : own.map((place) => data.units[place]?.[1] ?? ''),
    extract: piecesOf(extract, marked),
    headings: told.filter((pieces) => pieces.some(({ hit }) => hit)).slice(0, HEADINGS),
  };
}

/** A text in pieces: the words whose stem is looked for are hits. */
export function piecesOf(text: string, marked: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { word, from, to } of tokensOf(text)) {
    if (isSmall(word) || !marked.has(stemOf(word))) continue;
    if (from > end) pieces.push({ text: text.slice(end, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}

/** So many words are proposed when nothing was found. */
const PROPOSED = 3;

/** Words of titles that are near in spelling to what gave nothing, the nearest first: what the reader may have meant. */
export function proposals({ data }: SearchIndex, { words }: Query): string[] {
  const wanted = tokensOf(words).flatMap(({ word }) => (isSmall(word) ? [] : [fold(word)]));
  const found = new Map<string, number>();
  for (const [, titel] of data.documents)
    for (const { word } of tokensOf(titel)) {
      if (found.has(word) || isSmall(word) || word.length < 4) continue;
      found.set(word, Math.min(...wanted.map((one) => farness(fold(word), one))));
    }
  return [...found]
    .filter(([, far]) => far < 1)
    .sort((a, b) => a[1] - b[1])
    .slice(0, PROPOSED)
    .map(([word]) => word);
}

/** How far two words are from each other: below 1 when at most twice the slips of a misspelling lead between them. */
function farness(a: string, b: string): number {
  const most = 2 * slipsIn(b.length) + 1;
  return slips(a, b, most) / (most + 1);
}
