import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { document, egenkontroll, enhet, process, åtgärd } from '../../helpers/texts.js';

const mål = (år: number[]) => document({ typ: 'mål', id: 'mal-a', titel: 'Mål', nivå: 'nämnd', år });
const indikator = (keys: object = {}) =>
  document({
    ...{ typ: 'indikator', id: 'ind', titel: 'I', mål: 'mal-a', källa: { slag: 'egen' }, mått: 'procent' },
    ...{ målvärde: 'minst 80', population: 'alla brukare', ...keys },
  });
const outcomes = (...pairs: [string, number, string?][]) => ({
  utfall: pairs.map(([period, värde, unit]) => ({ period, värde, ...(unit ? { enhet: unit } : {}) })),
});
const BASE = { 'mal.md': mål([2025, 2026]), 'barn.md': enhet(), 'aldre.md': enhet({ id: 'aldre', titel: 'Äldre' }) };

describe('mal-ej-natt-har-atgard', () => {
  const answer = (keys: object) => ({ 'a.md': åtgärd(keys as never) });
  test.each([
    ['not reached', outcomes(['2025', 75]), {}, 1],
    ['reached', outcomes(['2025', 80]), {}, 0],
    ['reached at last', outcomes(['2024', 75], ['2025', 82]), {}, 0],
    ['reached before, but not at last', outcomes(['2025', 75], ['2024', 82]), {}, 1],
    ['an åtgärd for the indikator', outcomes(['2025', 75]), answer({ med_anledning_av: 'ind' }), 0],
    ['an åtgärd for the goal', outcomes(['2025', 75]), answer({ med_anledning_av: 'mal-a' }), 0],
    ['an åtgärd that was given up', outcomes(['2025', 75]), answer({ med_anledning_av: 'ind', status: 'avbruten' }), 1],
    ['a goal of the past', outcomes(['2025', 75]), { 'mal.md': mål([2023, 2024]) }, 0],
    ['a goal of last year', outcomes(['2025', 75]), { 'mal.md': mål([2025]) }, 1],
    ['no goal', { mål: undefined, ...outcomes(['2025', 75]) }, {}, 0],
    ['no target', { målvärde: undefined, ...outcomes(['2025', 75]) }, {}, 0],
    ['no outcome', {}, {}, 0],
    ['each unit by itself', outcomes(['2025', 75, 'enhet-barn'], ['2025', 90, 'aldre']), {}, 1],
    ['a unit that is no longer measured', outcomes(['2022', 75, 'enhet-barn'], ['2025', 90, 'aldre']), {}, 0],
    ['should rise and fell', { målvärde: 'ökar', ...outcomes(['2024', 30], ['2025', 28]) }, {}, 1],
    ['should rise, nothing to compare with', { målvärde: 'ökar', ...outcomes(['2025', 28]) }, {}, 0],
    [
      'the target of its own year',
      {
        målvärde: [
          { från: 2020, målvärde: 'minst 70' },
          { från: 2026, målvärde: 'minst 80' },
        ],
        ...outcomes(['2025', 75]),
      },
      {},
      0,
    ],
  ])('%s', async (_, keys, more, count) => {
    const files = { ...BASE, 'i.md': indikator(keys), ...(more as Record<string, string>) };
    expect(await findingsOf('mal-ej-natt-har-atgard', files)).toHaveLength(count);
  });

  test('stands at the outcome', async () => {
    const files = { ...BASE, 'i.md': indikator(outcomes(['2024', 82], ['2025', 75])) };
    expect(await findingsOf('mal-ej-natt-har-atgard', files)).toMatchObject([
      { line: 15, message: expect.stringContaining('Målvärdet är minst 80, men utfallet 2025 är 75.') },
    ]);
  });
});

describe('indikator-har-mal', () => {
  test.each([
    ['a goal without a target', { målvärde: undefined }, 1],
    ['a target', {}, 0],
    ['only watched', { mål: undefined, målvärde: undefined }, 0],
    ['a target that cannot be read', { målvärde: 'bra' }, 0],
  ])('%s', async (_, keys, count) => {
    expect(await findingsOf('indikator-har-mal', { ...BASE, 'i.md': indikator(keys) })).toHaveLength(count);
  });
});

describe('malvarde-har-population', () => {
  test.each([
    ['per cent of whom', { population: undefined }, 1],
    ['the sign', { mått: '%', population: undefined }, 1],
    ['of somebody', {}, 0],
    ['days', { mått: 'dagar', population: undefined }, 0],
    ['procentenheter', { mått: 'procentenheter', population: undefined }, 0],
    ['no target', { målvärde: undefined, population: undefined }, 0],
  ])('%s', async (_, keys, count) => {
    const found = await findingsOf('malvarde-har-population', { ...BASE, 'i.md': indikator(keys) });
    expect(found.map(({ severity }) => severity)).toEqual(count ? ['tips'] : []);
  });

  test('the points of a control in force', async () => {
    const point = { id: 'punkt-a', text: 'T', målvärde: 'minst 95', mått: 'procent' };
    const found = async (keys: object) =>
      (await findingsOf('malvarde-har-population', { 'utreda.md': process(), 'ek.md': egenkontroll({ ...keys }) }))
        .length;
    expect(await found({ kontrollpunkter: [point] })).toBe(1);
    expect(await found({ kontrollpunkter: [{ ...point, population: 'alla doser' }] })).toBe(0);
    expect(await found({ kontrollpunkter: [point], status: 'utkast' })).toBe(0);
  });
});
