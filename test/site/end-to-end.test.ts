import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../helpers/built-site.js';
import { CHROMIUM, launch, sayIfMissing, watchedPage } from '../helpers/chromium.js';
import { readPdf } from '../helpers/read-pdf.js';

sayIfMissing('vägen genom webbplatsen');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The least that can serve a folder, in a folder of its own on the server. */
const served = (root: string): Server =>
  createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(root, path.replace(/^\/intern\/handbok\//, '/'));
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });

describe.skipIf(!CHROMIUM)('from a misspelt word to a paper', () => {
  let browser: Browser;
  let root: string;
  let server: Server;
  const where = { file: '', http: '' };

  beforeAll(async () => {
    [browser, root] = await Promise.all([launch(), builtSite()]);
    server = served(root);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    where.file = `file://${root}/`;
    where.http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/intern/handbok/`;
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(['file', 'http'] as const)(
    'over %s: search, routine, process, step, function, print',
    async (how) => {
      const base = where[how];
      const { page, seen } = await watchedPage(browser, (url) => url.startsWith(base), { colorScheme: 'dark' });
      const heading = () => page.locator('h1').innerText();

      await page.goto(`${base}index.html`);
      await page.getByLabel('Sök i handboken').fill('skydsbedömning');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/sok.html?q=*');
      await page.getByRole('link', { name: 'Ta emot orosanmälan och göra skyddsbedömning' }).first().click();
      expect(await heading()).toBe('Ta emot orosanmälan och göra skyddsbedömning');

      await page.locator('.fakta').first().getByRole('link', { name: 'Ta emot orosanmälan', exact: true }).click();
      await page.locator('.stig, .fakta').getByRole('link', { name: 'Utreda barns och ungas behov' }).first().click();
      expect(await heading()).toBe('Utreda barns och ungas behov');

      const step = page.locator('.kartan .vid svg a', { hasText: 'Förhandsbedömning' }).last();
      await step.click();
      expect(await page.locator('.overrubrik').innerText()).toBe('Rutin');
      expect(await heading()).toContain('Förhandsbedömning');

      await page.locator('.fakta').first().getByRole('link', { name: 'Enhetschef för barn och unga' }).click();
      expect(await heading()).toBe('Enhetschef för barn och unga');
      await page.getByRole('heading', { name: 'Det här är mitt ansvar' }).waitFor();

      await page.goBack();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const hidden of ['.sidhuvud nav', '.sokruta', '.stig', '.hoppa'])
        expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
      const colours =
        '(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.documentElement))';
      expect(await page.evaluate(colours)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      const text = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).texts.join('\n').replace(/\s+/g, ' ');
      for (const said of ['Exempelby kommun', 'Förhandsbedömning', 'Ansvarar', 'Ses över senast', 'Version'])
        expect(text).toContain(said);
      expect(text).toMatch(/Läget 22 november 2026.* kontrollera mot/);
      expect(text).not.toContain('Sök i handboken');
      expect(seen).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('what no longer holds says so on paper too', async () => {
    const { page } = await watchedPage(browser, () => true);
    await page.goto(`${where.file}dokument/rutin-orosanmalan-per-fax.html`);
    const [first = ''] = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).texts;
    expect(first.replace(/\s+/g, ' ')).toContain('Dokumentet gäller inte längre sedan 28 juni 2024');
    await page.close();
  }, 30_000);
});
