import { describe, expect, test } from 'vitest';
import { addMonths, civil, formatDay, isLeap, monthLength, parseDay, weekday } from '../../src/calendar/dates.js';
import { day } from '../helpers/open.js';

describe('parseDay', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2024-02-29', 19782],
    ['2026-11-22', 20779],
    ['9999-12-31', 2932896],
  ])('%s is day %i', (text, number) => {
    expect(parseDay(text)).toBe(number);
    expect(formatDay(number)).toBe(text);
  });

  test.each([
    ['2023-02-29'],
    ['1900-02-29'],
    ['2024-02-30'],
    ['2024-04-31'],
    ['2024-13-01'],
    ['2024-00-10'],
    ['2024-01-00'],
    ['2024-1-1'],
    ['24-01-01'],
    ['20240101'],
    ['2024/01/01'],
    ['1/9 2024'],
    ['2024-01-01 '],
    ['2024-01-01T00:00'],
    [''],
    [20240101],
    [null],
    [undefined],
    [new Date(0)],
  ])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

test.each([
  [2000, true],
  [1900, false],
  [2024, true],
  [2023, false],
  [2100, false],
])('%i is a leap year: %s', (year, leap) => {
  expect(isLeap(year)).toBe(leap);
  expect(monthLength(year, 2)).toBe(leap ? 29 : 28);
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-01-15', -1, '2023-12-15'],
  ['2024-05-31', 0, '2024-05-31'],
  ['2024-10-31', 13, '2025-11-30'],
])('%s and %i months is %s', (from, months, to) => {
  expect(formatDay(addMonths(day(from), months))).toBe(to);
});

test.each([
  ['2026-11-22', 6],
  ['2026-11-23', 0],
  ['1970-01-01', 3],
  ['1969-12-29', 0],
])('%s is weekday %i', (text, number) => {
  expect(weekday(day(text))).toBe(number);
});

test('civil takes a day number apart', () => {
  expect(civil(day('2024-02-29'))).toEqual({ year: 2024, month: 2, day: 29 });
});
