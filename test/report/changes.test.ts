import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/views/figure.js';
import type { ReportView, Table } from '../../src/views/view.js';
import { handbookRepository } from '../helpers/git.js';
import { handbook, write } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { process as processText, protokoll, roll, rutin } from '../helpers/texts.js';

const BODY = '## Syfte\n\nRätt stöd.\n\n## Så här gör du\n\n1. Socialnämnden tar emot.\n';
const named = (id: string, keys: Record<string, unknown> = {}) =>
  rutin({ id, titel: `Rutinen ${id}`, först_fastställd: '2020-01-01', ...keys }, BODY);

const BEFORE = {
  ...{ 'utreda.md': processText(), 'chef.md': roll(), 'andras.md': named('andras'), 'lika.md': named('lika') },
  ...{ 'bort.md': named('bort'), 'flytta.md': named('flytta') },
};
const DURING = {
  'ny.md': named('ny'),
  'andras.md': named('andras', { ansvar: 'socialchef', reviderad: '2024-04-01', fastställd: '2024-04-02', version: 2 }),
  'lika.md': named('lika', { reviderad: '2024-04-01', reviderad_utan_ändring: 'ja' }),
  'p.md': protokoll(),
};

/** A handbook with a history before, during and after 2024. */
function book() {
  const repo = handbookRepository(BEFORE, '2023-06-01');
  rmSync(join(repo.root, 'bort.md'));
  write(repo.root, { 'x/y.txt': '' });
  renameSync(join(repo.root, 'flytta.md'), join(repo.root, 'x/flytta.md'));
  const end = repo.commit(DURING, '2024-12-31T22:00:00+00:00');
  repo.commit({ 'sen.md': named('sen'), 'ny.md': named('ny', { version: 9, fastställd: '2025-02-02' }) }, '2025-02-02');
  return { ...repo, end };
}

async function tables(root: string, argv: readonly string[] = ['2024']) {
  const ran = await run(['report', ...argv, '--data'], root);
  if (ran.code) throw new Error(ran.stderr);
  const { avsnitt } = JSON.parse(ran.stdout) as ReportView;
  const found = (id: string) =>
    avsnitt.find((one) => one.id === 'andringar')?.tabeller.find((one) => one.id === id) as Table;
  const counts: Record<string, Figure> = Object.fromEntries(
    found('i-historiken').rader.map(([kind, n]) => [String(kind), n as Figure]),
  );
  return {
    found,
    counts,
    values: Object.fromEntries(Object.entries(counts).map(([kind, { värde }]) => [kind, värde])),
  };
}

describe('the section about changes', () => {
  test('tells what history saw of the year, and nothing of what came after', async () => {
    const { found, values, counts } = await tables(book().root);
    expect(values).toMatchObject({ Nya: 1, Reviderade: 1, 'Reviderade utan ändring': 1, 'Borttagna ur handboken': 1 });
    expect(values).toMatchObject({ Flyttade: 1, Upphävda: 0, Omdöpta: 0 });
    expect(counts.Nya?.källor.map(({ document }) => document)).toEqual(['ny']);
    expect(found('i-sak').rader).toEqual([
      ['Rutinen ny', 'rutin', 'ny', 'Socialnämnden, 2024-03-12', ''],
      [
        ...['Rutinen andras', 'rutin', 'reviderad', 'Socialnämnden, 2024-04-02'],
        'Ansvarig funktion: från Socialnämnden till Socialchef.',
      ],
      ['Rutinen bort', 'rutin', 'borttagen', 'uppgift saknas', ''],
      ['Rutinen flytta', 'rutin', 'flyttad', 'inget nytt beslut', 'Flyttad från handbokens rot till mappen x.'],
    ]);
    expect(found('i-sak').definition).toContain('(1) visas inte i tabellen');
  });

  test('each figure names what it counted, with the commit where it stands', async () => {
    const { root, end, git } = book();
    const { counts } = await tables(root);
    for (const figure of Object.values(counts)) expect(figure.källor).toHaveLength(figure.värde ?? 0);
    for (const { file, commit } of Object.values(counts).flatMap(({ källor }) => källor))
      expect(git('cat-file', '-t', `${commit}:${file}`)).toBe('blob');
    expect(counts.Nya?.källor[0]?.commit).toBe(end);
  });

  test('reviews without change stand in a table of their own, with whose decision still holds', async () => {
    const { found } = await tables(book().root);
    expect(found('utan-andring').rader).toEqual([['Rutinen lika', 'rutin', '2024-04-01', 'Socialnämnden', '1']]);
    expect(found('andrade').rader[0]?.[3]).toBe('Socialnämnden');
  });

  test('says when history begins within the year', async () => {
    const repo = handbookRepository(BEFORE, '2024-03-01');
    repo.commit(DURING, '2024-05-01');
    const { found, values } = await tables(repo.root);
    expect(values).toMatchObject({ Nya: 1, Reviderade: 1 });
    expect(found('i-historiken').definition).toContain('Historiken börjar 2024-03-01: ändringar före det syns inte.');
  });

  test.each([
    ['no Git', () => handbook(BEFORE)],
    ['a history that begins later', () => handbookRepository(BEFORE, '2025-03-01').root],
  ])('%s is uppgift saknas, never zero', async (_, make) => {
    const { counts, found } = await tables(make());
    for (const figure of Object.values(counts))
      expect(figure).toMatchObject({ läge: 'saknas', värde: null, källor: [] });
    expect(found('i-sak').tom).toMatch(/^Uppgift saknas\./);
  });

  test('an unfinished year is told as the handbook lies now, also what is not committed', async () => {
    const { root } = book();
    expect((await tables(root, ['2026'])).values).toMatchObject({ Nya: 0 });
    write(root, { 'lös.md': named('los') });
    const { values, counts } = await tables(root, ['2026']);
    expect(values).toMatchObject({ Nya: 1 });
    expect(counts.Nya?.källor).toEqual([{ document: 'los', file: 'lös.md', commit: null, lines: [] }]);
    expect((await tables(root, ['2026', '--rev', 'HEAD'])).values).toMatchObject({ Nya: 0 });
  });
});
