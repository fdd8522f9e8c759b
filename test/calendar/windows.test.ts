import { describe, expect, test } from 'vitest';
import { dayOf, formatDay } from '../../src/calendar/dates.js';
import { type Frequency, parseFrequency } from '../../src/calendar/frequency.js';
import { parseTime } from '../../src/calendar/times.js';
import { type Duty, windows } from '../../src/calendar/windows.js';
import { day } from '../helpers/open.js';

interface Given {
  från: string;
  till?: string;
  frist?: string;
}

function spans(frekvens: string, { från, till, frist }: Given, until: string): string[] {
  const duty: Duty = {
    frequency: parseFrequency(frekvens) ?? { slag: 'händelse' },
    from: day(från),
    to: till === undefined ? undefined : day(till),
    grace: parseTime(frist),
  };
  return windows(duty, day(until)).map(
    ({ first, last, due }) => `${formatDay(first)} ${formatDay(last)} ${formatDay(due)}`,
  );
}

describe('calendar windows', () => {
  test.each([
    [
      'varje månad',
      { från: '2024-01-01' },
      '2024-02-15',
      ['2024-01-01 2024-01-31 2024-03-01', '2024-02-01 2024-02-29 2024-03-30'],
    ],
    ['dagligen', { från: '2024-04-01' }, '2024-04-01', ['2024-04-01 2024-04-30 2024-05-30']],
    ['varje vecka', { från: '2024-04-01' }, '2024-04-30', ['2024-04-01 2024-04-30 2024-05-07']],
    [
      'varje kvartal',
      { från: '2024-01-01' },
      '2024-04-01',
      ['2024-01-01 2024-03-31 2024-04-30', '2024-04-01 2024-06-30 2024-07-30'],
    ],
    [
      'varje tertial',
      { från: '2024-01-01' },
      '2024-05-01',
      ['2024-01-01 2024-04-30 2024-05-30', '2024-05-01 2024-08-31 2024-09-30'],
    ],
    ['varje halvår', { från: '2024-01-01' }, '2024-06-30', ['2024-01-01 2024-06-30 2024-07-30']],
    [
      'varje år',
      { från: '2023-01-01' },
      '2024-01-01',
      ['2023-01-01 2023-12-31 2024-01-30', '2024-01-01 2024-12-31 2025-01-30'],
    ],
    ['varje år', { från: '2024-01-01', frist: '3 månader' }, '2024-01-01', ['2024-01-01 2024-12-31 2025-03-31']],
    ['varje månad', { från: '2024-01-01' }, '2023-12-31', []],
    ['löpande', { från: '2024-01-01' }, '2025-01-01', []],
    ['varje sammanträde', { från: '2024-01-01' }, '2025-01-01', []],
  ])('%s from %o until %s', (frekvens, given, until, expected) => {
    expect(spans(frekvens, given, until)).toEqual(expected);
  });
});

describe('a window is owed when at least half of it lies in force', () => {
  test.each([
    ['the first half is missing by a day too few', { från: '2024-01-17' }, ['2024-02-01']],
    ['31 days: 15 is less than half', { från: '2024-01-17' }, ['2024-02-01']],
    ['31 days: 16 is half', { från: '2024-01-16' }, ['2024-01-01', '2024-02-01']],
    ['the end: 15 of 29 is half', { från: '2024-01-01', till: '2024-02-15' }, ['2024-01-01', '2024-02-01']],
    ['the end: 14 of 29 is not', { från: '2024-01-01', till: '2024-02-14' }, ['2024-01-01']],
    ['a duty that ended before it began owes nothing', { från: '2024-02-01', till: '2024-01-01' }, []],
  ])('%s', (_, given, firsts) => {
    expect(spans('varje månad', given, '2024-02-29').map((text) => text.slice(0, 10))).toEqual(firsts);
  });
});

describe('varannan, vartannat and vart N:e are counted from the start', () => {
  test.each([
    ['varannan månad', '2024-02-01', '2024-07-01', ['2024-02-01', '2024-04-01', '2024-06-01']],
    ['vartannat år', '2023-01-01', '2026-12-31', ['2023-01-01', '2025-01-01']],
    ['vart tredje år', '2022-01-01', '2026-12-31', ['2022-01-01', '2025-01-01']],
    ['vart fjärde år', '2022-03-01', '2030-12-31', ['2022-01-01', '2026-01-01', '2030-01-01']],
  ])('%s from %s', (frekvens, från, until, firsts) => {
    expect(spans(frekvens, { från }, until).map((text) => text.slice(0, 10))).toEqual(firsts);
  });
});

test('N gånger per år is one duty a year, due on 31 December', () => {
  expect(spans('2 gånger per år', { från: '2024-01-01' }, '2025-06-01')).toEqual([
    '2024-01-01 2024-12-31 2024-12-31',
    '2025-01-01 2025-12-31 2025-12-31',
  ]);
  expect(spans('2 gånger per år', { från: '2024-08-01' }, '2025-06-01')).toEqual(['2025-01-01 2025-12-31 2025-12-31']);
});

test('a first day far back costs no more than a hundred years of months, and keeps its count', () => {
  const frequency = parseFrequency('varannan månad') as Frequency;
  const found = windows({ frequency, from: dayOf(3, 2, 1) }, dayOf(2026, 1, 1));
  expect(found).toHaveLength(1201);
  expect(found.at(-1)?.first).toBe(dayOf(2025, 12, 1));
});
