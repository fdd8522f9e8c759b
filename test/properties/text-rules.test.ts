import { describe, expect, test } from 'vitest';
import { readLaw } from '../../src/api/read-regelverk.js';
import type { Dokument } from '../../src/model/document.js';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { CATALOGUE, RULES } from '../../src/rules/index.js';
import { PERSON } from '../../src/rules/person/index.js';
import type { Context } from '../../src/rules/rule.js';
import { TEXT } from '../../src/rules/text/index.js';
import { day, open } from '../helpers/open.js';
import fc from '../helpers/random.js';
import { markdown } from './markdown.js';

const rules = [...TEXT, ...PERSON].flatMap(({ id, text }) => (text ? [[id, text] as const] : []));
const context: Context = {
  today: day('2026-11-22'),
  rules: [...CATALOGUE.keys()],
  law: readLaw(),
  revisions: undefined,
};
const doc = {
  typ: 'rutin',
  id: 'a',
  titel: 'Titeln',
  file: 'a.md',
  data: {},
  refused: [],
  suspects: [],
  references: [],
  words: [],
  files: [],
  body: { exact: false, slugs: [], links: [] },
} as unknown as Dokument;

/** What the rules look for, and what is near it, to be mixed with the markdown that may hide it. */
const PIECES = [
  '![](a.png)',
  '![bild](a.png)',
  '![en bild av något](a.png)',
  '# A',
  '### B',
  '#### C',
  'A\n===',
  'B\n---',
  '[här](b.md)',
  '[[id|läs mer]]',
  '[ **länk** ][d]',
  'https://ivo.se/a',
  'se www.ivo.se.',
  '<https://ivo.se>',
  '| | |\n|---|---|\n| a | b |',
  '| a | b |\n| c | d |',
  '| a | b |\n|---|---|\n| c | d |',
  '|a|b|\n|---|\n|c|d|',
  'G:\\Gemensam\\a',
  '`G:/Mapp`',
  '\\\\server\\dela',
  '[x](file:///a)',
  '[x](http://portalen/a)',
  'http://intranat.a.se/b',
  '[x](javascript:a)',
  '<javascript:a>',
  '[x](java&#115;cript:a)',
  '<b>fet</b>',
  '<fyll i>',
  '<!-- <b> -->',
  '1. Ring upp den anhöriga.',
  '2. Ring upp den\n   anhöriga.',
  '1. Ring upp den anhöriga.\n2. Ring **upp** den\n   anhöriga.',
  '3. Händelsen dokumenteras i akten.',
  '1. Vid fall kontaktas läkare.\n   - snarast',
  'Gör det snarast.',
  'Ring vid behov.',
  'så snart\nsom möjligt',
  'Enligt 2 § ska det ske skyndsamt.',
  'Rutinen gäller tills vidare.',
  '**Giltighet:** tills vidare',
  'En ny rutin kommer hösten 2016.',
  'Den revideras 2025-03-01, t.ex. av nämnden.',
  'Ring SAS nu.',
  'Samordnare (SAS) hjälper.',
  'Mejla anna.svensson@a.se.',
  'Ring 070-123 45 67.',
  'Jour: 070-123 45 67.',
  'Kontakta Lisa Berg.',
  'Ansvarig: Eva Nilsson',
  '| Ansvarig |\n|---|\n| Eva Nilsson |',
  `${'ett ord till '.repeat(12)}slut.`,
  `${'långa ordföljder, bl.a. dessa, '.repeat(9)}`,
  '## Så här gör du',
  '## Ansvar',
  'Enhetschefen läser igenom allt som kommer in.',
];

const prefix = fc.constantFrom('', '', '', '', '- ', '> ', '1. ', '   ', '    ', '## ');
const piece = fc.tuple(prefix, fc.constantFrom(...PIECES)).map(([before, text]) => before + text);
const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 1, arbitrary: markdown }), { maxLength: 7 })
  .chain((parts) =>
    fc
      .array(fc.constantFrom('\n', '\n\n', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((ends) => parts.map((part, index) => part + ends[index]).join('')),
  );

test('what a text rule finds, its suspicion has seen', async () => {
  const handbook = await open({});
  const found = new Set<string>();
  fc.assert(
    fc.property(body, (text) => {
      const page = { doc, body: text, bodyLine: 1, tree: parseMarkdown(text) };
      for (const [id, rule] of rules) {
        const told = [...rule.check(page, handbook, context)];
        if (!told.length) continue;
        found.add(id);
        expect(rule.suspects(text, doc, context.law), JSON.stringify({ id, text, told })).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
  // A text of a hundred hard words is too much to ask of chance; its rule keeps a margin instead of a proof.
  expect(rules.map(([id]) => id).filter((id) => !found.has(id) && id !== 'klarsprak-lasbarhet')).toEqual([]);
}, 120_000);

const LONG = 50_000;

describe('no suspicion is slow on hostile text', () => {
  test.each([
    ['brackets', '['.repeat(LONG)],
    ['closing brackets', ']'.repeat(LONG)],
    ['pairs of brackets', '[]'.repeat(LONG)],
    ['dashes and a letter', `${'-'.repeat(LONG)}x`],
    ['lines of dashes', '- - - x\n'.repeat(LONG / 8)],
    ['bars', '|'.repeat(LONG)],
    ['rows', '| a | b |\n'.repeat(LONG / 10)],
    ['blanks', ' '.repeat(LONG)],
    ['breaks', '\n'.repeat(LONG)],
    ['hashes', '#'.repeat(LONG)],
    ['equals', '='.repeat(LONG)],
    ['tags', '<a '.repeat(LONG)],
    ['comments', '<!--'.repeat(LONG)],
    ['at signs', 'a.b@'.repeat(LONG / 4)],
    ['a long address', `${'a'.repeat(LONG)}@${'b.'.repeat(LONG / 2)}`],
    ['digits', '7'.repeat(LONG)],
    ['numbers', '070 '.repeat(LONG / 4)],
    ['items', '1. '.repeat(LONG / 3)],
    ['items on lines', '1. x\n'.repeat(LONG / 5)],
    ['capitals', 'ABC '.repeat(LONG / 4)],
    ['one abbreviation without end', 'ABCD, a '.repeat(LONG / 8)],
    ['names', 'Anna Svensson '.repeat(LONG / 14)],
    ['stops', '. A'.repeat(LONG / 3)],
    ['years', 'kommer 2024 '.repeat(LONG / 12)],
    ['until further notice', 'rutinen gäller tills vidare '.repeat(LONG / 28)],
    ['as soon as possible', 'snarast, '.repeat(LONG / 9)],
    ['if needed', 'vid behov '.repeat(LONG / 10)],
    ['web addresses', 'http://a'.repeat(LONG / 8)],
    ['hosts without a dot', `http://${'a'.repeat(LONG)}`],
    ['drives', 'C:\\'.repeat(LONG / 3)],
    ['backslashes', '\\'.repeat(LONG)],
    ['images', '!['.repeat(LONG / 2)],
    ['entities', '&a'.repeat(LONG / 2)],
    ['angle marks', '> '.repeat(LONG / 2)],
  ])('%s', (_, text) => {
    for (const [id, rule] of rules) {
      const start = performance.now();
      rule.suspects(text, doc, context.law);
      expect(performance.now() - start, id).toBeLessThan(2000);
    }
  });
});

test('every text rule is one of the rules', () => {
  for (const [id] of rules) expect(RULES.map((rule) => rule.id)).toContain(id);
});
