import { gzipSync } from 'node:zlib';
import { buildIndex } from '../dist/search/build-index.js';
import { search } from '../dist/search/search.js';
import { openIndex } from '../dist/search/search-index.js';
import { searchEntries } from './search-entries.mjs';
import { seconds, tell } from './table.mjs';

const kilobytes = (value) => `${Math.round(value / 1000)} kB`;

/** Processor time in milliseconds: a busy machine does not change it much. */
function timed(work) {
  const start = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(start);
  return { made, taken: (user + system) / 1000 };
}

const QUERIES = [
  'läkemedel',
  'lakemedel',
  'signerinslista',
  'hemtjänst',
  'rutin för avvikelser',
  'r',
  'xyzzyqwerty',
  'hur gör jag när någon faller på natten',
];

/** The search of the site: size of the index, time to build it and to open it, time of each search. */
export function benchSearch(count) {
  const entries = searchEntries(count);
  const { made: data, taken } = timed(() => buildIndex(entries));
  const text = JSON.stringify(data);
  tell('search index, built', count, seconds(taken / 1000), taken / 1000, undefined, 3);
  tell('search index, raw', count, kilobytes(Buffer.byteLength(text)), Buffer.byteLength(text) / 1e6, undefined, 1.5);
  tell('search index, gzip', count, kilobytes(gzipSync(text).length));
  tell('search index, words', count, String(openIndex(data).vocabulary.terms.length));
  for (const part of ['documents', 'headings', 'sets', 'terms', 'postings'])
    tell(`search index, ${part}`, count, kilobytes(JSON.stringify(data[part]).length));
  benchSearches(text, count);
}

/** What a reader waits for: the index opened, then each search the first time. */
function benchSearches(text, count) {
  const opened = timed(() => openIndex(JSON.parse(text)));
  tell('search index, opened', count, seconds(opened.taken / 1000), opened.taken / 1000, undefined, 0.1);
  const ready = timed(() => opened.made.vocabulary.spellings());
  tell('search, made ready for the misspelt', count, seconds(ready.taken / 1000));
  for (const words of QUERIES) {
    const { taken } = timed(() => search(opened.made, { words, type: '', unit: '' }));
    tell(`search, "${words}"`, count, `${taken.toFixed(1)} ms`, taken / 1000, undefined, 0.1);
  }
}
