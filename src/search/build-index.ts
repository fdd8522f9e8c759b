import type { SearchChoice, SearchEntry } from '../model/search-entry.js';
import { PLACE, type Place, pack, packTerms, posting } from './codec.js';
import type { DocumentRow, IndexData } from './index-data.js';
import { Table } from './table.js';
import { isSmall, stemsOf, tokensOf } from './tokens.js';

/** The index of a site's pages. The same entries in the same order give the same index. */
export function buildIndex(entries: readonly SearchEntry[]): IndexData {
  const [types, units, sets, headings] = [
    new Table<SearchChoice>(),
    new Table<SearchChoice>(),
    new Table<number[]>(),
    new Table<string>(),
  ];
  const documents = entries.map((entry): DocumentRow => {
    const set = entry.enheter.map(({ id, titel }) => units.place(id, [id, titel])).sort((a, b) => a - b);
    const told = entry.rubriker.slice(0, HEADINGS).map((text) => cut(text, EXTRACT));
    return [
      entry.url,
      entry.titel,
      types.place(entry.typ, [entry.typ, entry.typnamn]),
      entry.status === 'gällande' ? '' : entry.status,
      sets.place(set.join(), set),
      cut(entry.text, EXTRACT),
      [...new Set(told.map((text) => headings.place(text, text)))],
    ];
  });
  return {
    types: types.values,
    units: units.values,
    sets: sets.values,
    headings: headings.values,
    documents,
    ...words(entries),
  };
}

/** So many headings of a document are kept for showing; every heading is searched. */
const HEADINGS = 12;
/** So many signs of a text are kept for showing. */
const EXTRACT = 140;

/** The start of a text, cut between words. */
function cut(text: string, length: number): string {
  const start = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= length) return start;
  const end = start.lastIndexOf(' ', length);
  return `${start.slice(0, end > length / 2 ? end : length).replace(/\p{Surrogate}$/u, '')} …`;
}

/** Every stem with its documents, in code order: no language of the machine decides. */
function words(entries: readonly SearchEntry[]): Pick<IndexData, 'terms' | 'postings'> {
  const all = new Map<string, number[]>();
  entries.forEach((entry, doc) => {
    for (const [stem, place] of placesOf(entry)) {
      const known = all.get(stem);
      if (known) known.push(posting(doc, place));
      else all.set(stem, [posting(doc, place)]);
    }
  });
  const terms = [...all.keys()].sort();
  return { terms: packTerms(terms), postings: terms.map((term) => pack(all.get(term) ?? [])).join('\n') };
}

/** A word that stands so many times in a text is what the text is about. */
const OFTEN = 3;

/** The strongest place of each stem of a document. */
function placesOf(entry: SearchEntry): Map<string, Place> {
  const places = new Map<string, Place>();
  const count = new Map<string, number>();
  for (const stem of stemsOf(entry.text)) count.set(stem, (count.get(stem) ?? 0) + 1);
  for (const [stem, times] of count) places.set(stem, times < OFTEN ? PLACE.text : PLACE.often);
  for (const stem of stemsOf(entry.process ?? '')) places.set(stem, PLACE.often);
  for (const text of [initialsOf(entry.titel), ...entry.rubriker, ...entry.sökord])
    for (const stem of stemsOf(text)) places.set(stem, PLACE.heading);
  // Readers write what a thing is with its name: "rutin avvikelser".
  for (const text of [entry.typnamn, entry.titel]) for (const stem of stemsOf(text)) places.set(stem, PLACE.title);
  return places;
}

/** What a title of three to five words is called for short: samordnad individuell plan, sip. */
function initialsOf(titel: string): string {
  const words = tokensOf(titel).filter(({ word }) => !isSmall(word));
  return words.length > 2 && words.length < 6 ? words.map(({ word }) => word.charAt(0)).join('') : '';
}
