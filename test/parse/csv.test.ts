import { expect, test } from 'vitest';
import { parseCsv } from '../../src/parse/csv.js';

test.each([
  ['semicolon', 'a;b\n1;2\n'],
  ['comma', 'a,b\n1,2\n'],
  ['tab', 'a\tb\n1\t2\n'],
  ['no final newline', 'a;b\n1;2'],
  ['quotes', '"a";"b"\n"1";"2"'],
  ['spaces round headings', ' a ; b \n1;2'],
])('%s', (_, text) => {
  expect(parseCsv(text)).toMatchObject({
    rows: [
      { row: 1, cells: [expect.stringMatching(/^ ?a ?$/), expect.stringMatching(/^ ?b ?$/)] },
      { row: 2, cells: ['1', '2'] },
    ],
    broken: [],
  });
});

test('empty rows are skipped, and rows keep their number with the heading as 1', () => {
  expect(parseCsv('a;b\n\n1;2\n;\n3;4\n').rows.slice(1)).toEqual([
    { row: 3, cells: ['1', '2'] },
    { row: 5, cells: ['3', '4'] },
  ]);
});

test('a quoted cell may hold the delimiter, a quote and a line end', () => {
  expect(parseCsv('a;b\n"x;y";"säger ""hej""\nigen"\n').rows[1]?.cells).toEqual(['x;y', 'säger "hej"\nigen']);
});

test.each([
  ['', 0],
  ['\n', 0],
  [';;\n \n', 0],
  ['a;b', 1],
])('%j has %i rows', (text, count) => {
  expect(parseCsv(text).rows).toHaveLength(count);
});

test('commas in the text of a table with semicolons are text', () => {
  expect(parseCsv('a;b;c\n1,5;x, y, z;2,5\n3,5;u, v, w;4,5\n').rows[1]?.cells).toEqual(['1,5', 'x, y, z', '2,5']);
});

test('a table of one column is one column', () => {
  expect(parseCsv('dnr\nA-1\n')).toMatchObject({
    rows: [
      { row: 1, cells: ['dnr'] },
      { row: 2, cells: ['A-1'] },
    ],
    delimiter: 'semikolon',
  });
});

test.each([
  ['a title with commas above', 'Avvikelser, klagomål, synpunkter\na;b\n1;2\n', 'semikolon'],
  ['a title without any sign above', 'Avvikelser\n\na,b\n1,2\n', 'komma'],
  ['a line for Excel', 'sep=,\na;b;c,d\n', 'komma'],
  ['headings in quotes', '"a"\t"b"\n', 'tabb'],
  ['headings that nobody looks for', 'x,y;z\n', 'semikolon'],
])('what divides the cells: %s', (_, text, delimiter) => {
  expect(parseCsv(text, (cell) => ['a', 'b'].includes(cell)).delimiter).toBe(delimiter);
});

test.each([
  ['never closed', 'a;b\n1;"2\n3;4\n', [2], [1, 3]],
  ['closed inside a cell', 'a;b\n1;"2" x\n3;4\n', [2], [1, 3]],
  ['two of them', 'a;b\n1;"2\n3;4\n5;"6\n7;8\n', [2, 4], [1, 3, 5]],
  ['the last row', 'a;b\n1;2\n3;"4', [3], [1, 2]],
  ['a good cell of two lines before', 'a;b\n1;"2\nx"\n3;"4\n5;6\n', [3], [1, 2, 4]],
])('a quote in the wrong place costs its own row only: %s', (_, text, broken, rows) => {
  const read = parseCsv(text);
  expect([read.broken, read.rows.map(({ row }) => row)]).toEqual([broken, rows]);
});
