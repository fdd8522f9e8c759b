import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { folder, write } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { process as processText, rutin } from '../helpers/texts.js';

afterEach(() => vi.unstubAllEnvs());

/** How many Git processes a command starts in a handbook with so many rutiner, counted by a git of our own on PATH. */
async function processes(argv: string[], count: number): Promise<number> {
  const rutiner = (titel: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `r/${index}.md`,
        rutin({ id: `r-${index}`, titel: `${titel} ${index}` }),
      ]),
    );
  const { root, commit } = handbookRepository({ 'utreda.md': processText(), ...rutiner('Rutin') });
  commit(rutiner('Rutinen'), '2024-02-01');
  const bin = folder();
  const log = join(bin, 'log');
  const git = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  write(bin, { git: `#!/bin/sh\necho x >> '${log}'\nexec '${git}' "$@"\n` });
  chmodSync(join(bin, 'git'), 0o755);
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH ?? ''}`);
  expect((await run(argv, root)).code).toBe(0);
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
}

test.each([
  [['validate', '--format', 'json']],
  [['validate']],
  [['due']],
  [['coverage']],
  [['report', '2023', '--data']],
  [['report', '2024', '--data', '--rev', 'HEAD']],
  [['changes', 'HEAD']],
  [['changes', 'HEAD~1', 'HEAD']],
])('%o starts as many Git processes for forty documents as for two', async (argv) => {
  expect(await processes(argv, 40)).toBe(await processes(argv, 2));
});
