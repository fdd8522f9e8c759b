import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { handbook } from '../helpers/handbook.js';
import { run, TODAY } from '../helpers/run.js';
import { rutin } from '../helpers/texts.js';

test('--watch looks again when something changes, survives a broken setting, and ends when told', async () => {
  const root = handbook();
  const stop = new AbortController();
  let out = '';
  const hear = (text: string) => {
    out += text;
  };
  const ended = main(['validate', '--watch'], {
    cwd: root,
    env: {},
    stdout: hear,
    stderr: hear,
    width: 80,
    color: false,
    clock: () => TODAY,
    stop: stop.signal,
  });
  await vi.waitFor(() => expect(out).toContain('Väntar på ändringar'), 10_000);
  writeFileSync(join(root, 'a.md'), rutin({ process: 'finns-inte' }, 'Text.\n'));
  await vi.waitFor(() => expect(out).toContain('referens-finns'), 10_000);
  writeFileSync(join(root, 'handbok.yaml'), 'format: [\n');
  await vi.waitFor(() => expect(out).toContain('handbok.yaml'), 10_000);
  stop.abort();
  expect(await ended).toBe(2);
}, 40_000);

test('--watch with --fix is refused', async () => {
  const { code, stderr } = await run(['validate', '--watch', '--fix'], handbook());
  expect([code, stderr]).toEqual([2, expect.stringContaining('går inte ihop')]);
});
