import { expect, test } from 'vitest';
import { count, plain, wrap } from '../../src/reporters/plain.js';

test.each([
  ['vanlig text, åäö 😀 ”citat”', 'vanlig text, åäö 😀 ”citat”'],
  ['a\tb\nc', 'a b c'],
  ['\u001b[31mröd\u0007', '\ufffd[31mröd\ufffd'],
  ['\u202eomvänd\u2069', '\ufffdomvänd\ufffd'],
  ['\u009b1m\u0000', '\ufffd1m\ufffd'],
  ['a\rb', 'a\ufffdb'],
])('%j is shown as %j', (text, shown) => {
  expect(plain(text)).toBe(shown);
});

test.each([
  ['ett två tre', 7, ['ett två', 'tre']],
  ['ett två tre', 3, ['ett', 'två', 'tre']],
  ['ettlångtord som', 5, ['ettlångtord', 'som']],
  ['kort', 80, ['kort']],
  ['', 10, ['']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test.each([
  [0, '0 varningar'],
  [1, '1 varning'],
  [2, '2 varningar'],
])('%i: %s', (number, text) => {
  expect(count(number, 'varning', 'varningar')).toBe(text);
});
