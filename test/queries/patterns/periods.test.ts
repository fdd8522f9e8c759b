import { describe, expect, test } from 'vitest';
import { length, monthSpan, yearSpan } from '../../../src/calendar/spans.js';
import { medianOf } from '../../../src/queries/patterns/handling.js';
import { comparedPeriods, shareOf, usualYear } from '../../../src/queries/patterns/periods.js';
import { isComparable, tellingOf } from '../../../src/queries/patterns/telling.js';
import { day, open } from '../../helpers/open.js';
import { yearRegister } from '../../helpers/patterns.js';
import fc from '../../helpers/random.js';
import { enhet, händelse, register } from '../../helpers/texts.js';

describe('the periods that are compared', () => {
  test.each([
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-11-22', 10],
    ['2026-12-31', 11],
    ['2027-01-01', 12],
    ['2030-05-05', 12],
    ['2025-12-31', 0],
  ])('of 2026 on %s: %i whole months', (today, months) => {
    expect(comparedPeriods(2026, day(today)).months).toBe(months);
  });

  test('are the same months of four years, oldest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 2, max: 12 }), (year, month) => {
        const { months, periods } = comparedPeriods(year, monthSpan(year, month).first);
        expect(months).toBe(month - 1);
        expect(periods.map((period) => period.year)).toEqual([year - 3, year - 2, year - 1, year]);
        for (const period of periods) expect(period.span).toEqual(monthSpan(period.year, 1, months));
      }),
    );
  });

  test.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-12-31', 2026],
  ])('on %s the year is %i when none is named', (today, year) => {
    expect(usualYear(day(today))).toBe(year);
  });

  test('a leap day counts: 2024 is 366 of 1461 days', () => {
    const { periods } = comparedPeriods(2024, day('2025-01-01'));
    const [now, ...others] = [...periods].reverse();
    expect(now && shareOf(now, others)).toBe(366 / 1461);
    expect(length(yearSpan(2024))).toBe(366);
  });
});

test.each([
  [[], undefined],
  [[7], 7],
  [[1, 9], 5],
  [[30, 2, 10], 10],
  [[1, 2, 4, 100], 3],
])('the median of %j is %s', (values, median) => {
  expect(medianOf(values)).toBe(median);
});

describe('what the handbook can say of a year', () => {
  const of = async (files: Parameters<typeof open>[0], unit?: string, slag = 'avvikelse') =>
    tellingOf(await open(files), [slag], yearSpan(2025), unit).state;
  const half = (name: string, period: string, keys = {}) => ({
    [`${name}.md`]: register({ id: name, titel: name, fil: `${name}.csv`, period, ...keys }),
    [`${name}.csv`]: `dnr;inkom;slag\n${name};${period.slice(0, 4)}-0${period.endsWith('2') ? 7 : 1}-02;avvikelse\n`,
  });

  test.each([
    ['a register of the whole year', yearRegister(2025, [{}]), 'hel'],
    [
      'an extract without any, of a system that has had some',
      { ...yearRegister(2024, [{}]), ...yearRegister(2025, []) },
      'hel',
    ],
    ['a register of another year', yearRegister(2024, [{}]), 'saknas'],
    ['one of another kind', yearRegister(2025, [{ slag: 'klagomål' }]), 'saknas'],
    ['taken out before the year was over', yearRegister(2025, [{}], { uttag: '2025-10-01' }), 'delvis'],
    ['half a year', half('h1', '2025-H1'), 'delvis'],
    ['both halves', { ...half('h1', '2025-H1'), ...half('h2', '2025-H2') }, 'hel'],
    [
      'two systems, one of them for half the year',
      { ...yearRegister(2025, [{}]), ...half('h1', '2025-H1', { källa: 'Annat' }) },
      'delvis',
    ],
    ['documents since two years', { 'h.md': händelse({ inkom: '2023-05-01' }) }, 'hel'],
    ['documents that began in the year', { 'h.md': händelse({ inkom: '2025-05-01' }) }, 'delvis'],
    ['documents that began later', { 'h.md': händelse({ inkom: '2026-05-01' }) }, 'saknas'],
    ['nothing', {}, 'saknas'],
  ])('%s', async (_, files, state) => {
    expect(await of(files)).toBe(state);
  });

  test('a count for a longer period says nothing of a part of it', async () => {
    const files = {
      'r.md': register({ innehåller: 'antal', period: '2024' }),
      'a.csv': 'period;slag;antal\n2024-H2;avvikelse;5\n',
      'r2.md': register({ id: 'register-b', fil: 'b.csv', innehåller: 'antal', period: '2025' }),
      'b.csv': 'period;slag;antal\n2025;avvikelse;5\n',
    };
    const book = await open(files);
    expect(tellingOf(book, ['avvikelse'], yearSpan(2025)).state).toBe('hel');
    expect(tellingOf(book, ['avvikelse'], monthSpan(2025, 1, 6)).state).toBe('delvis');
  });

  test("a unit is told of by registers of its own and of those above, not by another's", async () => {
    const files = {
      'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
      'norr.md': enhet({ id: 'norr', titel: 'Norr', del_av: 'hela' }),
      'soder.md': enhet({ id: 'soder', titel: 'Söder', del_av: 'hela' }),
    };
    const by = (unit: string) => ({ ...files, ...yearRegister(2025, [{ enhet: unit }], { enhet: unit }) });
    expect(await of(by('norr'), 'norr')).toBe('hel');
    expect(await of(by('hela'), 'norr')).toBe('hel');
    expect(await of(by('soder'), 'norr')).toBe('saknas');
  });

  test('only whole years of the same systems are compared', () => {
    const telling = (state: 'hel' | 'delvis', ...systems: string[]) => ({ state, systems, files: [] });
    expect(isComparable(telling('hel', 'A'), telling('hel', 'A'))).toBe(true);
    expect(isComparable(telling('hel', 'A'), telling('hel', 'B'))).toBe(false);
    expect(isComparable(telling('hel', 'A'), telling('hel', 'A', 'B'))).toBe(false);
    expect(isComparable(telling('delvis', 'A'), telling('hel', 'A'))).toBe(false);
  });
});
