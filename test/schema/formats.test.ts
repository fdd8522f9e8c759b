import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/schema/formats.js';

const GOOD: Record<string, unknown[]> = {
  id: ['rutin-a', 'a', 'a1', '2024-x', 'rutin-forhandsbedomning'],
  'id-eller-del': ['rutin-a', 'riskanalys-a#risk-a'],
  datum: ['2026-09-01', '2024-02-29'],
  'historiskt-datum': ['2019', 2019, '2019-02', '2019-02-11'],
  'månad-dag': ['03-01', '12-31', '02-29'],
  tid: ['60 dagar', '2 veckor', '12 månader', '1 år'],
  period: ['2024', 2024, '2024-H1', '2024-T3', '2024-Q3', '2024-05', '2024-W07'],
  frekvens: ['varje månad', '2 gånger per år', 'löpande', 'varje sammanträde'],
  'delges-när': ['varje år', 'efter varje genomförande', '03-31'],
  lagrum: ['SOSFS 2011:9 4 kap. 4 §', 'HSLF-FS 2016:40'],
  målvärde: ['minst 80', '>= 80', '3–4', 'ökar'],
  tal: [79.5, 0, '79,5', '1 234'],
  version: [1, 12, '1.10', 'A'],
};

const BAD: Record<string, unknown[]> = {
  id: ['Rutin A', 'rutin_a', '-a', 'a-', 'a--b', 'åtgärd', '', 12, true, null],
  'id-eller-del': ['a#', '#b', 'a#b#c', 'a# b', 12],
  datum: ['2026-02-30', '2026-13-01', '2026-1-1', '1/9 2026', '20260901', '2026', 'september 2026', '', 2026, true],
  'historiskt-datum': ['2019-13', '2019-02-30', '19', 'våren 2019', 20190211, '2019-Q1', true],
  'månad-dag': ['3-1', '13-01', '02-30', '31 mars', 301, ''],
  tid: ['60', 60, '60d', 'två månader', '1 kvartal', ''],
  period: ['Q3 2024', '2024-Q5', '2024-13', '2024-W54', '24', ''],
  frekvens: ['varje månd', 'årligen', '0 gånger per år', '', 12],
  'delges-när': ['efter genomförande', '31 mars', ''],
  lagrum: ['4 kap. 4 § SOSFS 2011:9', '4 §', '', 2011],
  målvärde: ['80', 80, 'minst 80 %', 'bra', '', true],
  tal: ['79,5 %', 'många', '', true, '12 34'],
  version: [1.1, '', ' ', true, null],
};

test('every format has rows here', () => {
  expect(Object.keys(GOOD).sort()).toEqual(Object.keys(FORMATS).sort());
  expect(Object.keys(BAD).sort()).toEqual(Object.keys(FORMATS).sort());
});

describe.each(Object.keys(FORMATS))('%s', (name) => {
  test.each(GOOD[name]?.map((value) => [value]) ?? [])('accepts %o', (value) => {
    expect(FORMATS[name]?.ok(value)).toBe(true);
  });

  test.each(BAD[name]?.map((value) => [value]) ?? [])('refuses %o, with cause and remedy', (value) => {
    expect(FORMATS[name]?.ok(value)).toBe(false);
    const fault = FORMATS[name]?.fault(value);
    expect(fault?.message).toContain(String(value));
    expect(fault?.message).toMatch(/ är (inte|ingen) .*\.$/);
    expect(fault?.hint).toMatch(/[.?]$/);
  });
});

describe('hints name what to write', () => {
  test.each([
    ['id', 'Enhetschef Barn', 'enhetschef-barn'],
    ['datum', '1/9 2026', '2026-09-01'],
    ['datum', '1.9.2026', '2026-09-01'],
    ['datum', '20260901', '2026-09-01'],
    ['datum', '2026-02-30', 'kalendern'],
    ['historiskt-datum', '2019-13', 'kalendern'],
    ['version', 1.1, '"1.10"'],
    ['frekvens', 'varje månd', '"varje månad"'],
    ['målvärde', 80, '"minst 80"'],
    ['målvärde', '80 %', 'mått'],
    ['målvärde', null, '">= 80"'],
    ['tal', '79,5 %', 'mått'],
  ])('%s %o: %s', (name, value, words) => {
    expect(FORMATS[name]?.fault(value).hint).toContain(words);
  });
});
