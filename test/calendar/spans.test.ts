import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/dates.js';
import { length, overlaps, parseHistoric, parsePeriod, within } from '../../src/calendar/spans.js';

const days = (span: { first: number; last: number } | undefined) =>
  span && `${formatDay(span.first)}–${formatDay(span.last)}`;

describe('parsePeriod', () => {
  test.each([
    ['2024', '2024-01-01–2024-12-31'],
    [2024, '2024-01-01–2024-12-31'],
    ['2024-H1', '2024-01-01–2024-06-30'],
    ['2024-H2', '2024-07-01–2024-12-31'],
    ['2024-T1', '2024-01-01–2024-04-30'],
    ['2024-T2', '2024-05-01–2024-08-31'],
    ['2024-T3', '2024-09-01–2024-12-31'],
    ['2024-Q1', '2024-01-01–2024-03-31'],
    ['2024-Q4', '2024-10-01–2024-12-31'],
    ['2024-02', '2024-02-01–2024-02-29'],
    ['2023-02', '2023-02-01–2023-02-28'],
    ['2024-W07', '2024-02-12–2024-02-18'],
    ['2020-W53', '2020-12-28–2021-01-03'],
    ['2021-W01', '2021-01-04–2021-01-10'],
    ['2020-W01', '2019-12-30–2020-01-05'],
    ['2026-W53', '2026-12-28–2027-01-03'],
  ])('%s is %s', (text, expected) => {
    expect(days(parsePeriod(text))).toBe(expected);
  });

  test.each([
    ['2024-H3'],
    ['2024-T4'],
    ['2024-Q5'],
    ['2024-Q0'],
    ['2024-13'],
    ['2024-00'],
    ['2024-W00'],
    ['2024-W53'],
    ['2024-W54'],
    ['2024-W7'],
    ['2024-w07'],
    ['2024-q1'],
    ['Q1 2024'],
    ['2024Q1'],
    ['24'],
    ['2024-1'],
    ['2024-01-01'],
    [''],
    [null],
    [undefined],
  ])('%s is no period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('parseHistoric', () => {
  test.each([
    ['2019', '2019-01-01–2019-12-31'],
    [2019, '2019-01-01–2019-12-31'],
    ['2019-02', '2019-02-01–2019-02-28'],
    ['2019-02-11', '2019-02-11–2019-02-11'],
  ])('%s may be any day of %s', (value, expected) => {
    expect(days(parseHistoric(value))).toBe(expected);
  });

  test.each([['2019-Q1'], ['2019-W07'], ['2019-13'], ['2019-02-30'], ['våren 2019'], [''], [null]])(
    '%s is no date',
    (value) => {
      expect(parseHistoric(value)).toBeUndefined();
    },
  );
});

test.each([
  ['2024-Q1', '2024', true, true],
  ['2024', '2024-Q1', false, true],
  ['2024-Q1', '2024-Q2', false, false],
  ['2024-Q1', '2024-03', false, true],
  ['2020-W53', '2020', false, true],
  ['2020-W53', '2021', false, true],
])('%s within %s: %s, overlapping: %s', (a, b, inside, both) => {
  const [first, second] = [parsePeriod(a) ?? { first: 0, last: 0 }, parsePeriod(b) ?? { first: 0, last: 0 }];
  expect(within(first, second)).toBe(inside);
  expect(overlaps(first, second)).toBe(both);
  expect(overlaps(second, first)).toBe(both);
});

test('length counts both ends', () => {
  expect(length({ first: 5, last: 5 })).toBe(1);
  expect(length(parsePeriod('2024') ?? { first: 0, last: 0 })).toBe(366);
});
