import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partOf, partPath } from '../../../src/views/site/addresses.js';
import type { Block, SitePage, Words } from '../../../src/views/site/page.js';
import { split } from '../../../src/views/site/split.js';

const rows = (from: number, n: number): Words[][] => Array.from({ length: n }, (_, index) => [[`rad ${from + index}`]]);
const table = (from: number, n: number): Block => ({
  slag: 'tabell',
  namn: 'T',
  rubriker: ['a'],
  rader: rows(from, n),
});
const section = (rubrik: string, ...block: Block[]): Block => ({
  slag: 'avsnitt',
  rubrik,
  id: rubrik.toLowerCase(),
  block,
});
const page = (...block: Block[]): SitePage => ({ path: 'rutiner.html', titel: 'Rutiner', väg: [], block });

const rowsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.slag === 'avsnitt') return rowsOf(block.block);
    return block.slag === 'tabell' ? block.rader.map((row) => String(row[0]?.[0])) : [];
  });

describe('a page in parts', () => {
  test('a page that is not long is one', () => {
    const short = page(section('A', table(0, 100)), section('B', table(100, 100)));
    expect(split(short)).toEqual([short]);
  });

  test('parts lead to each other, and a section goes on under its own name', () => {
    const parts = split(
      page({ slag: 'stycke', words: ['Inledning'] }, section('A', table(0, 150)), section('B', table(150, 300))),
    );
    expect(parts.map(({ path, titel }) => `${path}: ${titel}`)).toEqual([
      'rutiner.html: Rutiner',
      'rutiner.del2.html: Rutiner, del 2 av 3',
      'rutiner.del3.html: Rutiner, del 3 av 3',
    ]);
    expect(parts[1]?.block[0]).toEqual({
      slag: 'delar',
      delar: [
        { text: '1. A', till: { fil: 'rutiner.html' } },
        '2. B',
        { text: '3. B', till: { fil: 'rutiner.del3.html' } },
      ],
    });
    const headings = parts.map(({ block }) =>
      block.flatMap((one) => (one.slag === 'avsnitt' ? [`${one.rubrik} ${one.id}`] : [])),
    );
    expect(headings).toEqual([['A a'], ['B b'], ['B (fortsättning) b-2']]);
  });

  test('no row is lost, moved or doubled, and no part is longer than a page', () => {
    const block = fc.integer({ min: 0, max: 700 }).chain((n) => fc.boolean().map((inSection) => ({ n, inSection })));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (sizes) => {
        let from = 0;
        const blocks = sizes.map(({ n, inSection }, index) => {
          const made = table(from, n);
          from += n;
          return inSection ? section(`S${index}`, made) : made;
        });
        const parts = split(page(...blocks));
        expect(parts.flatMap(({ block: inner }) => rowsOf(inner))).toEqual(rowsOf(blocks));
        expect(Math.max(...parts.map(({ block: inner }) => rowsOf(inner).length))).toBeLessThanOrEqual(200);
        expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
      }),
    );
  });

  test('an address tells its page and part', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), fc.integer({ min: 1, max: 9999 }), (id, part) => {
        expect(partOf(partPath(`dokument/${id}.html`, part))).toEqual({ path: `dokument/${id}.html`, part });
      }),
    );
  });
});
