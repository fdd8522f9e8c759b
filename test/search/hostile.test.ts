import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/model/search-entry.js';
import { buildIndex } from '../../src/search/build-index.js';
import { PLACE, type Place, pack, packTerms, posting, unpack, unpackTerms } from '../../src/search/codec.js';
import { slips } from '../../src/search/distance.js';
import { INDEX_NAME, type IndexData } from '../../src/search/index-data.js';
import { search } from '../../src/search/search.js';
import { searchFiles } from '../../src/search/search-files.js';
import { openIndex } from '../../src/search/search-index.js';
import { proposals, shown } from '../../src/search/shown.js';
import fc from '../helpers/random.js';

/** Any text, also with half characters, control characters and words that JavaScript knows. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('å', '\u030a', '\ud800', '\u2028', '<', '"', '\\', '\n', ' ', 'a', 's', '\0'),
    maxLength: 60,
  }),
  fc.constantFrom(
    '__proto__ constructor',
    'rutin läkemedel',
    'constructor',
    '__proto__',
    `${'lång'.repeat(200)}`,
    '</script>',
    'toString hasOwnProperty',
  ),
);
const entries = fc.array(
  fc.record<SearchEntry>({
    url: text,
    titel: text,
    typ: text,
    typnamn: text,
    status: fc.oneof(text, fc.constantFrom('gällande', 'utkast', 'upphävd')),
    enheter: fc.array(fc.record({ id: text, titel: text }), { maxLength: 3 }),
    text,
    rubriker: fc.array(text, { maxLength: 3 }),
    sökord: fc.array(text, { maxLength: 3 }),
  }),
  { maxLength: 6 },
);

test('any handbook becomes an index and any search of it an answer', () => {
  fc.assert(
    fc.property(entries, text, text, text, (all, words, type, unit) => {
      const index = openIndex(buildIndex(all));
      const found = search(index, { words, type, unit });
      for (const hit of found.hits) expect(hit.weight + hit.status).not.toBeNaN();
      for (const hit of found.hits)
        expect(
          shown(index, hit, found.marked)
            .titel.map((piece) => piece.text)
            .join(''),
        ).toBe(all[hit.doc]?.titel);
      expect(new Set(found.hits.map(({ doc }) => doc)).size).toBe(found.hits.length);
      proposals(index, { words, type, unit });
    }),
    { numRuns: 300 },
  );
});

test('a document is found by any whole word of its title, wherever it stands among the others', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{4,9}$/), { minLength: 1, maxLength: 60 }), (words) => {
      const all = words.map((titel) => ({
        url: titel,
        titel,
        typ: 'rutin',
        typnamn: 'R',
        status: '',
        enheter: [],
        text: '',
        rubriker: [],
        sökord: [],
      }));
      const index = openIndex(buildIndex(all));
      for (const [place, titel] of words.entries())
        expect(search(index, { words: titel, type: '', unit: '' }).hits.map(({ doc }) => doc)).toContain(place);
    }),
    { numRuns: 100 },
  );
});

test('the script of the index is read back as it was, and the same entries give the same bytes', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const script = searchFiles(all).get('sok/index.js') ?? '';
      expect(searchFiles(structuredClone(all)).get('sok/index.js')).toBe(script);
      const window: Record<string, IndexData> = {};
      runInNewContext(script, { window });
      expect(JSON.stringify(window[INDEX_NAME])).toBe(JSON.stringify(buildIndex(all)));
    }),
    { numRuns: 100 },
  );
});

test('what is packed is unpacked', () => {
  const places = fc.constantFrom(...Object.values(PLACE));
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), places, (docs, place) => {
      const wanted = docs.sort((a, b) => a - b).map((doc) => [doc, place]);
      const found: [number, Place][] = [];
      unpack(pack(wanted.map(([doc = 0]) => posting(doc, place))), (...each) => found.push(each));
      expect(found).toEqual(wanted);
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zåäö0-9]{1,70}$/)), (words) => {
      const sorted = words.sort();
      expect(unpackTerms(packTerms(sorted))).toEqual(sorted);
    }),
  );
});

test.each([
  ['läkemedel', 'läkemedel', 0],
  ['läkemedel', 'läkemdel', 1],
  ['åtgärd', 'åtgräd', 1],
  ['abc', 'cba', 2],
  ['kort', 'mycket längre', 3],
  ['', 'ab', 2],
])('%s and %s are %i slips apart', (a, b, count) => {
  expect(Math.min(slips(a, b, 2), 3)).toBe(count);
  expect(Math.min(slips(b, a, 2), 3)).toBe(count);
});
