import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { parseReport } from '../../src/render/parse-report.js';

const places = (node: Nodes): Nodes => {
  const { position: _, ...rest } = node;
  return ('children' in rest ? { ...rest, children: (rest.children as Nodes[]).map(places) } : rest) as Nodes;
};
const whole = (text: string) => places(parseMarkdown(text));

const HEAD = '| Nr | Fil | Rader |\n| ---: | :--- | --- |\n';
const rows = (count: number, cell = (at: number) => `\`a/b-${at}.md\``) =>
  Array.from({ length: count }, (_, at) => `| ${at} | ${cell(at)} | 2, 5–8 |\n`).join('');

/** Cells with every sign that markdown gives a meaning. */
const cell = fc
  .array(
    fc.constantFrom(
      ...['ord', 'å', ' ', '  ', '`kod`', '`', '``', '\\|', '\\*', '\\\\', '\\', '*', '_', '<b>', '&amp;', '[x](y)'],
      ...['!', '~~x~~', 'www.a.se', 'a@b.se', '|', '\u00a0', '\t', '` k`', '1.', '#', '-', '\\a', '–', '😀', 'x_y'],
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const table = fc
  .tuple(
    fc.array(cell, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n', '\n\nText efter.\n', '\n\n- en\n- två\n', ''),
  )
  .map(([cells, after]) => {
    const odd = cells.map((each) => `| 1 | ${each} | x |\n`).join('');
    return `# Rubrik\n\n${HEAD}${rows(130)}${odd}${rows(20)}`.trimEnd() + after;
  });

describe('the tree of a report', () => {
  test('is what the parser makes of the whole text, whatever stands in a long table', () => {
    fc.assert(
      fc.property(table, (text) => {
        expect(parseReport(text)).toEqual(whole(text));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['two long tables', `${HEAD}${rows(300)}\nText.\n\n${HEAD}${rows(200)}`],
    ['a row that is too short', `${HEAD}${rows(200)}| 1 | 2 |\n`],
    ['a row that is too long', `${HEAD}${rows(200)}| 1 | 2 | 3 | 4 |\n`],
    ['empty cells', `${HEAD}${rows(200, () => '')}`],
    ['a table within code', `\`\`\`\nx\n\n${HEAD}${rows(200)}\n\`\`\`\n\nText.\n`],
    ['a table that goes on from text', `Text\n${HEAD}${rows(200)}`],
    ['a line of words right below', `${HEAD}${rows(200)}Ord rakt under\n`],
    ['a table in a list', `- x\n\n  ${HEAD.replace('\n', '\n  ')}${rows(200).replace(/^/gm, '  ')}\n`],
    ['code that is never closed at the end', `${HEAD}${rows(200)}\n~~~\nx`],
  ])('%s', (_, text) => {
    expect(parseReport(text)).toEqual(whole(text));
  });

  test('has every row of a table of thousands', () => {
    const tree = parseReport(`${HEAD}${rows(5000)}`) as Root;
    expect((tree.children[0] as Table).children).toHaveLength(5001);
  });
});
