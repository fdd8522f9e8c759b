import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: provet av täckningens webbsida hoppas över.');

describe.skipIf(!CHROMIUM)('the coverage as a page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(() => browser?.close());

  test('axe finds nothing, nothing is fetched, and it reflows at 320 px', async () => {
    const path = join(folder(), 'tackning.html');
    writeFileSync(path, (await run(['coverage', '--format', 'html'], EXAMPLE)).stdout);
    const requests: string[] = [];
    // The page forbids scripts; axe is let in for the test alone.
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${path}`);
    expect(requests).toHaveLength(1);
    await page.evaluate(AXE);
    const violations = await page.evaluate(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].html))',
    );
    expect(violations).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }, 60_000);
});
