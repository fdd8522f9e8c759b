import { beforeAll, describe, expect, test } from 'vitest';
import type { Handbook } from '../../src/model/handbook.js';
import { concerns, isWithin, responsible, topUnits } from '../../src/model/units.js';
import { open } from '../helpers/open.js';
import { aktivitet, enhet, process, roll, rutin } from '../helpers/texts.js';

let book: Handbook;

beforeAll(async () => {
  book = await open({
    'roller/chef.md': roll({ id: 'chef-barn' }),
    'roller/a.md': roll({ id: 'processledare' }),
    'enheter/forvaltning.md': enhet({ id: 'forvaltning', titel: 'Förvaltningen' }),
    'enheter/barn.md': enhet({ id: 'barn', del_av: 'forvaltning', chef: 'chef-barn' }),
    'enheter/mottagning.md': enhet({ id: 'mottagning', del_av: 'barn' }),
    'enheter/aldre.md': enhet({ id: 'aldre', del_av: 'forvaltning' }),
    'enheter/a.md': enhet({ id: 'krets-a', del_av: 'krets-b' }),
    'enheter/b.md': enhet({ id: 'krets-b', del_av: 'krets-a' }),
    'utreda.md': process({ ansvar: 'processledare' }),
    'ta-emot.md': aktivitet(),
    'egen.md': aktivitet({ id: 'egen', ansvar: ['chef-barn', 'socialnamnden'] }),
    'gemensam.md': rutin({ id: 'gemensam', ansvar: 'processledare' }),
    'lokal.md': rutin({ id: 'lokal', del_av: 'gemensam', ansvar: undefined, process: undefined, enhet: 'barn' }),
    'lokal-lokal.md': rutin({ id: 'lokal-lokal', del_av: 'lokal', ansvar: undefined, process: undefined }),
    'enhetens.md': rutin({ id: 'enhetens', ansvar: undefined, enhet: ['barn', 'aldre'] }),
    'ingens.md': rutin({ id: 'ingens', ansvar: undefined }),
    'sig-sjalv.md': rutin({ id: 'sig-sjalv', ansvar: undefined, del_av: 'sig-sjalv' }),
    'x.md': rutin({ id: 'x', ansvar: undefined, del_av: 'y' }),
    'y.md': rutin({ id: 'y', ansvar: undefined, del_av: 'x', enhet: 'barn' }),
  });
});

describe('isWithin', () => {
  test.each([
    ['mottagning', 'mottagning', true],
    ['mottagning', 'barn', true],
    ['mottagning', 'forvaltning', true],
    ['forvaltning', 'mottagning', false],
    ['mottagning', 'aldre', false],
    ['krets-a', 'krets-b', true],
    ['krets-a', 'forvaltning', false],
    ['finns-inte', 'forvaltning', false],
  ])('%s within %s: %s', (unit, above, expected) => {
    expect(isWithin(book, unit, above)).toBe(expected);
  });
});

test.each([
  [['mottagning'], 'barn', true],
  [['aldre', 'mottagning'], 'barn', true],
  [['forvaltning'], 'barn', false],
  [[], 'barn', false],
  [undefined, 'barn', false],
])('what names %o concerns %s: %s', (units, unit, expected) => {
  expect(concerns(book, units, unit)).toBe(expected);
});

test('top units are part of no other', () => {
  expect(topUnits(book).map(({ id }) => id)).toEqual(['forvaltning']);
});

describe('responsible (format.md 3)', () => {
  test.each([
    ['ta-emot', ['processledare']],
    ['egen', ['chef-barn', 'socialnamnden']],
    ['lokal', ['processledare']],
    ['lokal-lokal', ['processledare']],
    ['enhetens', ['chef-barn']],
    ['ingens', ['socialnamnden']],
    ['sig-sjalv', ['socialnamnden']],
    ['x', ['chef-barn']],
  ])('%s: %o', (id, expected) => {
    const doc = book.byId.get(id);
    expect(doc && responsible(book, doc)).toEqual(expected);
  });
});
