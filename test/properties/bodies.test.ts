import { describe, expect, test } from 'vitest';
import type { Dokument } from '../../src/model/document.js';
import { judgeBody } from '../../src/parse/judge-body.js';
import { scanBody } from '../../src/parse/scan-body.js';
import { linkFault } from '../../src/rules/links.js';
import fc from '../helpers/random.js';
import { markdown } from './markdown.js';

const RUNS = { numRuns: 1000 };
const FILES = ['b.md', 'b.png', 'c.md', 'b c.md', 'b(c).md'];

describe('the quick scan against CommonMark', () => {
  test('a link that leads nowhere always has a candidate that makes CommonMark judge the body', () => {
    fc.assert(
      fc.property(markdown, fc.subarray(FILES), fc.boolean(), (body, files, known) => {
        const doc = { id: 'a', file: 'a.md', body: judgeBody(body, 1) } as Dokument;
        const byId = new Map(known ? [['id', doc]] : []);
        const looked = {
          byId,
          brokenIds: new Set<string>(),
          files: new Set(['a.md', ...files]),
          byFile: new Map([['a.md', doc]]),
          documents: [doc],
        };
        const faults = doc.body.links.filter((link) => linkFault(doc, link, looked));
        const doubted = scanBody(body, 1).links.some(
          (link) => /[\\&(]/.test(link.target) || linkFault(doc, link, looked),
        );
        if (faults.length) expect(doubted, JSON.stringify({ body, files, faults })).toBe(true);
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
  ['brackets', '['.repeat(50_000)],
  ['link openings', '[a]('.repeat(50_000)],
  ['parentheses', `[a](${'(b'.repeat(50_000)}`],
  ['wiki openings', '[['.repeat(50_000)],
  ['headings', `${'# '.repeat(50_000)}\n`],
  ['hashes and blanks', `## a${' '.repeat(50_000)}#${' '.repeat(50_000)}b\n`],
])('the scan is quick on many %s', (_, body) => {
  const start = performance.now();
  scanBody(body, 1);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('what the scan collects is never much larger than the body itself', () => {
  const body = '[a]:'.repeat(5_000);
  const collected = scanBody(body, 1).links.reduce((sum, { target }) => sum + target.length, 0);
  expect(collected).toBeLessThan(body.length * 20);
});
