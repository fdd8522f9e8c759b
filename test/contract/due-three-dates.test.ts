import { cpSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder } from '../helpers/handbook.js';
import { runJson } from '../helpers/run.js';

/**
 * What `due --all` shall show of the example handbook on three days, worked out from docs of the format and the
 * documents alone, by hand and by a script that shares nothing with the program. The example is copied out of Git, so
 * that no history decides: the reference date moves only the clock, and everything written counts (format.md 5.3).
 */
const DATES = ['2024-02-20', '2025-07-01', '2026-11-22'];
const KINDS = ['revision', 'giltighet', 'egenkontroll', 'uppföljning', 'protokoll', 'delgivning', 'åtgärd', 'effekt'];
const MORE_KINDS = ['kvalitetsinsats', 'avtal', 'redovisning', 'riskanalys', 'kompetens', 'lagstadgad'];

interface Item {
  kind: string;
  document: string | null;
  units: string[];
  due: string;
  state: string;
  reasons: { text: string }[];
}

/** The rows of an expected file: due day, state, kind, document, units; what follows is why, for people. */
const expectedOn = (date: string): string[] =>
  readFileSync(`test/fixtures/expected/due-all-${date}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/ {2,}/).slice(0, 5).join('  '));

const told = ({ due, state, kind, document, units }: Item) =>
  [due, state, kind, document ?? '-', [...units].sort().join('+') || '-'].join('  ');

describe('due --all of the example handbook on three days', () => {
  test.each(DATES)('on %s', async (date) => {
    const root = folder();
    cpSync('handbook-example', root, { recursive: true });
    const { json, code } = await runJson(['due', '--all', '--today', date], root);
    expect(code).toBe(0);
    const rows = expectedOn(date);
    expect(json.items.map(told).sort()).toEqual([...rows].sort());
    expect(json.summary).toMatchObject({
      overdue: rows.filter((row) => row.includes('  overdue  ')).length,
      soon: rows.filter((row) => row.includes('  soon  ')).length,
    });
    for (const { reasons } of json.items as Item[]) expect(reasons.map(({ text }) => text).join('')).toMatch(/\p{L}/u);
    expect(json.unreadable).toEqual([]);
  });

  test('every kind occurs', () => {
    const kinds = DATES.flatMap(expectedOn).map((row) => row.split('  ')[2]);
    expect([...new Set(kinds)].sort()).toEqual([...KINDS, ...MORE_KINDS].sort());
  });
});
