import { expect, test } from 'vitest';
import { parseDay } from '../../src/calendar/dates.js';
import { formatSpan } from '../../src/calendar/format-span.js';

test.each([
  ['2024-11-18', '2024-11-18', '2024-11-18'],
  ['2024-11-18', '2024-11-19', '2024-11-18–2024-11-19'],
  ['2024-11-01', '2024-11-30', 'november 2024'],
  ['2024-07-01', '2024-12-31', 'halvår 2 2024'],
  ['2024-01-01', '2024-12-31', '2024'],
])('%s to %s is %s', (first, last, said) => {
  expect(formatSpan({ first: parseDay(first) as number, last: parseDay(last) as number })).toBe(said);
});
