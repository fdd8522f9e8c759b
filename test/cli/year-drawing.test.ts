import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/queries/due-item.js';
import { svg } from '../../src/reporters/year/svg.js';
import { folder } from '../helpers/handbook.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { run } from '../helpers/run.js';
import { yearItem, yearOutcome } from '../helpers/year-items.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: provet av årshjulets bild hoppas över.');

/** Texts that are wider than their room, stand outside the sheet or over each other, as the browser draws them. */
const FAULTS = `(() => {
  const sheet = document.documentElement.viewBox.baseVal;
  const texts = [...document.querySelectorAll('text')].map((node) => ({ node, box: node.getBBox() }));
  const inset = ({ x, y, width, height }) => ({ left: x, right: x + width, top: y + height * 0.1, bottom: y + height * 0.9 });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return texts.flatMap(({ node, box }, index) => [
    ...(node.dataset.room && box.width > Number(node.dataset.room) + 0.5 ? ['too wide: ' + node.textContent] : []),
    ...(box.x < 0 || box.y < 0 || box.x + box.width > sheet.width || box.y + box.height > sheet.height ? ['outside: ' + node.textContent] : []),
    ...texts.slice(index + 1).filter((other) => meet(inset(box), inset(other.box))).map((other) => node.textContent + ' over ' + other.node.textContent),
  ]);
})()`;

const everyDay = Array.from({ length: 300 }, (_, n) =>
  yearItem({
    document: `d-${n}`,
    title: `En mycket utförlig titel WWW MMM ${n}`,
    due: `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
  }),
);
const everyKind = [...KINDS, 'möte' as const].flatMap((kind) => {
  const item = yearItem({ kind, document: kind });
  return [item, { ...item, due: null }];
});
const hostile = Object.values(HOSTILE_TITLES).flatMap((bad) => {
  const item = yearItem({ title: bad, document: bad, what: bad, responsible: [bad] });
  return [item, { ...item, due: null }];
});

describe.skipIf(!CHROMIUM)('the årshjul as Chromium draws it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(() => browser?.close());

  test.each<[string, () => Promise<string> | string]>([
    ['the example', async () => (await run(['year', '2027', '--format', 'svg'], EXAMPLE)).stdout],
    ['nothing', () => svg(yearOutcome([]))],
    ['something every day', () => svg(yearOutcome(everyDay))],
    ['every kind', () => svg(yearOutcome(everyKind, { scope: Array(9).fill('Ansvarig för något') }))],
    [
      'hostile titles',
      () => svg(yearOutcome(hostile, { organisation: 'W'.repeat(300), scope: ['Bara '.repeat(99), 'å'.repeat(99)] })),
    ],
  ])(
    '%s: every text has room, and nothing is fetched',
    async (_, draw) => {
      const path = join(folder(), 'arshjul.svg');
      writeFileSync(path, await draw());
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`file://${path}`);
      expect(await page.evaluate(FAULTS)).toEqual([]);
      expect(requests).toHaveLength(1);
      await page.close();
    },
    60_000,
  );
});
