// @ts-expect-error It comes without types.
import snowballStemmers from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { snowball, stemOf } from '../../src/search/stem.js';
import { fold, stemsOf, tokensOf } from '../../src/search/tokens.js';
import { exampleEntries } from '../helpers/search-entries.js';

/** The same algorithm as its authors publish it: every language in one file, too large for a page. */
const theirs: { stem: (word: string) => string } = snowballStemmers.newStemmer('swedish');

test('is the Swedish Snowball stemmer: on every word of the example, and on what is made of its endings', async () => {
  const entries = await exampleEntries();
  const words = new Set(entries.flatMap(({ titel, text }) => tokensOf(`${titel} ${text}`).map(({ word }) => word)));
  expect(words.size).toBeGreaterThan(5000);
  const endings = 'heterna hetens anden arnas andes löst fullt lig els igt s et t a nn gd x'.split(' ');
  for (const start of ['', 'a', 'ab', 'bra', 'hjälp', 'öå', 'tjänst', 'x1'])
    for (const ending of endings)
      words
        .add(start + ending)
        .add(ending + start)
        .add(start + ending + ending);
  expect([...words].filter((word) => snowball(word) !== theirs.stem(word))).toEqual([]);
}, 120_000);

describe('forms of one word have one stem', () => {
  test.each([
    'rutin rutinen rutiner rutinerna rutinens rutinernas',
    'läkemedel läkemedlet läkemedlen läkemedlens läkemedels',
    'beslut beslutet besluten beslutets besluta',
    'kvinna kvinnan kvinnor kvinnorna kvinnornas',
    'avvikelse avvikelsen avvikelser avvikelserna',
    'enhet enheten enheter enheterna enhetens',
    'vårdenhet vårdenheten vårdenheterna',
    'signering signera signeras signerade',
    'utredning utredningen utreda utreder utredningar',
    'delegering delegeringen delegera delegerar',
    'nyckel nyckeln nycklar nycklarna',
    'anmälan anmälningar anmäla anmäler',
    'samarbete samarbetet samarbeta',
    'plan planen planer planerna',
    'boende boendet boendets',
    'aktivitet aktiviteten aktiviteter',
    'budget budgeten',
    'insats insatsen insatser insatserna',
    'resurs resursen resurser',
    'vägledning vägledningen vägledningar',
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
  });

  test.each([
    'plan plats',
    'mål måltid',
    'ord ordning',
    'lag lagning',
    'vård värd',
    'intern internet',
    'genomförandeplan genomföra',
  ])('but not %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(2);
  });
});

test('å ä ö are one sign however they are typed, and fold away', () => {
  expect(tokensOf('A\u030atga\u0308rd').map(({ word }) => word)).toEqual(['åtgärd']);
  expect(['åtgärd', 'läkemedel', 'överföring', 'idé', 'abc'].map(fold)).toEqual([
    'atgard',
    'lakemedel',
    'overforing',
    'ide',
    'abc',
  ]);
});

test('words keep their place, small words say nothing, and numbers are words', () => {
  expect(tokensOf('Hälso- och sjukvård (17 §)')).toEqual([
    { word: 'hälso', from: 0, to: 5 },
    { word: 'och', from: 7, to: 10 },
    { word: 'sjukvård', from: 11, to: 19 },
    { word: '17', from: 21, to: 23 },
  ]);
  expect(stemsOf('Vad gör jag med en rutin?')).toEqual(['rutin']);
});
