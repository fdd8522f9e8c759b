import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: proven av berättelsens webbsida hoppas över.');

describe.skipIf(!CHROMIUM)('the report as a page in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => requests.push(request.url()));
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(root: string): Promise<void> {
    const out = folder();
    expect((await run(['report', '2024', '--today', '2026-11-22', '--out', out], root)).code).toBe(0);
    requests.length = 0;
    await page.goto(`file://${join(out, 'kvalitetsberattelse-2024.html')}`);
  }

  test('axe finds nothing, the page is Swedish, and it reflows at 320 px', async () => {
    await open(EXAMPLE);
    expect(await page.getAttribute('html', 'lang')).toBe('sv');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h2').count()).toBe(22);
    expect(await page.locator('table:not(:has(caption))').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(0);
    // The page forbids scripts; axe is let in for the test alone.
    const context = await browser.newContext({ bypassCSP: true });
    const open2 = await context.newPage();
    await open2.goto(page.url());
    await open2.evaluate(AXE);
    const violations = await open2.evaluate(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].html))',
    );
    expect(violations).toEqual([]);
    await open2.setViewportSize({ width: 320, height: 800 });
    expect(await open2.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await context.close();
  }, 60_000);

  test('hostile titles and texts stay text, and nothing is loaded', async () => {
    const bad =
      '</title><script>document.title="körd"</script><img src=x onerror=alert(1)> {{år}} | `kod` [x](javascript:alert(1))';
    const root = handbook({
      'handbok.yaml': `format: 1\norganisation: ${JSON.stringify(bad)}\nnämnd: socialnamnden\nlagar: [SoL]\n`,
      'e.md': `---\ntyp: enhet\nid: enhet-a\ntitel: ${JSON.stringify(bad)}\nchef: socialnamnden\n---\n`,
      'a.md': `---\ntyp: analys\nid: analys-a\ntitel: A\når: 2024\navsnitt: sammanfattning\n---\n${bad}\n\n<script>document.title="körd"</script>\n\n![bild](https://example.org/spion.png)\n\n[länk](javascript:alert(1)) [^1]\n\n[^1]: <b>fot</b>\n`,
    });
    await open(root);
    expect(await page.title()).toContain('</title><script>');
    expect(await page.locator('script, img[onerror], a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('table').filter({ hasText: '</title><script>' }).count()).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  }, 60_000);

  test('prints as pages', async () => {
    await open(EXAMPLE);
    const pdf = await page.pdf({ format: 'A4' });
    writeFileSync(join(folder(), 'sida.pdf'), pdf);
    expect(pdf.length).toBeGreaterThan(50_000);
  }, 60_000);
});
