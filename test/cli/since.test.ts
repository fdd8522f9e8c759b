import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { folder, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { aktivitet, process, rutin } from '../helpers/texts.js';

const BODY = '## Så här gör du\n\n1. Nämnden läser.\n2. Nämnden svarar.\n';
const FILES = {
  'annan.md': process({ id: 'annan', titel: 'En annan process' }),
  'utreda.md': process(),
  'ta-emot.md': aktivitet(),
  'a.md': rutin({ aktivitet: 'ta-emot', process: undefined }, BODY),
  'b.md': rutin(
    { id: 'rutin-b', titel: 'Rutin B om annat', process: 'annan' },
    `${BODY}\nSe [[rutin-a]] och [blanketten](saknas.md).\n`,
  ),
};

async function since(root: string, ref = 'main') {
  const { json } = await runJson(['validate', '--since', ref], root);
  return (json.findings as { file: string; rule: string }[]).map(({ file, rule }) => `${file} ${rule}`);
}

const branched = () => {
  const repo = handbookRepository(FILES, '2026-01-01');
  repo.git('checkout', '-q', '-b', 'gren');
  return repo;
};

describe('validate --since', () => {
  test('nothing changed: nothing told, though the handbook has faults', async () => {
    const { root } = branched();
    expect((await run(['validate'], root)).stdout).toContain('lank-finns');
    expect(await since(root)).toEqual([]);
  });

  test('a fault in a changed file, committed or not, or in a new file', async () => {
    const repo = branched();
    repo.commit(
      { 'a.md': rutin({ aktivitet: 'ta-emot', process: undefined, ansvar: 'ingen-sadan' }, BODY) },
      '2026-02-01',
    );
    expect(await since(repo.root)).toContain('a.md referens-finns');
    const other = handbookRepository({ ...FILES, 'ny.md': undefined }, '2026-01-01');
    other.git('checkout', '-q', '-b', 'gren');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(other.root, 'ny.md'),
      rutin({ id: 'rutin-ny', titel: 'En helt ny', process: 'finns-inte' }, BODY),
    );
    expect(await since(other.root)).toContain('ny.md referens-finns');
  });

  test('a reference whose target was deleted, from a file that nobody touched', async () => {
    const repo = branched();
    rmSync(join(repo.root, 'a.md'));
    repo.commit({}, '2026-02-01');
    const found = await since(repo.root);
    expect(found).toContain('b.md lank-finns');
    expect(found).toContain('ta-emot.md aktivitet-har-rutin');
  });

  test('a target that was given another id', async () => {
    const repo = branched();
    repo.commit({ 'a.md': rutin({ id: 'rutin-annan', aktivitet: 'ta-emot', process: undefined }, BODY) }, '2026-02-01');
    expect(await since(repo.root)).toContain('b.md lank-finns');
  });

  test('what others did on main meanwhile is not counted', async () => {
    const repo = branched();
    repo.commit({ 'c.md': rutin({ id: 'rutin-c', titel: 'Tredje saken' }, BODY) }, '2026-02-01');
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'utreda.md': process({ ansvar: 'finns-inte' }) }, '2026-02-02');
    repo.git('checkout', '-q', 'gren');
    expect(await since(repo.root)).toEqual([]);
  });

  test.each([
    ['finns-inte', 'Git känner inte till "finns-inte".'],
    ['--output=/tmp/kvalitet-since', 'Git känner inte till "--output=/tmp/kvalitet-since".'],
    ['-n', 'Git känner inte till "-n".'],
  ])('a name that is no commit: %s', async (ref, message) => {
    const { code, stdout, stderr } = await run(['validate', `--since=${ref}`], branched().root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('without Git, and without a point in common, it says so', async () => {
    expect((await run(['validate', '--since', 'main'], handbook(FILES))).stderr).toContain('behöver Git');
    const repo = branched();
    repo.git('checkout', '-q', '--orphan', 'annan');
    repo.commit({}, '2026-03-01');
    const { code, stderr } = await run(['validate', '--since', 'main'], repo.root);
    expect([code, stderr.includes('fetch-depth: 0')]).toEqual([2, true]);
  });

  test('a handbook in a folder of its repository', async () => {
    const { repository } = await import('../helpers/git.js');
    const { write, MINIMAL } = await import('../helpers/handbook.js');
    const root = folder();
    write(join(root, 'bok'), { ...MINIMAL, ...FILES });
    const repo = repository(root);
    repo.commit({}, '2026-01-01');
    repo.git('checkout', '-q', '-b', 'gren');
    rmSync(join(root, 'bok', 'a.md'));
    repo.commit({ 'annat.txt': 'x' }, '2026-02-01');
    expect(await since(join(root, 'bok'))).toContain('b.md lank-finns');
  });
});
