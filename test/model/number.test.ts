import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../../src/model/number.js';

test.each([
  [79.5, 79.5],
  ['79,5', 79.5],
  ['79.5', 79.5],
  ['1 234,5', 1234.5],
  ['1\u00a0234', 1234],
  ['1\u202f234\u202f567', 1234567],
  ['−3', -3],
  ['-3', -3],
  ['007', 7],
  ['0', 0],
  [' 12 ', 12],
])('%s is the number %s', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test.each([
  ['79,5 %'],
  ['12 34'],
  ['1,234,5'],
  ['1.2.3'],
  ['1e3'],
  ['0x10'],
  ['ca 10'],
  ['–'],
  [''],
  [' '],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [null],
  [true],
  [[1]],
])('%s is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined();
});

test.each([
  [0, '0'],
  [-0, '0'],
  [79.5, '79,5'],
  [79.456, '79,46'],
  [1234.5, '1\u00a0234,5'],
  [1234567, '1\u00a0234\u00a0567'],
  [-3, '−3'],
  [-0.001, '0'],
  [-0.5, '−0,5'],
])('%s is written %s', (number, text) => {
  expect(formatNumber(number)).toBe(text);
});
