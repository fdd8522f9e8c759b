import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const COMMANDS = [
  ['report', ['report', '2024', '--format', 'md']],
  ['due', ['due', '--format', 'md']],
  ['year', ['year', '2026', '--format', 'md']],
] as const;

describe.each(COMMANDS)('%s writes no file that would be a document of the handbook', (_, args) => {
  test.each(['.', 'planering', 'processer/2024'])('not in %s', async (out) => {
    const root = handbook();
    const ran = await run([...args, '--out', out, '--today', '2026-11-22'], root);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/skulle ligga bland handbokens dokument.*\n.*undanta i handbok\.yaml/s);
    expect(existsSync(join(root, 'planering'))).toBe(false);
  });

  test('but in rapporter, in a folder that the handbook leaves out, and elsewhere', async () => {
    const root = handbook();
    const file = join(root, 'handbok.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nundanta: [planering]\n`);
    for (const out of ['rapporter/plan', 'planering', folder()])
      expect((await run([...args, '--out', out, '--today', '2026-11-22'], root)).code).toBe(0);
    const { stdout } = await run(['validate', '--format', 'json', '--today', '2026-11-22'], root);
    expect(stdout).not.toContain('frontmatter-finns');
  });
});

test('what is no markdown may lie among the documents', async () => {
  const root = handbook();
  expect((await run(['year', '2026', '--format', 'svg', '--out', '.', '--today', '2026-11-22'], root)).code).toBe(0);
  expect((await run(['due', '--format', 'csv', '--out', 'listor', '--today', '2026-11-22'], root)).code).toBe(0);
});
