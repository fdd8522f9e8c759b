import { test } from 'vitest';
import { buildIndex } from '../../src/search/build-index.js';
import { openIndex, search } from '../../src/search/search.js';
import { exampleEntries } from '../helpers/search-entries.js';
const Q = process.env.Q!.split('|');
test('try', async () => {
  const entries = await exampleEntries();
  const t = performance.now();
  const data = buildIndex(entries);
  console.log('build', performance.now() - t, JSON.stringify(data).length, data.terms.length, data.postings.length, data.terms.split('\n').length);
  const index = openIndex(data);
  for (const words of Q) {
    const t = performance.now();
    const { hits } = search(index, { words, type: '', unit: '' });
    console.log(`\n## ${words}: ${hits.length} (${(performance.now() - t).toFixed(1)} ms)\n` + hits.slice(0, 5).map((h) => `   ${h.level}${h.inTitle ? 'T' : ' '} ${h.weight.toFixed(1)} ${data.documents[h.doc]![1]} [${data.types[data.documents[h.doc]![2]]![0]}] ${data.documents[h.doc]![3]}`).join('\n'));
  }
});
