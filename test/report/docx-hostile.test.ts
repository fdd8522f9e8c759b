import fc from 'fast-check';
import type { Root, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { toDocx } from '../../src/render/docx/index.js';
import { all, docx, docxBytes, EMPTY, faults, openDocx, words } from '../helpers/docx.js';

/** Pieces that have meaning in markdown, in XML, in the library's own placeholders, or in Word's fields. */
const PIECES = [
  '# ',
  '## ',
  '- ',
  '1. ',
  '7) ',
  '> ',
  '    ',
  '\n',
  '\n\n',
  '`',
  '```\n',
  '**',
  '_',
  '|',
  '\n| a | b |\n| - | - |\n| c |\n',
  '- [ ] ',
  '- [x] ',
  '[^1]',
  '\n\n[^1]: ',
  '[a](b)',
  '[x](http://[)',
  '[x](https://exempel.se/%)',
  '![b](data:image/png;base64,iVBORw0KGgo=)',
  '<!-- x -->',
  '<b>',
  '</w:t>',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#0;',
  '&#x1;',
  '&lt;',
  '\u0000',
  '\u0001lista-1',
  '{\u0001lista-1}',
  '{lista-1}',
  '{punkter-0}',
  'rId{x.png}',
  '\u000b',
  '\u001f',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '😀',
  'å',
  '\u202e',
  '\u200b',
  '{ TOC \\o }',
  'INCLUDETEXT "c:\\\\x"',
  '=cmd|x',
  'Tabell: x',
  'Att skriva: ',
  '---\n',
  '\\',
  '"',
  "'",
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Text without what XML cannot hold, spaces, and the marks that Word shows in its own way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question.
const plain = (text: string) => text.replace(/[\u0000-\u0020\u007f-\u009f\ufffe\uffff]|\p{Cs}|\s/gu, '');

describe('whatever stands in a text', () => {
  test('the document is whole: every part is XML, every relation leads somewhere, every number is defined', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        expect(faults(await docx(text))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  test('text that means nothing in markdown is the document, letter by letter', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((value) => value.replace(/[\s\\`*_{}[\]()#+\-.!|<>~&:=\d^]/g, ''));
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { body } = await docx(`x${value}{lista-1}`);
        expect(plain(words(body))).toBe(plain(textOf(parseMarkdown(`x${value}{lista-1}`))));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  test('two documents of the same text are the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        expect(Buffer.from(await docxBytes(text)).equals(Buffer.from(await docxBytes(text)))).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

test.each([
  ['lists in lists', `${'- '.repeat(60)}djupt`],
  ['lists in lists without end', `${'- '.repeat(600)}djupt`],
  ['quotes in quotes', `${'> '.repeat(1500)}djupt`],
  ['one word as long as a book', 'å'.repeat(100_000)],
  ['a cell as long as a book', `| a | b |\n| - | - |\n| ${'ord '.repeat(30_000)} | x |`],
  ['a table of 200 columns', `|${' x |'.repeat(200)}\n|${' - |'.repeat(200)}\n|${' y |'.repeat(200)}`],
])(
  '%s',
  async (_, text) => {
    const made = await docx(`# T\n\n${text}`);
    expect(faults(made)).toEqual([]);
    expect(words(made.body)).toContain(text.match(/djupt|ord|x|y|å/)?.[0]);
    const indents = all(made.body, 'w:ind').map(({ attributes }) => Number(attributes['w:left']));
    expect(Math.max(0, ...indents)).toBeLessThan(8000);
  },
  30_000,
);

/** The same blocks many times over: reading so much markdown is not what is measured. */
function many(): Root {
  const cells = [
    'Enheten för barn och unga',
    'avvikelse',
    '2024-03-01',
    '17',
    'uppgift saknas',
    'Läkemedel',
    'ja',
    '–',
  ];
  const row = `| ${cells.join(' | ')} |`;
  const [table, ...rest] = parseMarkdown(`${row}\n|${' - |'.repeat(8)}\n${row}\n\n1. ett\n2. två\n\ntext\n`).children;
  const [head, body] = (table as Table).children as [TableRow, TableRow];
  const rows = { ...(table as Table), children: [head, ...Array.from({ length: 3000 }, () => body)] };
  return { type: 'root', children: [rows, ...Array.from({ length: 3000 }, () => rest).flat()] };
}

test('a table of 3 000 rows and 3 000 lists take seconds', async () => {
  const tree = many();
  const before = process.cpuUsage();
  const bytes = await toDocx(tree, EMPTY, 'Titel');
  const { user, system } = process.cpuUsage(before);
  const made = openDocx(bytes);
  expect(all(made.body, 'w:tr')).toHaveLength(3001);
  expect(all(made.xml['word/numbering.xml'], 'w:num')).toHaveLength(3002);
  // About 3 s of a processor's time, however busy the machine is; what grows with the square would take minutes.
  expect((user + system) / 1e6).toBeLessThan(20);
}, 180_000);
