import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { rutin } from '../helpers/texts.js';

/** One of Skatteverket's published test numbers, reserved for tests. */
const NUMBER = '20190101-2391';

async function scan(root: string, ...args: string[]) {
  const { json } = await runJson(['validate', '--history-scan', ...args], root);
  return (json.findings as { rule: string; file: string; line: number; message: string }[]).filter(
    ({ rule }) => rule === 'inga-personnummer',
  );
}

describe('validate --history-scan', () => {
  test('a number that was removed is still published, and is told without being printed', async () => {
    const repo = handbookRepository({ 'a.md': rutin({}, `En rad.\n\nNumret ${NUMBER} är borta.\n`) }, '2025-01-10');
    repo.commit({ 'a.md': rutin({}, 'En rad.\n') }, '2025-02-10');
    expect(
      (await runJson(['validate'], repo.root)).json.findings.filter(
        ({ rule }: { rule: string }) => rule === 'inga-personnummer',
      ),
    ).toEqual([]);
    const found = await scan(repo.root);
    expect(found).toMatchObject([{ file: 'a.md', line: 14, message: expect.stringContaining('2025-01-10') }]);
    const { stdout } = await run(['validate', '--history-scan'], repo.root);
    expect(stdout).toContain('20190101-****');
    expect(stdout).not.toContain(NUMBER);
  });

  test('deleted files, other branches, other kinds of files, file names and messages', async () => {
    const repo = handbookRepository({ 'underlag/lista.csv': `namn;nr\nx;${NUMBER}\n` }, '2025-01-10');
    rmSync(join(repo.root, 'underlag/lista.csv'));
    repo.commit({}, '2025-02-10');
    repo.git('checkout', '-q', '-b', 'sido');
    repo.commit({ [`${NUMBER}.txt`]: 'x\n' }, '2025-03-10');
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'b.txt': 'y' }, '2025-04-10', `Rättar för ${NUMBER}`);
    const found = await scan(repo.root);
    expect(found.map(({ file }) => file).sort()).toEqual(['20190101-****.txt', 'handbok.yaml', 'underlag/lista.csv']);
  });

  test('the same number in the same file is told once, from its first commit', async () => {
    const repo = handbookRepository({ 'a.md': rutin({}, `Nr ${NUMBER}.\n`) }, '2025-01-10');
    for (const month of ['02', '03', '04'])
      repo.commit({ 'a.md': rutin({}, `Nr ${NUMBER}. Månad ${month}.\n`) }, `2025-${month}-10`);
    const found = (await scan(repo.root)).filter(({ message }) => message.startsWith('I historiken'));
    expect(found).toMatchObject([{ message: expect.stringContaining('2025-01-10') }]);
  });

  test('a clean history gives nothing; without Git it cannot be asked', async () => {
    expect(await scan(handbookRepository({ 'a.md': rutin({}, 'Tel 040-12 34 56.\n') }).root)).toEqual([]);
    const { code, stderr } = await run(['validate', '--history-scan'], handbook());
    expect([code, stderr]).toEqual([2, expect.stringContaining('behöver Git')]);
  });
});
