import { describe, expect, test } from 'vitest';
import { joinLines, lineWords } from '../../src/model/lines.js';
import { headOf, keyLines } from '../../src/parse/key-lines.js';

const doc = (...lines: string[]) => headOf(['---', ...lines, '---', 'status: står i brödtexten', ''].join('\n'));

describe('the lines of a key', () => {
  test.each([
    ['one line', ['id: a', 'status: gällande'], 'status', [3, 3]],
    ['a list', ['utfall:', '  - {period: 2023}', '  - {period: 2024}', 'id: a'], 'utfall', [2, 4]],
    ['a list without indentation', ['utfall:', '- period: 2023', '- period: 2024', 'id: a'], 'utfall', [2, 4]],
    ['comments and empty lines after it do not belong to it', ['id: a', '', '# om status', 'status: x'], 'id', [2, 2]],
    ['a text of several lines', ['metod: |', '  rad ett', '', '  status: inte en nyckel', 'id: a'], 'metod', [2, 5]],
    ['a key within another is not it', ['effekt:', '  status: x', 'status: y'], 'status', [4, 4]],
    ['a quoted key', ['id: a', '"status": x'], 'status', [3, 3]],
    ['flow style', ['{id: a, status: x}'], 'status', [2, 2]],
    ['å, ä and ö', ['återkopplad: 2024-01-01'], 'återkopplad', [2, 2]],
  ])('%s', (_, lines, key, span) => {
    expect(keyLines(doc(...lines)).ofKey(key)).toEqual(span);
  });

  test('a key that is not there, or only in the text below, has none', () => {
    expect(keyLines(doc('id: a')).ofKey('status')).toBeUndefined();
    expect(keyLines('').ofKey('status')).toBeUndefined();
    expect(headOf('ingen frontmatter')).toBe('');
  });
});

describe('the lines of an item', () => {
  const lines = ['risker:', '  - id: a', '    sannolikhet: 2', '', '  - id: b', '    sannolikhet: 3', 'id: r'];
  test('each has its own, without the empty line after it', () => {
    expect([0, 1].map((index) => keyLines(doc(...lines)).ofItem('risker', index, 2))).toEqual([
      [3, 4],
      [6, 7],
    ]);
  });
  test('a list that is not as long as whoever asks believes gives none', () => {
    expect(keyLines(doc(...lines)).ofItem('risker', 0, 1)).toBeUndefined();
  });
  test('one bare value is a list of one', () => {
    expect(keyLines(doc('id: a', 'utfall: {period: 2024}')).ofItem('utfall', 0, 1)).toEqual([3, 3]);
  });
});

test('spans that touch become one, in order', () => {
  expect(
    lineWords(
      joinLines([
        [9, 9],
        [2, 4],
        [5, 5],
        [3, 3],
        [9, 11],
      ]),
    ),
  ).toBe('rad 2–5, 9–11');
  expect(lineWords([])).toBe('');
});
