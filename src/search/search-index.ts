import type { IndexData } from './index-data.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

/** An index opened for searching. */
export interface SearchIndex {
  data: IndexData;
  vocabulary: Vocabulary;
}

/** Opens an index. */
export const openIndex = (data: IndexData): SearchIndex => ({ data, vocabulary: vocabularyOf(data) });

/** What is searched for: words as typed, and the ids of a type and a unit, empty for all. */
export interface Query {
  words: string;
  type: string;
  unit: string;
}
