import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { handbookRepository, repository } from '../helpers/git.js';
import { folder, handbook, MINIMAL } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { händelse, process, register, rutin } from '../helpers/texts.js';

const THEN = { 'utreda.md': process(), 'r.md': rutin({ revisionsdatum: '2025-03-01' }) };
const NOW = { 'r.md': rutin({ reviderad: '2025-06-01', revisionsdatum: '2027-06-01' }) };

/** A rutin that was late, and then reviewed on 2025-06-10. */
function book() {
  const repo = handbookRepository(THEN, '2025-01-10');
  const first = repo.git('rev-parse', 'HEAD');
  repo.git('tag', 'beslut-2025');
  repo.commit(NOW, '2025-06-10T21:59:59+00:00');
  return { ...repo, first };
}

const days = (json: { items: { due: string }[] }) => json.items.map(({ due }) => due);

describe('due --rev: the handbook as it was known', () => {
  test('at a commit, a tag or a day; the reference date is still --today', async () => {
    const { root, first } = book();
    expect(days((await runJson(['due'], root)).json)).toEqual([]);
    for (const rev of [first, first.slice(0, 8), 'beslut-2025', '2025-01-10', '2025-06-09']) {
      const { json, stderr, code } = await runJson(['due', '--rev', rev], root);
      expect([code, json.today, days(json)]).toEqual([0, '2026-11-22', ['2025-03-01']]);
      expect(stderr).toBe(`Handboken som den var 2025-01-10 (${first.slice(0, 7)}), läget 2026-11-22.\n`);
    }
  });

  test('a day ends at midnight in Sweden, also in summer', async () => {
    const { root } = book();
    expect(days((await runJson(['due', '--rev', '2025-06-10'], root)).json)).toEqual([]);
    expect(days((await runJson(['due', '--rev', '2025-06-09'], root)).json)).toEqual(['2025-03-01']);
  });

  test('what lies in the folder now has no part in it: not changed files, not new ones', async () => {
    const repo = book();
    const { root } = repo;
    repo.commit({}, '2025-07-01');
    const before = await run(['due', '--rev', 'beslut-2025', '--all'], root);
    repo.commit({ 'ny.md': rutin({ id: 'ny', titel: 'Ny', revisionsdatum: '2020-01-01' }) }, '2025-08-01');
    expect((await run(['due', '--rev', 'beslut-2025', '--all'], root)).stdout).toBe(before.stdout);
  });

  test('registers of that time are read, and early reviews use the history of that time', async () => {
    const rows = 'dnr;inkom;slag;rutin\n1;2025-02-01;avvikelse;rutin-a\n2;2025-02-02;avvikelse;rutin-a\n';
    const repo = handbookRepository({
      'utreda.md': process(),
      'r.md': rutin(),
      'reg.md': register({ period: '2025' }),
      'a.csv': rows,
      'h.md': händelse({ inkom: '2025-02-03', rutin: 'rutin-a' }),
    });
    repo.commit({ 'a.csv': 'dnr;inkom;slag;rutin\n' }, '2025-09-01');
    expect(days((await runJson(['due'], repo.root)).json)).toEqual([]);
    expect(days((await runJson(['due', '--rev', '2024-06-01'], repo.root)).json)).toEqual(['2025-02-03']);
  });

  test('nothing is left in the temporary folder', async () => {
    const { root } = book();
    const temporary = folder();
    vi.stubEnv('TMPDIR', temporary);
    await run(['due', '--rev', 'beslut-2025'], root);
    await run(['due', '--rev', 'beslut-2025', '--role', 'finns-inte'], root);
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('due --rev that cannot be read: exit 2, why, and what to do', () => {
  test.each([
    ['2001-01-01', 'historiken börjar efter 2001-01-01'],
    ['finns-inte', 'ingen commit eller tagg som heter "finns-inte"'],
    ['--help', 'ingen commit eller tagg som heter "--help"'],
    ['2025-02-30', 'ingen commit eller tagg som heter "2025-02-30"'],
    ['HEAD:r.md', 'ingen commit eller tagg'],
  ])('%s', async (rev, message) => {
    const ran = await run(['due', `--rev=${rev}`], book().root);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trim().split('\n')).toHaveLength(2);
  });

  test('without Git', async () => {
    const ran = await run(['due', '--rev', 'HEAD'], handbook(THEN));
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('ligger inte i Git');
  });

  test('before there was a handbook', async () => {
    const repo = repository();
    repo.commit({ 'README.md': 'Kommer' }, '2024-01-01');
    repo.commit({ ...MINIMAL }, '2024-02-01');
    const ran = await run(['due', '--rev', '2024-01-05'], repo.root);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('Handboken fanns inte i');
  });
});
