import { expect, test } from 'vitest';
import { readSite } from '../../../src/api/read-site.js';
import { searchEntries } from '../../../src/views/site/search-entry.js';
import { handbook } from '../../helpers/handbook.js';
import { day } from '../../helpers/open.js';
import { enhet, process, rutin } from '../../helpers/texts.js';

const SCHEMA = JSON.stringify({
  $id: 'sokord-rutin.schema.json',
  'x-kvalitet': { typ: 'rutin' },
  properties: { sökord: { title: 'Sökord', type: 'array', items: { type: 'string' } } },
});

test('what can be found: the title of the process, the units below, and words of a key of the handbook’s own', async () => {
  const root = handbook({
    'schemas/sokord.json': SCHEMA,
    'e.md': enhet({ id: 'barn', titel: 'Barn' }),
    'f.md': enhet({ id: 'mottagning', titel: 'Mottagning', del_av: 'barn' }),
    'p.md': process(),
    'r.md': rutin({ enhet: 'barn', område: ['omsorg'], tidigare_id: 'rutin-0', sökord: ['ramla', 'halka'] }),
  });
  const context = await readSite(root, day('2026-11-22'), false);
  const entries = searchEntries(context, () => ({ text: 'Text', rubriker: ['Rubrik'] }));
  expect(entries.find(({ url }) => url === 'dokument/rutin-a.html')).toEqual({
    ...{ url: 'dokument/rutin-a.html', titel: 'Rutin A', typ: 'rutin', typnamn: 'Rutin', status: 'gällande' },
    enheter: [
      { id: 'barn', titel: 'Barn' },
      { id: 'mottagning', titel: 'Mottagning' },
    ],
    ...{ process: 'Utreda', text: 'Text', rubriker: ['Rubrik'] },
    sökord: ['omsorg', 'rutin-0', 'ramla', 'halka'],
  });
});
