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
  days: number;
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

let root: string;
beforeAll(() => {
  root = folder();
  cpSync('handbook-example', root, { recursive: true });
});

describe('due --all of the example handbook equals the list worked out by hand', () => {
  test.each(DATES)('on %s', async (date) => {
    const { json, code } = await runJson(['due', '--all', '--today', date], root);
    const [rows, items] = [expectedOn(date), json.items as Item[]];
    expect(code).toBe(0);
    expect(items.map(cellsOf).sort()).toEqual(rows.map(({ cells }) => cells).sort());
    expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).sort());
    expect(json.summary).toMatchObject({
      overdue: rows.filter(({ cells }) => cells.includes('| overdue |')).length,
      soon: rows.filter(({ cells }) => cells.includes('| soon |')).length,
    });
    expect(json.unreadable).toEqual([]);
  });

  test.each(DATES)('on %s: the reasons say what the hand found', async (date) => {
    const { json } = await runJson(['due', '--all', '--today', date], root);
    const told = (json.items as Item[]).map((item) => ({
      cells: cellsOf(item),
      text: item.reasons.map(({ text }) => text).join(' '),
    }));
    for (const { cells, words } of expectedOn(date)) {
      expect(words, cells).not.toEqual([]);
      const said = told.some((one) => one.cells === cells && words.every((word) => one.text.includes(word)));
      expect(said, `${cells}: ${words.join(', ')}`).toBe(true);
    }
  });

  test('every kind occurs', () => {
    const kinds = DATES.flatMap(expectedOn).map(({ cells }) => cells.split(' | ')[0]);
    expect([...new Set(kinds)].sort()).toEqual([...KINDS].sort());
  });
});
