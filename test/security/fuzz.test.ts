import { describe, expect, test } from 'vitest';
import { readLaw } from '../../src/api/read-regelverk.js';
import type { Dokument } from '../../src/model/document.js';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { scanBody } from '../../src/parse/scan-body.js';
import { isTooHard } from '../../src/parse/too-hard.js';
import { maskPersonNumbers, personNumbersIn } from '../../src/privacy/person-numbers.js';
import { revisionOf } from '../../src/queries/revisions.js';
import { citationsIn } from '../../src/rules/lag/citations.js';
import { indexOf } from '../../src/rules/lag/law-index.js';
import type { Context } from '../../src/rules/rule.js';
import { TEXT_RULES } from '../../src/rules/suspects.js';
import { open } from '../helpers/open.js';
import fc from '../helpers/random.js';
import { PUMPS, shortest } from './pumps.js';

const law = readLaw();
const handbook = await open();
const context: Context = { today: 20_779, rules: [], law, revisions: undefined };

/** A rutin in force: what most text rules look at. */
const doc = {
  typ: 'rutin',
  id: 'a',
  titel: 'A',
  file: 'a.md',
  data: {},
  refused: [],
  references: [],
  words: [],
  files: [],
  suspects: [],
  body: { exact: true, slugs: [], links: [] },
} as unknown as Dokument;

/** Everything that reads a text as it comes, by name. */
const READERS: Record<string, (text: string) => void> = {
  links: (text) => scanBody(text, 1),
  'too hard': isTooHard,
  'person numbers': personNumbersIn,
  mask: maskPersonNumbers,
  citations: (text) => citationsIn(text, indexOf(law)),
  'revision, body': (text) => revisionOf(`---\na: b\n---\n${text}`, null, '2026-01-01'),
  'revision, keys': (text) => revisionOf(`---\n${text}\n---\n`, null, '2026-01-01'),
  ...Object.fromEntries(
    [...TEXT_RULES].map(([id, rule]) => [`${id} suspects`, (text: string) => void rule.suspects(text, doc, law)]),
  ),
};

/** Words that many rules stop at, so that a text without end goes on behind them. */
const SEEDS = [
  ...PUMPS,
  '2016 ',
  'hösten 2016',
  'Anna Svensson ',
  'a.b@gmail.com ',
  '070-123 45 67 ',
  '20190101-2391 ',
  'lex Sarah ',
  '14 kap. ',
  '![](a)',
  'www.a.b ',
  'inom 24 timmar ',
];

/** One to three pieces, said over and over, after a beginning and before an end. */
const pattern = fc.record({
  start: fc.constantFrom('', ...SEEDS),
  pieces: fc.array(fc.constantFrom(...SEEDS), { minLength: 1, maxLength: 3 }),
  end: fc.constantFrom('', '\n', ...SEEDS),
});
const make = ({ start, pieces, end }: { start: string; pieces: string[]; end: string }, length: number) => {
  const piece = pieces.join('');
  return start + piece.repeat(Math.ceil(length / piece.length)) + end;
};

/** Twice the text may take twice the time, and some more on a busy machine; never four times. */
function mustBeLinear(read: (text: string) => void, text: (length: number) => string, what: string): void {
  const take = (length: number, tries: number) => {
    const made = text(length);
    return shortest(() => read(made), tries);
  };
  const quick = 40;
  if (take(50_000, 1) < quick) return;
  const isSlow = () => take(100_000, 3) > quick && take(100_000, 3) / take(25_000, 3) > 10;
  expect([1, 2, 3].every(isSlow), what).toBe(false);
  expect(take(50_000, 3), what).toBeLessThan(3000);
}

describe('time grows no faster than the text', () => {
  test('whatever is said over and over', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom(...Object.keys(READERS)), (parts, name) => {
        const read = READERS[name];
        if (read) mustBeLinear(read, (length) => make(parts, length), JSON.stringify([name, parts]));
      }),
      { numRuns: 1500 },
    );
  });

  test.each(Object.entries(READERS))('%s, each piece alone', { timeout: 60_000 }, (name, read) => {
    for (const piece of SEEDS)
      mustBeLinear(read, (length) => make({ start: '', pieces: [piece], end: '' }, length), `${name} ${piece}`);
  });
});

test('a body that is not too hard is parsed and checked by every rule in bounded time', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(pattern, fc.integer({ min: 100, max: 90_000 }), (parts, length) => {
      const body = make(parts, length);
      if (isTooHard(body)) return;
      const took = shortest(() => {
        const page = { doc, body, bodyLine: 1, tree: parseMarkdown(body) };
        for (const rule of TEXT_RULES.values()) for (const _ of rule.check(page, handbook, context));
      }, 1);
      expect(took, JSON.stringify([parts, length])).toBeLessThan(15_000);
    }),
    { numRuns: 60 },
  );
});
