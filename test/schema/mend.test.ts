import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/schema/formats.js';

/** What a format would put in a value's place; undefined when a person must say. */
const mended = (format: string, value: unknown) => {
  const fix = FORMATS[format]?.fault(value).fix;
  return fix?.kind === 'replace' ? fix.with : fix?.kind;
};

describe('dates', () => {
  test.each([
    ['2025-3-1', '2025-03-01'],
    ['2025/03/01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025.03.01', '2025-03-01'],
    ['20250301', '2025-03-01'],
    [20250301, '2025-03-01'],
    ['1 mars 2025', '2025-03-01'],
    ['den 1 Mars 2025', '2025-03-01'],
    ['12 sept. 2025', '2025-09-12'],
    ['2025-03-01T00:00:00', '2025-03-01'],
    ['2025-03-01 00:00', '2025-03-01'],
    ['2025–03–01', '2025-03-01'],
    [' 2025-03-01 ', '2025-03-01'],
  ])('%s is %s', (value, expected) => {
    expect(mended('datum', value)).toBe(expected);
    expect(mended('historiskt-datum', value)).toBe(expected);
  });

  test.each([
    '03-04-2025',
    '3/4 2025',
    '03/04/2025',
    '25-03-01',
    '250301',
    '30 februari 2025',
    '2025-02-30',
    '2025/3-1',
    '2025-03-01T23:30:00',
    '2025-03-01T00:00:00-05:00',
    '1 martyr 2025',
    '20251301',
    '12112024',
    'våren 2025',
    '2025-3',
    2025.03,
    null,
    true,
  ])('%s is left', (value) => {
    expect(mended('datum', value)).toBeUndefined();
  });

  test.each([
    ['2019-3', '2019-03'],
    ['mars 2019', '2019-03'],
    ['2019-13', undefined],
    ['2019/20', undefined],
    ['19-03', undefined],
  ])('historic: %s is %s', (value, expected) => {
    expect(mended('historiskt-datum', value)).toBe(expected);
  });

  test.each([
    ['31 mars', '03-31'],
    ['den 1 juli', '07-01'],
    ['31 april', undefined],
    ['3-1', undefined],
    ['3/1', undefined],
  ])('each year: %s is %s', (value, expected) => {
    expect(mended('månad-dag', value)).toBe(expected);
  });
});

describe('other formats', () => {
  test.each([
    ['frekvens', 'årligen', 'varje år'],
    ['frekvens', 'Varje månad', 'varje månad'],
    ['frekvens', 'varje månd', 'varje månad'],
    ['frekvens', '3 ganger per ar', undefined],
    ['frekvens', 'ibland', undefined],
    ['frekvens', 'constructor', undefined],
    ['lagrum', 'SOSFS 2011:9 4 kap 4§', 'SOSFS 2011:9 4 kap. 4 §'],
    ['lagrum', 'SOSFS 2011:9 4kap.4§', 'SOSFS 2011:9 4 kap. 4 §'],
    ['lagrum', 'SOSFS 2011:9, 4 kap. 4 §', 'SOSFS 2011:9 4 kap. 4 §'],
    ['lagrum', 'SOSFS  2011:9 4 kap. 2–4§§.', 'SOSFS 2011:9 4 kap. 2–4 §§'],
    ['lagrum', 'LSS (1993:387) 24a§', 'LSS (1993:387) 24a §'],
    ['lagrum', 'LSS (1993:387) 9 § 2 p', 'LSS (1993:387) 9 § 2 p.'],
    ['lagrum', '4 kap 4 § SOSFS 2011:9', undefined],
    ['lagrum', 'kap 4', undefined],
    ['id', 'Enhetschef Barn', 'enhetschef-barn'],
    ['id-eller-del', 'Riskanalys A#Risk B', 'riskanalys-a#risk-b'],
    ['id-eller-del', 'a#b#c', undefined],
    ['id', '???', undefined],
    ['version', 1.1, 'quote'],
    ['version', '', undefined],
    ['målvärde', 80, undefined],
    ['tal', '79,5 %', undefined],
    ['tid', 'två månader', undefined],
    ['period', 'Q3 2024', undefined],
  ])('%s: %s is %s', (format, value, expected) => {
    expect(mended(format, value)).toBe(expected);
  });

  test('an answer is always of the format', () => {
    for (const [name, format] of Object.entries(FORMATS))
      for (const value of ['31 mars', '2025-2-29', '2025-2-28', 'Årligen', 'Å b', '4 kap 4§', 'SoL 4kap 4§', 20250229])
        if (mended(name, value) !== undefined && mended(name, value) !== 'quote')
          expect(format.ok(mended(name, value)), `${name}: ${value}`).toBe(true);
  });
});
