import { expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/dates.js';
import { addTime, parseTime, subtractTime } from '../../src/calendar/times.js';
import { day } from '../helpers/open.js';

test.each([
  ['60 dagar', { days: 60, months: 0 }],
  ['1 dag', { days: 1, months: 0 }],
  ['2 veckor', { days: 14, months: 0 }],
  ['1 vecka', { days: 7, months: 0 }],
  ['12 månader', { days: 0, months: 12 }],
  ['1 månad', { days: 0, months: 1 }],
  ['2 år', { days: 0, months: 24 }],
  ['60d', { days: 60, months: 0 }],
  [' 60 dagar ', { days: 60, months: 0 }],
  ['0 dagar', { days: 0, months: 0 }],
])('%s is a time', (text, time) => {
  expect(parseTime(text)).toEqual(time);
});

test.each([
  ['två månader'],
  ['60'],
  [60],
  ['60 d.'],
  ['-1 dag'],
  ['1,5 år'],
  ['12 manader'],
  ['60 Dagar'],
  ['12345 dagar'],
  ['dagar'],
  [''],
  [null],
  [undefined],
])('%s is no time', (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test.each([
  ['2024-01-31', '1 månad', '2024-02-29'],
  ['2024-02-29', '1 år', '2025-02-28'],
  ['2024-12-31', '60 dagar', '2025-03-01'],
  ['2024-12-31', '2 veckor', '2025-01-14'],
])('%s plus %s is %s', (from, time, to) => {
  expect(formatDay(addTime(day(from), parseTime(time) ?? { days: 0, months: 0 }))).toBe(to);
});

test.each([
  ['2024-03-31', '1 månad', '2024-02-29'],
  ['2025-03-01', '60 dagar', '2024-12-31'],
])('%s minus %s is %s', (from, time, to) => {
  expect(formatDay(subtractTime(day(from), parseTime(time) ?? { days: 0, months: 0 }))).toBe(to);
});
