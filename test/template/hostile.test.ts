import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/api/read-template.js';
import { fill } from '../../src/render/template.js';
import { MAX_TEXT, parseTemplate } from '../../src/template/parse-template.js';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { faultsOf, own } from '../helpers/templates.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));

describe('nothing but the view can be reached', () => {
  test.each([
    '{{constructor}}',
    '{{namn.constructor}}',
    '{{__proto__}}',
    '{{avsnitt.constructor.constructor}}',
    '{{#with namn as |s|}}{{s.sub.constructor}}{{/with}}',
    '{{lookup this "constructor"}}',
    '{{lookup this namn}}',
    '{{lookup (lookup this "__proto__") "x"}}',
    '{{[constructor]}}',
    '{{this.[__proto__].x}}',
    '{{@root.constructor}}',
    '{{@constructor}}',
    '{{helperMissing}}',
    '{{#blockHelperMissing namn}}x{{/blockHelperMissing}}',
    '{{log namn}}',
    '{{__defineGetter__ "a"}}',
    '{{hasOwnProperty "a"}}',
    '{{toString}}',
    '{{#constructor}}x{{/constructor}}',
    '{{> constructor}}',
    '{{> __proto__}}',
    '{{> @partial-block}}',
    '{{> "../../../etc/passwd"}}',
    '{{> (lookup this "namn")}}',
    '{{> (md "lag")}}',
    '{{#> lag}}x{{/lag}}',
    '{{#*inline "x"}}y{{/inline}}',
    '{{* decorator}}',
    '{{{{raw}}}}x{{{{/raw}}}}',
    '{{md namn constructor=1}}',
    '{{#each avsnitt x=1}}{{/each}}',
    '{{md undefined}}',
  ])('%s is refused', (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });

  test('what is printed is text, with or without md', () => {
    const view = { namn: '**a** <b> [c](d) `e` | f' };
    const [bare, triple, helped] = ['{{namn}}', '{{{namn}}}', '{{md namn}}'].map((source) =>
      fill({ name: 'x', source }, new Map(), view),
    );
    expect(new Set([bare, triple, helped])).toEqual(new Set(['\\*\\*a\\*\\* \\<b\\> \\[c\\](d) \\`e\\` \\| f']));
    expect(fill({ name: 'x', source: '{{stor namn}}{{kort namn}}' }, new Map(), view)).not.toMatch(/(?<!\\)[*<]/);
  });

  test('any text is read without an exception, and says where it is wrong', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{#each avsnitt}}',
      '{{/each}}',
      '{{else}}',
      '(',
      ')',
      '"',
      '|',
      '../',
      '@',
      'as |x|',
      'namn',
      'md ',
      '\n',
      '{{> lag}}',
      '~',
      '\\',
      '=',
      '.',
      '[',
      ']',
      '{{!--',
      'å',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const fault of faultsOf(text)) {
          const [, line, column] = /:(\d+):(\d+) /.exec(fault) ?? [];
          const length = text.split('\n')[Number(line) - 1]?.length ?? -1;
          expect(Number(column)).toBeGreaterThan(0);
          expect(Number(column)).toBeLessThanOrEqual(length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** How long it takes at most, on a machine that is busy with other things. */
const SOON = 20_000;

describe('time and size are bounded', () => {
  test.each([
    ['nested blocks', '{{#if namn}}'.repeat(4000)],
    ['nested parentheses', `{{md ${'(md '.repeat(12_000)}`],
    ['else after else', `{{#if namn}}${'{{else if namn}}'.repeat(3000)}{{/if}}`],
    ['a long text', 'a'.repeat(MAX_TEXT + 1)],
    ['many small', '{{namn}}'.repeat(6000)],
    ['braces', '{{'.repeat(20_000)],
    ['a long path', `{{${'a.'.repeat(20_000)}a}}`],
    ['a string that does not end', `{{md "${'\\"'.repeat(20_000)}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    parseTemplate(own('x.md.hbs', text));
    faultsOf(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('parts that call each other in ever more ways are checked in time', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        index < 39 ? `{{> d${index + 1} a${index}=namn}}{{> d${index + 1} a${index}=år}}` : '{{namn}}',
      ]),
    );
    const start = performance.now();
    faultsOf('{{> d0}}', parts);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  const deep = (depth: number) => `${'{{#each @root.avsnitt}}'.repeat(depth)}x${'{{/each}}'.repeat(depth)}`;
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `mallar/partials/d${index}.md.hbs`,
      index < 39 ? `{{> d${index + 1}}}{{> d${index + 1}}}` : 'x',
    ]),
  );

  test.each<[string, { [file: string]: string }, RegExp]>([
    ['a loop over a loop of the view', { 'mallar/kvalitetsberattelse.md.hbs': deep(6) }, /gör för mycket arbete/],
    [
      'a loop that prints nothing',
      { 'mallar/kvalitetsberattelse.md.hbs': deep(6).replace('x', '{{#if @root.beslut}}{{/if}}'.repeat(300)) },
      /gör för mycket arbete/,
    ],
    ['parts that double', { 'mallar/kvalitetsberattelse.md.hbs': '{{> d0}}', ...doubling }, /gör för mycket arbete/],
    [
      'much text in a loop',
      {
        'mallar/kvalitetsberattelse.md.hbs': `{{#each avsnitt}}{{#each @root.avsnitt}}${'ord '.repeat(10_000)}{{/each}}{{/each}}`,
      },
      /gör för mycket arbete/,
    ],
    [
      'markdown that takes a parser long',
      { 'mallar/kvalitetsberattelse.md.hbs': `{{#each avsnitt}}${'*[_a '.repeat(1000)}{{/each}}` },
      /för krånglig att tolka/,
    ],
    [
      'quotes within quotes',
      { 'mallar/kvalitetsberattelse.md.hbs': '{{#each avsnitt}}>>>>>>>>>>{{/each}}x' },
      /för krånglig att tolka/,
    ],
  ])(
    '%s is refused',
    async (_, files, message) => {
      const start = performance.now();
      const { code, stderr } = await run(
        ['report', '2024', '--today', '2026-11-22', '--format', 'md'],
        handbook(files),
      );
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
      expect(performance.now() - start).toBeLessThan(SOON);
    },
    60_000,
  );

  test('the built-in report of the example is far below every limit', async () => {
    const { stdout } = await run(['report', '2024', '--today', '2026-11-22', '--data'], EXAMPLE);
    // The appendix goes through the whole report's sources, and so stands once.
    const avsnitt = JSON.parse(stdout).avsnitt.filter(({ id }: { id: string }) => id !== 'bilagor');
    const template = readTemplate('kvalitetsberattelse');
    // Twenty years' worth of every section: the limits grow with the view.
    const view = { ...JSON.parse(stdout), noter: [], avsnitt: Array.from({ length: 20 }, () => avsnitt).flat() };
    expect(fill(template, template.partials, view).length).toBeGreaterThan(1_000_000);
  }, 60_000);
});

test('raw HTML and scripts of a template never reach the page', async () => {
  const [root, out] = [
    handbook({
      'mallar/partials/mal.md.hbs':
        '<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n[x](javascript:alert(3)) ![y](https://example.org/spion.png) ![z](../../hemligt.png)\n',
    }),
    folder(),
  ];
  expect((await run(['report', '2024', '--today', '2026-11-22', '--format', 'html', '--out', out], root)).code).toBe(0);
  const html = readFileSync(join(out, 'kvalitetsberattelse-2024.html'), 'utf8');
  expect(html).not.toMatch(/<script|<[^>]*onerror|"javascript:|src="(?!data:)/);
  expect(html).toContain('[Bild: z]');
}, 60_000);
