import { describe, expect, test } from 'vitest';
import { asId, nearest } from '../../src/words/nearest.js';

describe('nearest', () => {
  test.each([
    ['socialcheff', ['socialchef', 'socialnamnden'], 'socialchef'],
    ['åtgarder', ['åtgärder', 'ansvar'], 'åtgärder'],
    ['Reviderings-datum', ['revisionsdatum', 'reviderad'], 'revisionsdatum'],
    ['titell', ['titel', 'typ'], 'titel'],
    ['fastställdav', ['fastställd', 'fastställd_av'], 'fastställd_av'],
    ['pågar', ['planerad', 'pågår', 'genomförd'], 'pågår'],
    ['gälande', ['gällande', 'upphävd'], 'gällande'],
    ['ab', ['b', 'a'], 'a'],
  ])('%s among %o is %s', (wanted, candidates, expected) => {
    expect(nearest(wanted, candidates)).toBe(expected);
  });

  test.each([
    ['favoritfärg', ['titel', 'typ', 'ansvar']],
    ['x', ['titel']],
    ['rutin-a', []],
    ['helt annat ord', ['något som inte alls liknar det']],
  ])('%s has nothing near', (wanted, candidates) => {
    expect(nearest(wanted, candidates)).toBeUndefined();
  });

  test('the order of the candidates does not matter', () => {
    const words = ['rutin-ab', 'rutin-ac', 'rutin-ad'];
    expect(nearest('rutin-ax', words)).toBe(nearest('rutin-ax', [...words].reverse()));
  });
});

test.each([
  ['Enhetschef Barn & Unga', 'enhetschef-barn-unga'],
  ['Åtgärd: läkemedel', 'atgard-lakemedel'],
  ['Förskrivning på kafé', 'forskrivning-pa-kafe'],
  ['--a--', 'a'],
  ['???', ''],
])('%s as an id is %s', (text, id) => {
  expect(asId(text)).toBe(id);
});
