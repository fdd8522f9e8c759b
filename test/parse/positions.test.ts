import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/model/finding.js';
import { positionsIn } from '../../src/parse/positions.js';

const TEXT = `---
typ: rutin
titel: Ett värde # kommentar
risker:
  - id: a
    åtgärder: [x, yy]
  - {id: b, händelse: 😀 c}
tom:
bilagor: en.txt
---
Text
`;

const at = (path: Path, on: 'key' | 'value' = 'value') => {
  const { line, column, endLine, endColumn } = positionsIn(TEXT, false)({ file: 'a.md', path, on });
  return `${line}:${column}-${endLine}:${endColumn}`;
};

describe('places in frontmatter', () => {
  test.each([
    [['typ'], 'key', '2:1-2:4'],
    [['typ'], 'value', '2:6-2:11'],
    [['titel'], 'value', '3:8-3:17'],
    [['risker', 0, 'id'], 'value', '5:9-5:10'],
    [['risker', 0, 'åtgärder', 1], 'value', '6:19-6:21'],
    [['risker', 1, 'händelse'], 'value', '7:23-7:27'],
    [['risker', 1, 'händelse'], 'key', '7:13-7:21'],
    [['bilagor', 0], 'value', '9:10-9:16'],
    [['tom'], 'value', '8:1-8:4'],
  ] as [Path, 'key' | 'value', string][])('%o, the %s', (path, on, expected) => {
    expect(at(path, on)).toBe(expected);
  });

  test('a missing key stands at what should have held it', () => {
    expect(at(['saknas'], 'key')).toBe('1:1-1:4');
    expect(at(['risker', 1, 'saknas'], 'key')).toMatch(/^7:/);
    expect(at(['risker', 0, 'saknas'], 'key')).toMatch(/^5:/);
  });
});

test('handbok.yaml counts from its first line', () => {
  expect(positionsIn('format: 1\nnämnd: x\n', true)({ file: 'handbok.yaml', path: ['nämnd'] })).toMatchObject({
    line: 2,
    column: 8,
  });
});

test('a given line is kept, and ends with the line', () => {
  expect(positionsIn(TEXT, false)({ file: 'a.md', line: 11, column: 1 })).toEqual({
    line: 11,
    column: 1,
    endLine: 11,
    endColumn: 5,
  });
});

test('a file without frontmatter, or empty, has a first line', () => {
  for (const text of ['', 'x', '---', '---\n', '---\ntyp: x']) {
    expect(positionsIn(text, false)({ file: 'a.md', path: ['typ'], on: 'key' }).line).toBeGreaterThan(0);
  }
});
