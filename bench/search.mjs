// The search of the site on 2 000 documents: size of the index, time to build it, time of a search. `node bench/search.mjs`
import { gzipSync } from 'node:zlib';
import { buildIndex } from '../dist/search/build-index.js';
import { search } from '../dist/search/search.js';
import { openIndex } from '../dist/search/search-index.js';
import { searchEntries } from './search-entries.mjs';
import { print, seconds, tell } from './table.mjs';

const COUNT = Number(process.argv[2] ?? 2000);
const kilobytes = (value) => `${Math.round(value / 1000)} kB`;
/** Processor time in milliseconds: a busy machine does not change it much. */
const timed = (work) => {
  const start = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(start);
  return { made, taken: (user + system) / 1000 };
};

const entries = searchEntries(COUNT);
const { made: data, taken } = timed(() => buildIndex(entries));
const text = JSON.stringify(data);
tell('search index, built', COUNT, seconds(taken / 1000), taken / 1000, undefined, 3);
tell('search index, raw', COUNT, kilobytes(Buffer.byteLength(text)), Buffer.byteLength(text) / 1e6, undefined, 1.5);
tell('search index, gzip', COUNT, kilobytes(gzipSync(text).length));
tell('search index, words', COUNT, String(openIndex(data).vocabulary.terms.length));
for (const part of ['documents', 'headings', 'sets', 'terms', 'postings'])
  tell(`search index, ${part}`, COUNT, kilobytes(JSON.stringify(data[part]).length));

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
const opened = timed(() => openIndex(JSON.parse(text)));
tell('search index, opened', COUNT, seconds(opened.taken / 1000), opened.taken / 1000, undefined, 0.1);
const ready = timed(() => opened.made.vocabulary.spellings());
tell('search, made ready for the misspelt', COUNT, seconds(ready.taken / 1000));
for (const words of QUERIES) {
  const { taken: first } = timed(() => search(opened.made, { words, type: '', unit: '' }));
  tell(`search, "${words}"`, COUNT, `${first.toFixed(1)} ms`, first / 1000, undefined, 0.1);
}
print();
