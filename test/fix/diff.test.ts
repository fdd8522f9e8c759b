import { expect, test } from 'vitest';
import { diffOf } from '../../src/fix/diff.js';

const MARKS = { same: ' ', old: '-', new: '+', place: '' };
const shown = (before: string, after: string) => diffOf(before, after).map(({ kind, text }) => MARKS[kind] + text);

/** A diff carried out on what it was made of. */
function patched(before: string, after: string): string {
  const lines = before.replace(/\n$/, '').split('\n');
  const done: string[] = [];
  let at = 0;
  for (const { kind, text } of diffOf(before, after)) {
    if (kind === 'place') {
      const start = Number(/-(\d+)/.exec(text)?.[1]) - 1;
      done.push(...lines.slice(at, start));
      at = start;
    } else {
      if (kind !== 'new') expect(lines[at++]).toBe(text);
      if (kind !== 'old') done.push(text);
    }
  }
  return [...done, ...lines.slice(at), ''].join('\n');
}

const LINES = Array.from({ length: 30 }, (_, index) => `rad ${index + 1}\n`).join('');

test('a changed line, an added line and what stands around them', () => {
  expect(shown(LINES, LINES.replace('rad 5\n', 'Rad 5\nny\n').replace('rad 20\n', 'Rad 20\n'))).toEqual([
    '@@ -2,7 +2,8 @@',
    ' rad 2',
    ' rad 3',
    ' rad 4',
    '-rad 5',
    '+Rad 5',
    '+ny',
    ' rad 6',
    ' rad 7',
    ' rad 8',
    '@@ -17,7 +18,7 @@',
    ' rad 17',
    ' rad 18',
    ' rad 19',
    '-rad 20',
    '+Rad 20',
    ' rad 21',
    ' rad 22',
    ' rad 23',
  ]);
});

test.each([
  ['nothing', LINES, LINES],
  ['the first line', LINES, LINES.replace('rad 1\n', 'x\n')],
  ['the last line', LINES, LINES.replace('rad 30\n', 'x\n')],
  ['lines added at both ends', LINES, `först\n${LINES}sist\n`],
  ['neighbours', LINES, LINES.replace('rad 3\nrad 4\nrad 5\n', 'a\nb\nc\nd\n')],
  ['a line added before its like', 'a\nb\nc\n', 'a\nx\nb\nB\nc\n'],
  ['every line', LINES, LINES.replaceAll('rad', 'Rad')],
])('%s: the diff leads from one to the other', (_, before, after) => {
  expect(patched(before, after)).toBe(after);
});

test('line ends do not show', () => {
  expect(shown('a\r\nb\r\n', 'a\r\nc\r\n')).toEqual(['@@ -1,2 +1,2 @@', ' a', '-b', '+c']);
});
