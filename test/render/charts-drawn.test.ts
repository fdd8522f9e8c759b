import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw, PLOTS } from '../helpers/charts.js';
import { TEXT_FAULTS } from '../helpers/drawn-texts.js';
import { folder } from '../helpers/handbook.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: provet av hur diagrammen ritas hoppas över.');

describe.skipIf(!CHROMIUM)('charts as Chromium draws them', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([640, 300])(
    '%s px wide: no text is wider than its room, outside the picture or over another',
    async (width) => {
      const page = await browser.newPage();
      for (const [name, given] of Object.entries(PLOTS)) {
        const path = join(folder(), 'diagram.svg');
        writeFileSync(path, draw(given, width).svg);
        await page.goto(`file://${path}`);
        expect([name, await page.evaluate(TEXT_FAULTS)]).toEqual([name, []]);
      }
      await page.close();
    },
    120_000,
  );

  test('the test sees texts that cover each other', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<svg viewBox="0 0 100 40" width="100" height="40"><text x="5" y="20">Ett</text><text x="6" y="21">Två</text><text x="90" y="20">Utanför</text></svg>',
    );
    expect(await page.evaluate(TEXT_FAULTS)).toEqual(['Ett over Två', 'outside: Utanför']);
    await page.close();
  }, 60_000);
});
