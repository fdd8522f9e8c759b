import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/api/read-template.js';
import { openYear } from '../../src/api/report.js';
import { parseDay } from '../../src/calendar/dates.js';
import type { Source } from '../../src/views/figure.js';
import { notesOf } from '../../src/views/notes.js';
import { type ReportView, tablesIn } from '../../src/views/view.js';
import { repository } from '../helpers/git.js';
import { folder } from '../helpers/handbook.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const TODAY = parseDay('2026-11-22') ?? 0;
const TEMPLATES = [
  'kvalitetsberattelse',
  'patientsakerhetsberattelse',
  'kvalitetsplan',
  'internkontroll',
  'uppfoljning',
  'ledningssystem',
  'lex-sarah',
];

let root: string;
beforeAll(() => {
  root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  repository(root).commit({}, '2024-12-20');
});

const figuresIn = (view: ReportView) =>
  tablesIn(view.avsnitt).flatMap(({ rader }) => rader.flat().filter((cell) => typeof cell !== 'string'));
const sourcesIn = (view: ReportView) => figuresIn(view).flatMap(({ källor }) => källor);

const read = new Map<string, string[]>();
function linesAt({ commit, file }: Source): string[] {
  const key = `${commit}:./${file}`;
  const lines = read.get(key) ?? execFileSync('git', ['show', key], { cwd: root, encoding: 'utf8' }).split('\n');
  read.set(key, lines);
  return lines;
}

describe.each(TEMPLATES)('%s', (name) => {
  let view: ReportView;
  beforeAll(async () => {
    view = (await openYear(root, 2024, TODAY, readTemplate(name))).report();
  }, 60_000);

  test('every line that a figure names is there in that commit, and begins with a key, an item or a row', () => {
    for (const source of sourcesIn(view)) {
      const lines = linesAt(source);
      if (source.file !== 'handbok.yaml') expect([source.file, source.lines.length > 0]).toEqual([source.file, true]);
      for (const [first, last] of source.lines) {
        expect(last).toBeGreaterThanOrEqual(first);
        expect(lines.length).toBeGreaterThanOrEqual(last);
        if (source.file.endsWith('.md')) expect(lines[first - 1]).toMatch(/^(---$|[\p{L}_]+:|\s*- )/u);
        else if (source.file.endsWith('.csv')) expect([source.file, first > 1]).toEqual([source.file, true]);
      }
    }
  });

  test('every figure with sources stands in the appendix, and a hidden one in neither', () => {
    const told = tablesIn(view.avsnitt).filter(({ rader }) =>
      rader.flat().some((cell) => typeof cell !== 'string' && cell.källor.length),
    );
    expect(notesOf(view).map(({ not }) => not)).toEqual(told.map(({ not }) => not));
    for (const { läge, källor } of figuresIn(view)) if (läge !== 'värde') expect(källor).toEqual([]);
    const numbered = new Set(view.underlag.map(({ file, commit }) => `${file} ${commit}`));
    for (const { file, commit } of sourcesIn(view)) expect(numbered).toContain(`${file} ${commit}`);
  });
});

describe('the rows of a register say no more than the tables do', () => {
  /** Rows by what every report tells: kind and year. Whatever else was told apart could be put together again. */
  const isWhole = (source: Source): boolean => {
    const told = new Set(
      source.lines.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
    );
    const groups = new Map<string, number[]>();
    for (const [at, line] of linesAt(source).entries()) {
      if (at === 0 || !line.trim()) continue;
      const cells = line.split(';');
      const key = `${cells.find((cell) => /^(avvikelse|klagomål|synpunkt|ej verkställt beslut)$/.test(cell))} ${/\b(20\d\d)-/.exec(line.slice(line.indexOf(';')))?.[1]}`;
      groups.set(key, [...(groups.get(key) ?? []), at + 1]);
    }
    return [...groups.values()].every((rows) => [0, rows.length].includes(rows.filter((row) => told.has(row)).length));
  };

  const tablesOf = (view: ReportView) =>
    sourcesIn(view).filter(({ file }) => /avvikelser|klagomal/.test(file) && file.endsWith('.csv'));

  test('all rows of a kind and year, or none, also in the reports of units', async () => {
    const opened = await openYear(root, 2024, TODAY, readTemplate('kvalitetsberattelse'));
    expect(tablesOf(opened.report()).length).toBeGreaterThan(20);
    for (const unit of [undefined, ...opened.units.slice(0, 4).map(({ id }) => id)])
      for (const source of tablesOf(opened.report(unit)))
        expect([unit, source.file, source.lines, isWhole(source)]).toEqual([unit, source.file, source.lines, true]);
  }, 60_000);

  test('a report of health care names the rows of health care, the same in every table', async () => {
    const tables = tablesOf((await openYear(root, 2024, TODAY, readTemplate('patientsakerhetsberattelse'))).report());
    expect(tables.length).toBeGreaterThan(5);
    for (const file of new Set(tables.map((source) => source.file))) {
      const own = tables.filter((source) => source.file === file);
      const kinds = /avvikelser/.test(file) ? 1 : 3;
      expect(new Set(own.map(({ lines }) => JSON.stringify(lines))).size).toBeLessThanOrEqual(kinds);
    }
  }, 60_000);
});
