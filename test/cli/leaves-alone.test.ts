import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { GOOD } from '../helpers/good.js';
import { handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { LATE, process, roll, rutin } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const FEL = { 'fel.md': roll({ id: 'fel', nivå: 'fel' }) };
const VARNING = { 'utreda.md': process(LATE) };

test('validate and due leave the folder as it was, byte for byte', async () => {
  const { root, git } = handbookRepository({ ...FEL, ...VARNING });
  // Git would write down that the file is the same after all, if it were let.
  utimesSync(join(root, 'utreda.md'), 1, 1);
  const before = tree(root);
  for (const argv of [
    ['validate'],
    ['validate', '--format', 'json'],
    ['validate', '--format', 'github'],
    ['due'],
    ['due', '--format', 'csv'],
    ['due', '--all', '--format', 'ics'],
    ['year', '2027'],
    ['year', '2027', '--format', 'svg'],
  ])
    await run(argv, root);
  expect(tree(root)).toEqual(before);
  expect(git('status', '--porcelain', '--ignored')).toBe('');
});

test('two runs give identical output', async () => {
  const root = handbook({ ...FEL, ...VARNING });
  for (const argv of [
    ['validate'],
    ['validate', '--format', 'json'],
    ['due', '--format', 'md'],
    ['due', '--format', 'csv'],
    ['due', '--all', '--format', 'ics'],
    ['year', '2027'],
    ['year', '2027', '--format', 'svg'],
  ])
    expect(await run(argv, root)).toEqual(await run(argv, root));
});

test('two branches that each add a routine with the same id: both paths are told after the merge', async () => {
  const repo = handbookRepository(GOOD);
  repo.git('checkout', '--quiet', '-b', 'ena');
  repo.commit({ 'rutiner/ena.md': rutin() }, '2024-02-01');
  repo.git('checkout', '--quiet', 'main');
  repo.git('checkout', '--quiet', '-b', 'andra');
  repo.commit({ 'rutiner/andra.md': rutin() }, '2024-02-02');
  repo.git('merge', '--quiet', '--no-edit', 'ena');
  const { json } = await runJson(['validate'], repo.root);
  expect(json.findings).toMatchObject([
    { rule: 'id-unikt', file: 'rutiner/ena.md', message: expect.stringContaining('rutiner/andra.md') },
  ]);
});
