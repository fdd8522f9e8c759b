import { describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { parseDay } from '../../src/calendar/dates.js';
import { chosen } from '../../src/views/binder/chosen.js';
import { involved } from '../../src/views/binder/contacts.js';
import { unitsInOrder } from '../../src/views/binder/units-in-order.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { enhet, type Keys, process, roll, rutin } from '../helpers/texts.js';

const DAY = parseDay('2026-11-22') ?? 0;
const UNITS = {
  'e/vard.md': enhet({ id: 'vard', titel: 'Vård och omsorg' }),
  'e/boende.md': enhet({ id: 'boende', titel: 'Boendet', del_av: 'vard' }),
  'e/natt.md': enhet({ id: 'natt', titel: 'Natten', del_av: 'boende' }),
  'e/ifo.md': enhet({ id: 'ifo', titel: 'Individ och familj' }),
};
const paper = (id: string, keys: Keys = {}) => ({
  [`${id}.md`]: rutin({ id, titel: `Rutin ${id}`, pappersutskrift: 'ja', ...keys }),
});
const open = (files: Files) => openHandbook(handbook({ 'utreda.md': process(), ...UNITS, ...files }));

/** The groups in short: heading and ids. */
async function groups(files: Files, unit?: string): Promise<string[]> {
  const { grupper } = chosen(await open(files), DAY, unit);
  return grupper.map(({ rubrik, dokument }) => `${rubrik}: ${dokument.map(({ id }) => id).join(' ')}`);
}

describe('which documents are printed', () => {
  test.each<[string, Keys, string | undefined]>([
    ['marked and holding', {}, undefined],
    ['marked with true', { pappersutskrift: true }, undefined],
    ['overdue: it holds all the same', { fastställd: '2019-01-01', revisionsdatum: '2020-01-01' }, undefined],
    ['its last day', { gäller_till: '2026-11-22' }, undefined],
    ['a draft', { status: 'utkast' }, 'är ett utkast'],
    ['repealed', { status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' }, 'är upphävd'],
    ['over', { gäller_till: '2026-11-21' }, 'gällde till 2026-11-21'],
    ['not begun', { gäller_från: '2026-11-23' }, 'gäller först från 2026-11-23'],
    [
      'a value that is neither yes nor no',
      { pappersutskrift: 'kanske' },
      'har ett annat värde än ja eller nej för pappersutskrift',
    ],
  ])('%s', async (_, keys, skäl) => {
    const found = chosen(await open(paper('a', keys)), DAY);
    expect(found.grupper.flatMap(({ dokument }) => dokument.map(({ id }) => id))).toEqual(skäl ? [] : ['a']);
    expect(found.utelämnade).toEqual(skäl ? [{ id: 'a', titel: 'Rutin a', skäl }] : []);
  });

  test.each([['nej'], [undefined]])('not marked (%s): neither printed nor told', async (pappersutskrift) => {
    expect(chosen(await open(paper('a', { pappersutskrift })), DAY)).toEqual({ grupper: [], utelämnade: [] });
  });

  test('the second with an id is told, and the first printed', async () => {
    const found = chosen(await open({ ...paper('a'), 'b.md': paper('a')['a.md'] }), DAY);
    expect(found.grupper.flatMap(({ dokument }) => dokument.map(({ file }) => file))).toEqual(['a.md']);
    expect(found.utelämnade[0]?.skäl).toBe('har samma id som a.md');
  });
});

describe('in which order', () => {
  const ALL = {
    ...paper('alla'),
    ...paper('for-vard', { enhet: 'vard' }),
    ...paper('for-boende', { enhet: 'boende' }),
    ...paper('for-natt', { enhet: 'natt' }),
    ...paper('for-ifo', { enhet: 'ifo' }),
    ...paper('for-tva', { enhet: ['ifo', 'boende'] }),
  };

  test('without a unit: the smallest first, what is shared last', async () => {
    expect(await groups(ALL)).toEqual([
      'Individ och familj: for-ifo',
      'Natten: for-natt',
      'Boendet: for-boende',
      'Vård och omsorg: for-vard',
      'Gemensamt för flera enheter: for-tva',
      'Gemensamt för hela organisationen: alla',
    ]);
  });

  test.each([
    [
      'natt',
      [
        'Natten: for-natt',
        'Gemensamt för Boendet: for-boende for-tva',
        'Gemensamt för Vård och omsorg: for-vard',
        'Gemensamt för hela organisationen: alla',
      ],
    ],
    [
      'boende',
      [
        'Boendet: for-boende for-natt for-tva',
        'Gemensamt för Vård och omsorg: for-vard',
        'Gemensamt för hela organisationen: alla',
      ],
    ],
    ['ifo', ['Individ och familj: for-ifo for-tva', 'Gemensamt för hela organisationen: alla']],
  ])('of %s: its own with those below, then upwards', async (unit, expected) => {
    expect(await groups(ALL, unit)).toEqual(expected);
  });

  test('units in a circle and titles in Swedish order', async () => {
    const book = await open({
      'e/x.md': enhet({ id: 'x', titel: 'Åen', del_av: 'y' }),
      'e/y.md': enhet({ id: 'y', titel: 'Zoo', del_av: 'x' }),
    });
    const ids = unitsInOrder(book).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['ifo', 'natt', 'boende', 'vard']);
    expect(ids.slice(4).sort()).toEqual(['x', 'y']);
    expect(await groups({ ...paper('b', { titel: 'Öppna' }), ...paper('c', { titel: 'Zon' }) })).toEqual([
      'Gemensamt för hela organisationen: c b',
    ]);
  });
});

describe('whom the binder names', () => {
  const BOOK = {
    'r/chef.md': roll({ id: 'chef', titel: 'Chef', enhet: 'boende', brevlåda: 'boendet@exempelby.example' }),
    'r/annan.md': roll({
      id: 'annan',
      titel: 'Annan chef',
      enhet: 'ifo',
      uppgifter: [{ text: 'Leder', lagrum: 'SOSFS 2011:9 3 kap.' }],
    }),
    'r/forum.md': roll({ id: 'forum', titel: 'Rådet', nivå: 'forum', ingår: ['chef', 'annan'] }),
    ...paper('a', { enhet: 'boende', ansvar: 'chef', utförs_av: ['forum'] }),
    ...paper('b', { ansvar: 'chef', utförs_av: ['annan'] }),
  };

  test('who answers, who does and the chefs, with what they do and how they are reached', async () => {
    const book = await open(BOOK);
    const docs = chosen(book, DAY).grupper.flatMap(({ dokument }) => dokument);
    const found = involved(book, docs);
    expect(found.kontakter.map(({ id, brevlåda }) => [id, brevlåda])).toEqual([
      ['annan', null],
      ['chef', 'boendet@exempelby.example'],
      ['forum', null],
      ['socialnamnden', null],
    ]);
    expect(found.uppgifter.find(({ id }) => id === 'annan')).toMatchObject({
      utför: ['b'],
      ansvarar: [],
      uppgifter: ['Leder'],
    });
    expect(found.uppgifter.find(({ id }) => id === 'chef')?.ansvarar).toEqual(['a', 'b']);
    expect(found.uppgifter.find(({ id }) => id === 'forum')).toMatchObject({
      utför: ['a'],
      ingår: ['Chef', 'Annan chef'],
    });
    expect(found.enheter).toEqual([{ id: 'boende', titel: 'Boendet', chef: 'Socialnämnden' }]);
  });

  test('of a unit: everybody to reach, but the duties only of those who work there or by its own documents', async () => {
    const book = await open(BOOK);
    const docs = chosen(book, DAY, 'boende').grupper.flatMap(({ dokument }) => dokument);
    const found = involved(book, docs, 'boende');
    expect(found.kontakter.map(({ id }) => id)).toContain('annan');
    expect(found.uppgifter.map(({ id }) => id)).toEqual(['chef', 'forum', 'socialnamnden']);
    expect(found.enheter.map(({ id }) => id)).toEqual(['boende', 'vard']);
  });
});
