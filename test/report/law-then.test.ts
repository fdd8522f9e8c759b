import { describe, expect, test } from 'vitest';
import { readLaw } from '../../src/api/read-regelverk.js';
import { parseDay } from '../../src/calendar/dates.js';
import { lawThen } from '../../src/views/law-then.js';
import { handbook } from '../helpers/handbook.js';
import { told } from './told.js';

const SARAH = 'SoL (2025:400) 27 kap. 5 §';
const INFORM = 'SoL (2025:400) 27 kap. 3 §';
const NOW = 'som det står i SoL (2025:400) 27 kap. 5 §, som gäller från 2025-07-01.';
const cited = (lagrum: string, day: string) => lawThen(readLaw(), [lagrum], parseDay(day) ?? 0);

describe('the law of a section is the one that was in force when the period ended', () => {
  test.each([
    ['the day that the new law begins to hold', SARAH, '2025-07-01', [SARAH], []],
    ['the day before', SARAH, '2025-06-30', ['SoL (2001:453) 14 kap. 3–6 §§'], [`Kravet är återgivet så ${NOW}`]],
    [
      'a year that the old place is not known for',
      SARAH,
      '2012-12-31',
      [],
      ['SoL (2025:400) gäller från 2025-07-01. Vid periodens slut gällde SoL (2001:453).'],
    ],
    [
      'a place that is only known from memory',
      INFORM,
      '2024-12-31',
      [],
      ['SoL (2025:400) gäller från 2025-07-01. Vid periodens slut gällde SoL (2001:453).'],
    ],
    [
      'an older law still than the one that was replaced',
      SARAH,
      '2001-12-31',
      [],
      ['SoL (2025:400) gäller från 2025-07-01.'],
    ],
    ['kommunallagen the year that it began', 'KL (2017:725)', '2018-12-31', ['KL (2017:725)'], []],
    [
      'kommunallagen the year before',
      'KL (2017:725)',
      '2017-12-31',
      [],
      ['KL (2017:725) gäller från 2018-01-01. Vid periodens slut gällde KL (1991:900).'],
    ],
    ['a law that is the same', 'LSS (1993:387) 24 e §', '2015-12-31', ['LSS (1993:387) 24 e §'], []],
    [
      'a regulation before it began',
      'SOSFS 2011:9 5 kap. 1 §',
      '2011-12-31',
      [],
      ['SOSFS 2011:9 gäller från 2012-01-01.'],
    ],
    ['a law that nobody knows', 'XYZ (1899:1) 3 §', '1850-12-31', ['XYZ (1899:1) 3 §'], []],
  ])('%s', (_, lagrum, day, lagrumThen, senare) => {
    expect(cited(lagrum, day)).toEqual({ lagrum: lagrumThen, senare_lag: senare });
  });

  test('every counterpart leads from a law of today to the one that it replaced', () => {
    for (const { lagrum, stod } of readLaw().motsvarigheter) {
      const { lagrum: then } = cited(lagrum, '2020-12-31');
      expect(then).toEqual([stod]);
    }
  });
});

test('a report of a year before and a year after says which law it answers to', async () => {
  const root = handbook({});
  const of = async (year: number) => (await told(root, 'lex-sarah', year)).section('anmalda');
  expect((await of(2024))?.lagrum).toEqual(['SoL (2001:453) 14 kap. 7 §', 'LSS (1993:387) 24 f §']);
  expect((await of(2025))?.lagrum).toEqual(['SoL (2025:400) 27 kap. 6 §', 'LSS (1993:387) 24 f §']);
  expect((await of(2025))?.senare_lag).toEqual([]);
});
