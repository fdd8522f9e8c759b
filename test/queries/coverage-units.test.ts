import { describe, expect, test } from 'vitest';
import { readParagraphs } from '../../src/api/coverage.js';
import type { Paragraph } from '../../src/model/regelverk.js';
import { coverageOf } from '../../src/queries/coverage/coverage.js';
import { weighedState } from '../../src/queries/coverage/rollup.js';
import { handbok, idsIn, verdictOf, WHOLE } from '../helpers/coverage.js';
import type { Files } from '../helpers/handbook.js';
import { day, open } from '../helpers/open.js';
import { TODAY } from '../helpers/run.js';
import { aktivitet, enhet, protokoll, rutin } from '../helpers/texts.js';

const UNITS: Files = {
  'handbok.yaml': handbok('').replace('[SoL]', '[SoL, LSS, HSL]'),
  'hela.md': enhet({ id: 'hela', titel: 'Hela', lagar: ['SoL', 'HSL'] }),
  'ifo.md': enhet({ id: 'ifo', titel: 'IFO', del_av: 'hela', lagar: 'SoL' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'ifo' }),
  'vuxen.md': enhet({ id: 'vuxen', titel: 'Vuxen', del_av: 'ifo' }),
  'hemsjukvard.md': enhet({ id: 'hemsjukvard', titel: 'Hemsjukvård', del_av: 'hela', lagar: 'HSL' }),
  'utan.md': enhet({ id: 'utan', titel: 'Utan' }),
};

const coverage = async (files: Files, unit?: string, law: readonly Paragraph[] = readParagraphs()) =>
  coverageOf(await open(files), day(TODAY), law, unit);

describe('which paragraphs apply', () => {
  test.each([
    ['barn', '4:6', 'gäller inte', 'Enheten bedriver ingen hälso- och sjukvård eller tandvård.'],
    ['barn', '4:5', 'saknas', ''],
    ['hemsjukvard', '4:5', 'gäller inte', 'Enheten bedriver varken socialtjänst eller verksamhet enligt LSS.'],
    ['hemsjukvard', '4:6', 'saknas', ''],
    ['utan', '4:5', 'saknas', ''],
    ['utan', '4:6', 'saknas', ''],
    ['barn', '4:2', 'saknas', ''],
    ['hemsjukvard', '4:2', 'saknas', ''],
  ])('%s, %s: %s', async (unit, id, state, reason) => {
    const verdict = await verdictOf(id, UNITS, unit);
    expect([verdict.state, verdict.reason]).toEqual([state, expect.stringContaining(reason)]);
  });

  const except = (entry: string) => ({
    ...UNITS,
    'handbok.yaml': `${UNITS['handbok.yaml']}gäller_inte:\n  - ${entry}\n`,
  });

  test.each([
    ['for all', '{lagrum: "SOSFS 2011:9 5 kap. 3 §", skäl: Annan tar emot}', 'barn', '5:3', 'gäller inte'],
    ['in a range', '{lagrum: "SOSFS 2011:9 5 kap. 2–4 §§", skäl: Annan}', 'barn', '5:3', 'gäller inte'],
    ['another paragraph', '{lagrum: "SOSFS 2011:9 5 kap. 33 §", skäl: Annan}', 'barn', '5:3', 'saknas'],
    ['the chapter', '{lagrum: "SOSFS 2011:9 5 kap.", skäl: Annan}', 'barn', '5:3', 'saknas'],
    ['a part', '{lagrum: "SOSFS 2011:9 5 kap. 3 § 1 st.", skäl: Annan}', 'barn', '5:3', 'saknas'],
    ['only the advice', '{lagrum: "SOSFS 2011:9 7 kap. 1 § allmänna råd", skäl: Annan}', 'barn', '7:1', 'saknas'],
    [
      'only the advice',
      '{lagrum: "SOSFS 2011:9 7 kap. 1 § allmänna råd", skäl: Annan}',
      'barn',
      '7:1-rad-1',
      'gäller inte',
    ],
    ['without a reason', '{lagrum: "SOSFS 2011:9 5 kap. 3 §"}', 'barn', '5:3', 'saknas'],
    [
      'for the unit above',
      '{lagrum: "SOSFS 2011:9 5 kap. 3 §", skäl: Annan, enhet: ifo}',
      'barn',
      '5:3',
      'gäller inte',
    ],
    [
      'for another unit',
      '{lagrum: "SOSFS 2011:9 5 kap. 3 §", skäl: Annan, enhet: ifo}',
      'hemsjukvard',
      '5:3',
      'saknas',
    ],
  ])('gäller_inte %s', async (_, entry, unit, id, state) => {
    expect((await verdictOf(id, except(entry), unit)).state).toBe(state);
  });
});

describe('which documents count for a unit', () => {
  const cite = (id: string, keys: object) => ({
    [`${id}.md`]: rutin({ id, titel: id, lagrum: 'SOSFS 2011:9 5 kap. 3 §', ...keys }),
  });
  const files = {
    ...UNITS,
    ...cite('alla', {}),
    ...cite('for-ifo', { enhet: 'ifo' }),
    ...cite('for-vuxen', { enhet: 'vuxen' }),
  };

  test.each([
    ['barn', ['alla', 'for-ifo']],
    ['vuxen', ['alla', 'for-ifo', 'for-vuxen']],
    ['hemsjukvard', ['alla']],
  ])('%s', async (unit, ids) => {
    expect(idsIn(await verdictOf('5:3', files, unit))).toEqual(ids);
  });

  test('an aktivitet and a protokoll follow their process and their control', async () => {
    const own = {
      ...{ ...UNITS, ...WHOLE, 'handbok.yaml': UNITS['handbok.yaml'] },
      'ta-emot.md': aktivitet({ lagrum: 'SOSFS 2011:9 6 kap. 1 §' }),
      'p.md': protokoll({ datum: '2026-02-01', period: '2025' }),
    };
    const limited = Object.fromEntries(
      Object.entries(own).map(([path, text]) => [
        path,
        path === 'utreda.md' || path === 'ek.md' ? String(text).replace('---\n', '---\nenhet: vuxen\n') : text,
      ]),
    );
    expect((await verdictOf('7:1', limited, 'vuxen')).state).toBe('uppfyllt');
    expect((await verdictOf('7:1', limited, 'barn')).state).toBe('saknas');
    expect(idsIn(await verdictOf('6:1', limited, 'barn'))).not.toContain('ta-emot');
  });

  test('a document whose enhet cannot be read counts nowhere, and is told', async () => {
    const { units, unreadable } = await coverage({ ...UNITS, ...cite('trasig', { enhet: { a: 1 } }) }, 'barn');
    expect(units[0]?.verdicts.get('5:3')?.state).toBe('saknas');
    expect(unreadable).toContainEqual({ file: 'trasig.md', reason: 'Värdet för enhet går inte att läsa.' });
  });
});

describe('units', () => {
  test('each stands after the one that it is part of; drafts and repealed ones are left out', async () => {
    const files = { ...UNITS, 'x.md': enhet({ id: 'x', titel: 'X', del_av: 'ifo', status: 'utkast' }) };
    const { units } = await coverage(files);
    expect(units.map(({ unit, combined }) => `${unit?.id}${combined ? ' Σ' : ''}`)).toEqual([
      'hela Σ',
      'hemsjukvard',
      'ifo Σ',
      'barn',
      'vuxen',
      'utan',
    ]);
  });

  test('--unit keeps the unit and those below, also one that is a draft', async () => {
    expect((await coverage(UNITS, 'ifo')).units.map(({ unit }) => unit?.id)).toEqual(['ifo', 'barn', 'vuxen']);
    const draft = { ...UNITS, 'x.md': enhet({ id: 'x', titel: 'X', status: 'utkast' }) };
    expect((await coverage(draft, 'x')).units.map(({ unit }) => unit?.id)).toEqual(['x']);
  });

  test('a circle of units is judged, each for itself', async () => {
    const circle = {
      'a.md': enhet({ id: 'a', titel: 'A', del_av: 'b' }),
      'b.md': enhet({ id: 'b', titel: 'B', del_av: 'a' }),
    };
    const { units } = await coverage(circle);
    expect(units.map(({ unit, combined }) => [unit?.id, combined])).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  test('a divided unit is weighed from those below to which the paragraph applies', async () => {
    const files = { ...UNITS, 'r.md': rutin({ enhet: 'vuxen', lagrum: 'SOSFS 2011:9 5 kap. 3 §' }) };
    const { units } = await coverage(files);
    const verdict = units.find(({ unit }) => unit?.id === 'ifo')?.verdicts.get('5:3');
    expect(verdict).toMatchObject({ state: 'delvis', reason: 'Uppfyllt i 1 av 2 enheter som paragrafen gäller.' });
    expect(verdict?.missing).toEqual(['Saknas: ”Barn”.']);
    expect(units.find(({ unit }) => unit?.id === 'ifo')?.verdicts.get('4:6')?.state).toBe('gäller inte');
    expect(units.find(({ unit }) => unit?.id === 'hela')?.verdicts.get('4:6')?.state).toBe('saknas');
  });

  test.each([
    [['uppfyllt', 'uppfyllt'], 'uppfyllt'],
    [['saknas', 'saknas'], 'saknas'],
    [['uppfyllt', 'saknas'], 'delvis'],
    [['uppfyllt', 'delvis'], 'delvis'],
    [['saknas', 'går inte att avgöra här'], 'delvis'],
    [['uppfyllt', 'går inte att avgöra här'], 'går inte att avgöra här'],
  ] as const)('%o weigh %s', (states, state) => {
    expect(weighedState(states)).toBe(state);
  });
});

test('a paragraph that the program does not know is never claimed to be met', async () => {
  const law = [
    { id: '9:9', lagrum: 'SOSFS 2011:9 9 kap. 9 §', vem: [], kraft: 'ska', kräver: 'Något', säkerhet: 'minne' },
  ] as const;
  const { units } = await coverage({ 'r.md': rutin({ lagrum: 'SOSFS 2011:9 9 kap. 9 §' }) }, undefined, law);
  expect(units[0]?.verdicts.get('9:9')).toMatchObject({ state: 'går inte att avgöra här' });
});

describe('the handbook’s own krav', () => {
  const krav = handbok('krav: [{id: k, text: Det finns en rutin, källa: Planen}]\n');
  test.each([
    ['answered', { uppfyller: 'k' }, 'uppfyllt', '”Rutin A” uppfyller kravet.'],
    ['by a draft', { uppfyller: 'k', status: 'utkast' }, 'saknas', 'Bara ”Rutin A” svarar, men gäller inte.'],
    ['not answered', {}, 'saknas', 'Inget dokument uppfyller kravet.'],
  ])('%s', async (_, keys, state, reason) => {
    const { krav: answers } = await coverage({ ...UNITS, 'handbok.yaml': krav, 'r.md': rutin(keys) });
    expect(answers).toMatchObject([{ id: 'k', state, reason, units: [], source: 'Planen' }]);
  });

  test('an answer in one unit says where, and does not answer for another', async () => {
    const files = { ...UNITS, 'handbok.yaml': krav, 'r.md': rutin({ uppfyller: 'k', enhet: 'vuxen' }) };
    expect((await coverage(files)).krav).toMatchObject([{ state: 'uppfyllt', units: ['vuxen'] }]);
    expect((await coverage(files, 'barn')).krav).toMatchObject([{ state: 'saknas' }]);
  });
});
