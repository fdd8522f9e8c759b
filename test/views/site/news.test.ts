import { expect, test } from 'vitest';
import { readSite } from '../../../src/api/read-site.js';
import { newsOf } from '../../../src/views/site/news.js';
import { handbook } from '../../helpers/handbook.js';
import { day } from '../../helpers/open.js';
import { type Keys, process, rutin } from '../../helpers/texts.js';

const newsWith = async (keys: Keys): Promise<string[]> => {
  const context = await readSite(handbook({ 'p.md': process(), 'r.md': rutin(keys) }), day('2026-11-22'), false);
  return newsOf(context).map(({ doc, day: when, what }) => `${doc.id} ${what} ${when - day('2026-11-22')}`);
};

test.each<[string, Keys, string[]]>([
  ['decided today', { fastställd: '2026-11-22' }, ['rutin-a beslutad 0']],
  ['decided within the year', { fastställd: '2025-11-23' }, ['rutin-a beslutad -364']],
  ['decided a year ago', { fastställd: '2025-11-22' }, []],
  ['decided, but not yet', { fastställd: '2026-11-23' }, []],
  ['decided on a day that is not known', { fastställd: '2026-11' }, []],
  ['a draft', { status: 'utkast', fastställd: '2026-11-01' }, []],
  ['repealed', { status: 'upphävd', fastställd: '2020-01-01', gäller_till: '2026-11-20' }, ['rutin-a upphävd -2']],
  ['repealed long ago', { status: 'upphävd', fastställd: '2026-11-01', gäller_till: '2024-01-01' }, []],
])('%s', async (_, keys, expected) => {
  expect(await newsWith(keys)).toEqual(expected);
});
