import type { SearchChoice } from '../model/search-entry.js';

/** The variable of the page that `sok/index.js` sets and `sok/sok.js` reads. */
export const INDEX_NAME = 'kvalitetSearchIndex';

/**
 * What `sok/index.js` holds: everything that the search page needs, small enough for a shared disk. No body text: an
 * extract of each document, and every word's documents packed by `codec.ts`.
 */
export interface IndexData {
  /** Types that some document has: the format's name and the reader's. */
  types: readonly SearchChoice[];
  /** Units that some document applies to. */
  units: readonly SearchChoice[];
  /** The sets of units that documents have, as places in `units`. */
  sets: readonly (readonly number[])[];
  /** The headings that documents have, each once. */
  headings: readonly string[];
  documents: readonly DocumentRow[];
  /** Every word's stem in code order (`packTerms`). */
  terms: string;
  /** The documents of each stem, a line each (`pack`). */
  postings: string;
}

/** One document: address, title, place in `types`, status, place in `sets`, extract, places in `headings`. */
export type DocumentRow = readonly [
  url: string,
  titel: string,
  type: number,
  status: string,
  set: number,
  extract: string,
  headings: readonly number[],
];
