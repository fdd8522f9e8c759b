import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeBody } from '../../src/parse/judge-body.js';
import { scanBody } from '../../src/parse/scan-body.js';
import { markdown } from './markdown.js';

const RUNS = { numRuns: 3000 };

describe('the quick scan against CommonMark', () => {
  test('every link that CommonMark sees has a candidate', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const candidates = scanBody(body, 1).links;
        for (const link of judgeBody(body, 1).links) {
          const near = candidates.filter(({ kind, line }) => (kind === 'wiki') === (link.kind === 'wiki') && line >= link.line && line <= link.endLine);
          if (link.target !== '') expect(near.length, `${JSON.stringify(link)} in ${JSON.stringify(body)}`).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  test('a candidate that would be judged good stands for a link that CommonMark reads the same way', () => {
    const doubtful = /[\\&(]/;
    fc.assert(
      fc.property(markdown, (body) => {
        const candidates = scanBody(body, 1).links;
        if (candidates.some(({ target }) => doubtful.test(target.replace('\\|', '|')))) return;
        const targets = new Set(candidates.map(({ target }) => target.replace(/^<(.*)>$/, '$1')));
        for (const { target } of judgeBody(body, 1).links) if (target !== '') expect([...targets], body).toContain(target);
      }),
      RUNS,
    );
  });

  test('every heading that the scan is sure of is a heading', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        const judged = judgeBody(body, 1).slugs;
        for (const slug of scanBody(body, 1).slugs) expect(judged, body).toContain(slug);
      }),
      RUNS,
    );
  });

  test('positions lie inside the body', () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 1, max: 50 }), (body, bodyLine) => {
        const lines = body.split('\n');
        for (const link of [...judgeBody(body, bodyLine).links, ...scanBody(body, bodyLine).links]) {
          const width = lines[link.line - bodyLine]?.length ?? -1;
          expect(link.column).toBeGreaterThan(0);
          expect(link.column, JSON.stringify({ link, body })).toBeLessThanOrEqual(width + 1);
          expect(link.endLine).toBeGreaterThanOrEqual(link.line);
          expect(link.endLine - bodyLine).toBeLessThan(lines.length);
        }
      }),
      RUNS,
    );
  });
});

test('neither throws on arbitrary text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
      scanBody(body, 1);
      judgeBody(body, 1);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['link openings', '[a]('.repeat(10_000)],
  ['definitions', '[a]:'.repeat(10_000)],
  ['parentheses', `[a](${'(b'.repeat(5_000)}`],
  ['wiki openings', '[['.repeat(10_000)],
  ['headings', `${'# '.repeat(10_000)}\n`],
  ['hashes and blanks', `## a${' '.repeat(20_000)}#${' '.repeat(20_000)}b\n`],
])('the scan is quick on many %s', (_, body) => {
  const start = performance.now();
  scanBody(body, 1);
  expect(performance.now() - start).toBeLessThan(1000);
});
