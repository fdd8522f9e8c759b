import { cpSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/queries/due-item.js';
import { folder } from '../helpers/handbook.js';
import { runJson } from '../helpers/run.js';

/**
 * What `due --all` shall show of the example handbook on three days: the tables in due-all/, worked out by hand. The
 * example is copied out of Git, so that no history decides: the reference date moves only the clock, and everything
 * written counts (format.md 5.3).
 */
const DATES = ['2024-02-20', '2025-07-01', '2026-11-22'];

interface Item {
  kind: string;
  document: string | null;
  units: string[];
  due: string;
  state: string;
  responsible: string[];
  reasons: { text: string }[];
}

/** A row as the table has it, and the words («…») that its reasons must have. */
interface Row {
  cells: string;
  words: string[];
}

/** The rows of a table, in its order: that of the list is only decided by the due day. */
const expectedOn = (date: string): Row[] =>
  readFileSync(`test/contract/due-all/${date}.md`, 'utf8')
    .split('\n')
    .filter((line) => /^\| \p{Ll}/u.test(line) && !line.startsWith('| kind '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => ({
      cells: cells.slice(1, 7).join(' | '),
      words: [...(cells[7] ?? '').matchAll(/«(.+?)»/g)].map(([, word]) => word ?? ''),
    }));

const listed = (values: readonly string[]) => values.join(', ') || '-';

const cellsOf = ({ kind, document, units, due, state, responsible }: Item) =>
  [kind, document ?? '-', listed(units), due, state, listed(responsible)].join(' | ');

const saidBy = ({ reasons }: Item) => reasons.map(({ text }) => text).join(' ');

let lists: Map<string, { code: number; json: { items: Item[]; summary: object; unreadable: unknown[] } }>;
beforeAll(async () => {
  const root = folder();
  cpSync('handbook-example', root, { recursive: true });
  lists = new Map();
  for (const date of DATES) lists.set(date, await runJson(['due', '--all', '--today', date], root));
}, 120_000);

describe.each(DATES)('due --all of the example handbook on %s equals the list worked out by hand', (date) => {
  const rows = expectedOn(date);
  const inState = (state: string) => rows.filter(({ cells }) => cells.includes(`| ${state} |`)).length;

  test('the same rows, soonest first', () => {
    const { json, code } = lists.get(date) ?? expect.unreachable();
    const days = json.items.map(({ due }) => due);
    expect(code).toBe(0);
    expect(json.items.map(cellsOf).sort()).toEqual(rows.map(({ cells }) => cells).sort());
    expect(days).toEqual([...days].sort());
    expect(json.summary).toMatchObject({ overdue: inState('overdue'), soon: inState('soon') });
    expect(json.unreadable).toEqual([]);
  });

  test('the reasons say what the hand found', () => {
    const { json } = lists.get(date) ?? expect.unreachable();
    for (const { cells, words } of rows) {
      expect(words, cells).not.toEqual([]);
      const texts = json.items.filter((item) => cellsOf(item) === cells).map(saidBy);
      expect(
        texts.some((text) => words.every((word) => text.includes(word))),
        `${cells}: ${words.join(', ')}`,
      ).toBe(true);
    }
  });
});

test('every kind occurs', () => {
  const kinds = DATES.flatMap(expectedOn).map(({ cells }) => cells.split(' | ')[0]);
  expect([...new Set(kinds)].sort()).toEqual([...KINDS].sort());
});
