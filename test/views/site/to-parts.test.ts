import { expect, test } from 'vitest';
import { addressOf } from '../../../src/views/site/addresses.js';
import type { Block, SitePage, Target } from '../../../src/views/site/page.js';
import { split } from '../../../src/views/site/split.js';
import { partFinder, toParts } from '../../../src/views/site/to-parts.js';
import { targetsOf } from '../../helpers/site.js';

const section = (id: string, rows: number): Block => ({
  slag: 'avsnitt',
  rubrik: id,
  id,
  block: [{ slag: 'lista', poster: Array.from({ length: rows }, (_, at) => [`rad ${at}`]) }],
});
const all: SitePage = {
  path: 'alla.html',
  titel: 'Alla',
  väg: [],
  block: [section('a', 150), { ...section('b', 0), block: [section('c', 150)] } as Block, section('d', 450)],
};

const linking = (...targets: Target[]): SitePage => ({
  path: 'dokument/x.html',
  titel: 'X',
  väg: [],
  block: [
    {
      slag: 'avsnitt',
      rubrik: 'R',
      id: 'r',
      block: [{ slag: 'lista', poster: targets.map((till) => [{ text: 't', till }]) }],
    },
  ],
});

test('a link to a section leads to the first part that has it; other links are left as they are', () => {
  let made = 0;
  const partWith = partFinder((path) => {
    made += 1;
    return path === 'alla.html' ? split(all) : [];
  });
  const to = (ankare: string): Target => ({ sida: 'alla', ankare });
  const page = linking(
    to('a'),
    to('c'),
    to('d'),
    to('saknas'),
    { sida: 'alla' },
    { dokument: 'y' },
    { webb: 'https://a.se' },
  );
  expect(targetsOf(toParts(page, partWith)).map(addressOf)).toEqual([
    'alla.html#avsnitt%3Aa',
    'alla.del2.html#avsnitt%3Ac',
    'alla.del3.html#avsnitt%3Ad',
    'alla.html#avsnitt%3Asaknas',
    'alla.html',
    'dokument/y.html',
    'https://a.se',
  ]);
  expect(made).toBe(1);
});
