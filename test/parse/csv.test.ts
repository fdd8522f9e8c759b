import { expect, test } from 'vitest';
import { parseCsv } from '../../src/parse/csv.js';

test.each([
  ['semicolon', 'a;b\n1;2\n'],
  ['comma', 'a,b\n1,2\n'],
  ['tab', 'a\tb\n1\t2\n'],
  ['CRLF', 'a;b\r\n1;2\r\n'],
  ['no final newline', 'a;b\n1;2'],
  ['quotes', '"a";"b"\n"1";"2"'],
  ['spaces round headings', ' a ; b \n1;2'],
])('%s', (_, text) => {
  expect(parseCsv(text)).toEqual({ headings: ['a', 'b'], rows: [{ row: 2, cells: ['1', '2'] }] });
});

test('empty rows are skipped, and rows keep their number with the heading as 1', () => {
  expect(parseCsv('a;b\n\n1;2\n;\n3;4\n').rows).toEqual([
    { row: 3, cells: ['1', '2'] },
    { row: 5, cells: ['3', '4'] },
  ]);
});

test('a quoted cell may hold the delimiter, a quote and a line end', () => {
  expect(parseCsv('a;b\n"x;y";"säger ""hej""\nigen"\n').rows[0]?.cells).toEqual(['x;y', 'säger "hej"\nigen']);
});

test.each([[''], ['\n'], ['a;b']])('%j has no rows', (text) => {
  expect(parseCsv(text).rows).toEqual([]);
});

test('commas in the text of a table with semicolons are text', () => {
  expect(parseCsv('a;b;c\n1,5;x, y, z;2,5\n3,5;u, v, w;4,5\n').rows[0]?.cells).toEqual(['1,5', 'x, y, z', '2,5']);
});

test('a table of one column is one column', () => {
  expect(parseCsv('dnr\nA-1\n')).toEqual({ headings: ['dnr'], rows: [{ row: 2, cells: ['A-1'] }] });
});
