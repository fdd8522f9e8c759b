import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const REPORT = ['report', '2024', '--format', 'md', '--today', '2026-11-22'];
const PATH = 'rapporter/2024/kvalitetsberattelse-2024.md';

test('its own untouched report is replaced; one that somebody wrote in is not, unless forced', async () => {
  const root = handbook();
  expect((await run(REPORT, root)).code).toBe(0);
  expect((await run(REPORT, root)).code).toBe(0);
  appendFileSync(join(root, PATH), '\nMin text\n');
  const refused = await run(REPORT, root);
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('har ändrats sedan kvalitet gjorde den');
  expect(refused.stderr).toContain('--force');
  expect(readFileSync(join(root, PATH), 'utf8')).toContain('Min text');
  expect((await run([...REPORT, '--force'], root)).code).toBe(0);
  expect(readFileSync(join(root, PATH), 'utf8')).not.toContain('Min text');
});

test.each<[string, (text: string) => string]>([
  ['words in the middle', (text) => text.replace('\n\n', '\n\nMin text\n\n')],
  ['words after the seal', (text) => `${text}Min text\n`],
  ['a last line end that an editor took away', (text) => text.trimEnd()],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
])('a changed report is known as its own: %s', async (_, change) => {
  const root = handbook();
  await run(REPORT, root);
  writeFileSync(join(root, PATH), change(readFileSync(join(root, PATH), 'utf8')));
  expect((await run(REPORT, root)).stderr).toContain('har ändrats sedan kvalitet gjorde den');
});

test("somebody else's file is left alone, and a path that is a file is told in words", async () => {
  const root = handbook();
  mkdirSync(join(root, 'rapporter/2024'), { recursive: true });
  writeFileSync(join(root, PATH), 'mitt');
  expect((await run(REPORT, root)).stderr).toContain('är inte gjord av kvalitet');
  const out = join(folder(), 'fil');
  writeFileSync(out, 'x');
  const ran = await run([...REPORT, '--out', out], root);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/Det går inte att skriva .*\nAnge en annan mapp/);
});

test('a report does not change the next report', async () => {
  const { root } = handbookRepository();
  await run(REPORT, root);
  const first = readFileSync(join(root, PATH), 'utf8');
  await run(REPORT, root);
  expect(readFileSync(join(root, PATH), 'utf8')).toBe(first);
  expect(first).not.toContain('ändringar som inte är sparade');
});
