import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asOf } from '../../scripts/demo-history.mjs';
import { yearReport } from '../../src/api/report.js';
import { parseDay } from '../../src/calendar/dates.js';
import { repository } from '../helpers/git.js';
import { folder } from '../helpers/handbook.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const TODAY = parseDay('2026-11-22') ?? 0;

const documents = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('.git'))
    .map((name) => join(root, name));

function rewrite(root: string, change: (text: string) => string): void {
  for (const path of documents(root)) writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Every routine reviewed, every target changed. */
function later(text: string): string {
  if (/^typ: rutin$/m.test(text)) {
    return text
      .replace(/^reviderad: .*$/m, 'reviderad: 2025-06-10')
      .replace(/^revisionsdatum: .*$/m, 'revisionsdatum: 2026-06-10')
      .replace(/^fastställd: .*$/m, 'fastställd: 2025-06-12');
  }
  return /^typ: indikator$/m.test(text) ? text.replace(/^målvärde: .*$/m, 'målvärde: exakt 12345') : text;
}

test('report 2024 gives the same figures after 2025 as from a checkout of 2024-12-31', async () => {
  const root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  const repo = repository(root);
  rewrite(root, (text) => asOf(text, '2024-12-20'));
  const then = repo.commit({}, '2024-12-20');
  const before = await yearReport(root, 2024, TODAY);
  rewrite(root, later);
  repo.commit({}, '2025-06-15');
  const after = await yearReport(root, 2024, TODAY);

  const bare = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, inner) => (key === 'commit' ? undefined : inner)));
  expect(bare(after.view.avsnitt)).toEqual(bare(before.view.avsnitt));
  expect(JSON.stringify(after.view.avsnitt)).not.toContain('12345');
  expect(after.view.historik).toContain('2024-12-20');
  repo.git('checkout', '--quiet', then);
  expect((await yearReport(root, 2024, TODAY)).view.avsnitt.length).toBe(21);
}, 60_000);

test('without history, what was reviewed afterwards is uppgift saknas, never the value of today', async () => {
  const root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  rewrite(root, later);
  const { view } = await yearReport(root, 2024, TODAY);
  const stock = view.avsnitt.find(({ id }) => id === 'ledningssystemet')?.tabeller.find(({ id }) => id === 'bestand');
  const rutiner = stock?.rader.find(([name]) => name === 'Rutiner');
  expect(rutiner?.[3]).toMatchObject({ läge: 'saknas', värde: null, källor: [] });
  expect(view.historik).toContain('ligger inte i Git');
}, 60_000);
