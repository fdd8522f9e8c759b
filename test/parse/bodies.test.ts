import { describe, expect, test } from 'vitest';
import { judgeBody } from '../../src/parse/judge-body.js';
import { scanBody } from '../../src/parse/scan-body.js';

const judged = (text: string) => judgeBody(text, 1).links.map(({ kind, target }) => `${kind} ${target}`);

describe('links that CommonMark sees', () => {
  test.each([
    ['[a](b.md)', ['link b.md']],
    ['![a](b.png)', ['image b.png']],
    ['[a](<b c.md>)', ['link b c.md']],
    ['[a](b.md "titel")', ['link b.md']],
    ['[a](b(1).md)', ['link b(1).md']],
    ['[a][d]\n\n[d]: b.md', ['link b.md']],
    ['[[a]]', ['wiki a']],
    ['[[a|text]] och [[b#rubrik]]', ['wiki a|text', 'wiki b#rubrik']],
    ['| a |\n|---|\n| [[b\\|c]] |', ['wiki b\\|c']],
    ['**[[a]]** och *[b](c.md)*', ['wiki a', 'link c.md']],
    ['[![bild](b.png)](c.md)', ['link c.md', 'image b.png']],
    ['# [a](b.md)', ['link b.md']],
    ['- [ ] [a](b.md)', ['link b.md']],
    ['> 1. [a](b.md)', ['link b.md']],
    ['text[^1]\n\n[^1]: [a](b.md)', ['link b.md']],
  ])('%j', (text, expected) => {
    expect(judged(text)).toEqual(expected);
  });
});

describe('what only looks like a link', () => {
  test.each([
    ['`[a](b.md)`'],
    ['``[[a]]``'],
    ['```\n[a](b.md)\n```'],
    ['~~~md\n[[a]]\n~~~'],
    ['    [a](b.md)'],
    ['1. a\n\n   ```\n   [a](b.md)\n   ```'],
    ['> ```\n> [a](b.md)\n> ```'],
    ['<!-- [a](b.md) [[c]] -->'],
    ['<!--\n[a](b.md)\n\n[[c]]\n-->'],
    ['\\[a](b.md)'],
    ['\\[[a]]'],
    ['[a](https://example.org/b.md)'],
    ['[a](//example.org/b.md)'],
    ['[a](mailto:a@example.org)'],
    ['<https://example.org>'],
    ['[a] (b.md)'],
    ['```\n[a](b.md)'],
  ])('%j', (text) => {
    expect(judged(text)).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    ['## Åtgärder för äldre', ['åtgärder-för-äldre']],
    ['## A\n## A\n## A', ['a', 'a-1', 'a-2']],
    ['## Med `kod` och **fet**', ['med-kod-och-fet']],
    ['## Så här: 1, 2 & 3!', ['så-här-1-2--3']],
    ['Rubrik\n======', ['rubrik']],
    ['## Slut ##', ['slut']],
    ['```\n## Kod\n```', []],
    ['<!--\n## Kommentar\n-->', []],
    ['    ## Indragen', []],
    ['#Utan mellanslag', []],
    ['\\## Inte', []],
    ['> ## I citat', ['i-citat']],
    ['- ## I lista', ['i-lista']],
  ])('%j', (text, slugs) => {
    expect(judgeBody(text, 1).slugs).toEqual(slugs);
  });
});

test('positions count from the line on which the body begins', () => {
  const body = 'Ett\n\n😀 [a](b.md) och [[c]]\n';
  expect(judgeBody(body, 10).links).toEqual([
    { kind: 'link', target: 'b.md', line: 12, column: 4, endLine: 12, endColumn: 13 },
    { kind: 'wiki', target: 'c', line: 12, column: 18, endLine: 12, endColumn: 23 },
  ]);
  expect(scanBody(body, 10).links.map(({ line, target }) => `${line} ${target}`)).toEqual(['12 b.md', '12 c']);
});

test('the quick scan takes only headings that are headings beyond doubt', () => {
  expect(scanBody('## Åtgärder\n\n### Steg 1\n', 1).slugs).toEqual(['åtgärder', 'steg-1']);
  expect(scanBody('```\n## Kod\n```\n', 1).slugs).toEqual([]);
  expect(scanBody('<!--\n## Kommentar\n-->\n', 1).slugs).toEqual([]);
});

test.each([
  ['in a footnote', '[^1]: [a](b.md)'],
  ['in a footnote, further on', '[^1]: se [a](b.md)'],
  ['after a colon', 'Se [not]: [a](b.md)'],
  ['over two lines', '[a](\nb.md)'],
])('the quick scan finds a link %s', (_, body) => {
  expect(
    scanBody(body, 1)
      .links.map(({ target }) => target)
      .join(' '),
  ).toContain('b.md');
});
