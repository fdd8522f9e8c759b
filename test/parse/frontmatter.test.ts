import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/content/read-text.js';
import { parseFile } from '../../src/parse/frontmatter.js';

const parse = (text: string) => parseFile('a.md', normalise(text));

describe('good files', () => {
  test.each([
    ['plain', '---\ntyp: rutin\n---\nText\n', { typ: 'rutin' }, 'Text\n', 4],
    ['BOM and CRLF', '\ufeff---\r\ntyp: rutin\r\n---\r\nText\r\n', { typ: 'rutin' }, 'Text\n', 4],
    ['no final newline', '---\ntyp: rutin\n---', { typ: 'rutin' }, '', undefined],
    ['spaces after the fences', '---  \ntyp: rutin\n--- \nText', { typ: 'rutin' }, undefined, undefined],
    [
      '--- inside a value',
      '---\ntitel: a --- b\nsyfte: "---"\n---\nText',
      { titel: 'a --- b', syfte: '---' },
      'Text',
      5,
    ],
    ['--- inside the body', '---\ntyp: rutin\n---\nA\n\n---\n\nB', { typ: 'rutin' }, 'A\n\n---\n\nB', 4],
    ['a body that begins with ---', '---\ntyp: rutin\n---\n---\nA', { typ: 'rutin' }, '---\nA', 4],
    ['a blank line before the body', '---\ntyp: rutin\n---\n\nA', { typ: 'rutin' }, undefined, undefined],
    ['dates stay text', '---\nd: 2024-01-01\n---\n', { d: '2024-01-01' }, '', 4],
    ['å in a key, with two code points', '---\na\u030ar: 2024\n---\n', { år: 2024 }, '', 4],
    ['a long text over several lines', '---\ns: >\n  en\n  två\n---\n', { s: 'en två\n' }, '', 6],
  ])('%s', (_, text, data, body, bodyLine) => {
    const parsed = parse(text);
    expect(parsed.reports).toEqual([]);
    expect(parsed.data).toEqual(data);
    if (body !== undefined) expect(parsed.body).toBe(body);
    if (bodyLine !== undefined) expect(parsed.bodyLine).toBe(bodyLine);
  });

  test('the body begins on its line, with blank lines before it', () => {
    const text = '---\ntyp: rutin\n---\n\n\n## Rubrik\n';
    const { body, bodyLine } = parse(text);
    const line = bodyLine + body.split('\n').indexOf('## Rubrik');
    expect(line).toBe(6);
  });

  test('the same text twice gives two separate objects', () => {
    const text = '---\na: [1]\n---\n';
    const [first, second] = [parse(text).data, parse(text).data];
    (first as { a: number[] }).a.push(2);
    expect(second).toEqual({ a: [1] });
  });
});

describe('faults', () => {
  test.each([
    ['an empty file', '', 'frontmatter-finns', 1, /tom/],
    ['only blanks', '\n \n', 'frontmatter-finns', 1, /tom/],
    ['no frontmatter', '# Rubrik\n', 'frontmatter-finns', 1, /saknar uppgifterna överst/],
    ['text before', '\n---\ntyp: a\n---\n', 'frontmatter-finns', 1, /saknar uppgifterna överst/],
    ['no closing fence', '---\ntyp: a\n', 'frontmatter-finns', 1, /avslutande/],
    ['a closing fence of four', '---\ntyp: a\n----\nText', 'frontmatter-finns', 3, /----/],
    ['an opening fence of four', '----\ntyp: a\n----\n', 'frontmatter-finns', 1, /----/],
    ['nothing between the fences', '---\n---\n', 'frontmatter-finns', 1, /ingenting mellan/],
    ['only a comment', '---\n# typ: rutin\n---\n', 'frontmatter-finns', 1, /ingenting mellan/],
    ['JavaScript', '---js\n{ typ: process.exit(1) }\n---\n', 'frontmatter-finns', 1, /---js/],
    ['JSON', '---json\n{"typ": "a"}\n---\n', 'frontmatter-finns', 1, /---json/],
    ['TOML', '---toml\na = 1\n---\n', 'frontmatter-finns', 1, /---toml/],
    ['a text instead of keys', '---\nbara text\n---\n', 'yaml-gar-att-lasa', 2, /nycklar/],
    ['a list instead of keys', '---\n- a\n---\n', 'yaml-gar-att-lasa', 2, /nycklar/],
    ['an unknown alias', '---\ntyp: rutin\ntitel: *viktigt\n---\n', 'yaml-gar-att-lasa', 3, /\*/],
    ['an unclosed quote', '---\ntitel: "öppen\ntyp: rutin\nid: a\n---\n', 'yaml-gar-att-lasa', 2, /citattecken/],
  ])('%s', (_, text, rule, line, message) => {
    const { data, reports } = parse(text);
    expect(data).toBeUndefined();
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ rule, place: { line } });
    expect(`${reports[0]?.message} ${reports[0]?.hint}`).toMatch(message);
  });
});

test('no engine runs what a frontmatter holds', () => {
  const text = (kind: string) => `---${kind}\n(() => { globalThis.ranByFrontmatter = true; return {}; })()\n---\n`;
  for (const kind of ['js', 'javascript', ' js', 'coffee', ' javascript']) parse(text(kind));
  expect((globalThis as Record<string, unknown>).ranByFrontmatter).toBeUndefined();
});

describe('aliases', () => {
  test('a few are allowed, and what they share is copied', () => {
    const { data } = parse('---\na: &x [1]\nb: *x\n---\n');
    (data as { a: number[] }).a.push(2);
    expect(data?.b).toEqual([1]);
  });

  test.each([
    [
      'a bomb',
      `a: &a [x,x,x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${new Array(9).fill(`*${'abcdefghij'[i]}`)}]`).join('\n')}`,
    ],
    ['a circle', 'a: &a\n  b: *a'],
    ['a circle in a list', 'a: &a [*a]'],
    ['depth', `a: ${'['.repeat(20000)}${']'.repeat(20000)}`],
    ['depth by keys', `a: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`],
    ['depth by items', `a:\n  ${'- '.repeat(5000)}x`],
    ['keys within keys', `${'? '.repeat(150)}x`],
    ['keys within keys, by indent', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}?`).join('\n')],
  ])('%s is refused quickly', (_, yaml) => {
    const start = performance.now();
    const { reports } = parse(`---\n${yaml}\n---\n`);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(reports.map(({ rule }) => rule)).toContain('yaml-gar-att-lasa');
  });

  test.each([
    ['a list as a key', 'typ: rutin\n[a, b]: c', 3],
    ['a group as a key', 'typ: rutin\nid: x\n? {a: b}\n: c', 4],
    ['depth', `typ: rutin\nid: x\na: ${'['.repeat(3000)}`, 4],
  ])('%s is told where it stands', (_, yaml, line) => {
    expect(parse(`---\n${yaml}\n---\n`).reports.map(({ place }) => place.line)).toEqual([line]);
  });

  test('many groups beside each other are no depth', () => {
    const risks = Array.from({ length: 900 }, (_, at) => `  - {id: r${at}, före: {sannolikhet: 3, konsekvens: 4}}`);
    const { data, reports } = parse(`---\nrisker:\n${risks.join('\n')}\n---\n`);
    expect(reports).toEqual([]);
    expect(data?.risker).toHaveLength(900);
  });
});
