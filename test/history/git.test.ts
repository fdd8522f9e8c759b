import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stockholmDay } from '../../src/history/git.js';
import { readHistory } from '../../src/history/read-history.js';
import { filesAtYearEnd } from '../../src/history/year-end.js';
import { handbookRepository, repository } from '../helpers/git.js';
import { folder, handbook, write } from '../helpers/handbook.js';

const text = (n: number) => `---\ntyp: x\nid: a\n---\n${'En rad som stannar kvar.\n'.repeat(20)}${n}\n`;

describe('history', () => {
  test('outside a repository and before the first commit there is none, and it says so', async () => {
    expect(await readHistory(handbook())).toMatchObject({ state: 'none', head: null });
    expect((await readHistory(handbook())).text).toContain('ligger inte i Git');
    const fresh = await readHistory(repository(handbook()).root);
    expect(fresh).toMatchObject({ state: 'none', head: null });
    expect(fresh.text).toContain('inga sparade ändringar');
    const beside = handbookRepository({ 'annat/a.md': text(1) }, '2024-01-10');
    mkdirSync(join(beside.root, 'handbok'));
    expect((await readHistory(join(beside.root, 'handbok'))).text).toBe(
      'Ingen sparad ändring (commit) i Git rör handboken än.',
    );
    expect(await filesAtYearEnd(handbook(), 2024)).toBeUndefined();
  });

  test('a renamed file is one document, under the name that it has now', async () => {
    const repo = handbookRepository({ 'a.md': text(1) }, '2024-01-10');
    repo.git('mv', 'a.md', 'åtgärd.md');
    repo.commit({}, '2024-03-10');
    repo.git('mv', 'åtgärd.md', 'c.md');
    const last = repo.commit({}, '2024-05-10');
    const { changes, formerNames } = await readHistory(repo.root);
    expect(changes.get('c.md')?.map(({ date, slag }) => [date, slag])).toEqual([
      ['2024-05-10', 'flyttad'],
      ['2024-03-10', 'flyttad'],
      ['2024-01-10', 'ny'],
    ]);
    expect(changes.get('c.md')?.[0]?.commit).toBe(last);
    expect(changes.has('a.md')).toBe(false);
    expect(formerNames('c.md')).toEqual(['åtgärd.md', 'a.md']);
  });

  test('repealed and written again is new twice', async () => {
    const repo = handbookRepository({ 'a.md': text(1) }, '2024-01-10');
    rmSync(join(repo.root, 'a.md'));
    repo.commit({}, '2024-03-10');
    repo.commit({ 'a.md': text(2) }, '2024-06-10');
    expect((await readHistory(repo.root)).changes.get('a.md')?.map(({ slag }) => slag)).toEqual([
      'ny',
      'borttagen',
      'ny',
    ]);
  });

  test('a merge is not counted beside what it merges', async () => {
    const repo = handbookRepository({ 'a.md': text(1) }, '2024-01-10');
    const main = repo.git('rev-parse', '--abbrev-ref', 'HEAD');
    repo.git('checkout', '-q', '-b', 'gren');
    repo.commit({ 'a.md': text(2) }, '2024-02-10');
    repo.git('checkout', '-q', main);
    repo.commit({ 'b.md': text(3) }, '2024-02-12');
    repo.git('merge', '-q', '--no-ff', '--no-edit', 'gren');
    expect((await readHistory(repo.root)).changes.get('a.md')).toHaveLength(2);
  });

  test('a shallow clone says so, and where its history begins', async () => {
    const repo = handbookRepository({ 'a.md': text(1) }, '2023-01-10');
    repo.commit({ 'a.md': text(2) }, '2024-02-10');
    const clone = join(folder(), 'klon');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repo.root}`, clone]);
    const history = await readHistory(clone);
    expect(history.state).toBe('shallow');
    expect(history.text).toContain('avkortad (shallow): historiken börjar 2024-02-10');
    expect(await filesAtYearEnd(clone, 2023)).toBeUndefined();
  });

  test('only the handbook counts when it is a folder of a larger repository, and a dirty tree is told', async () => {
    const repo = repository();
    write(repo.root, { 'handbok/handbok.yaml': 'format: 1\n', 'handbok/a.md': text(1), 'annat.md': 'x' });
    repo.commit({}, '2024-01-10');
    const root = join(repo.root, 'handbok');
    const history = await readHistory(root);
    expect([...history.changes.keys()].sort()).toEqual(['a.md', 'handbok.yaml']);
    expect(history.dirty).toBe(false);
    write(repo.root, { 'annat.md': 'y' });
    expect((await readHistory(root)).dirty).toBe(false);
    write(root, { 'a.md': text(9) });
    expect((await readHistory(root)).dirty).toBe(true);
    const past = await filesAtYearEnd(root, 2024);
    expect([...(past?.files ?? [])].sort()).toEqual(['a.md', 'handbok.yaml']);
    expect((await past?.read(['a.md', 'finns-inte.md']))?.get('a.md')?.toString()).toBe(text(1));
  });

  test('the year ends at midnight in Sweden, on the main line', async () => {
    const repo = handbookRepository({ 'a.md': text(1) }, '2024-06-10');
    repo.commit({ 'a.md': text(2) }, '2024-12-31T22:59:59+00:00');
    repo.commit({ 'a.md': text(3) }, '2024-12-31T23:00:00+00:00');
    const past = await filesAtYearEnd(repo.root, 2024);
    expect((await past?.read(['a.md']))?.get('a.md')?.toString()).toBe(text(2));
    expect(past?.date).toBe('2024-12-31');
    expect(stockholmDay(Date.UTC(2024, 11, 31, 23, 0) / 1000)).toBe('2025-01-01');
    expect(stockholmDay(Date.UTC(2024, 5, 30, 22, 0) / 1000)).toBe('2024-07-01');
  });
});
