import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/model/search-entry.js';
import { exampleEntries } from '../../helpers/search-entries.js';
import { searchSite } from '../../helpers/search-site.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]';

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: proven av sökningens sida hoppas över.');

const entry = (about: Partial<SearchEntry>): SearchEntry => ({
  url: 'dokument/a.html',
  titel: 'Larmlista',
  typ: 'rutin',
  typnamn: 'Rutin',
  status: 'gällande',
  enheter: [],
  text: '',
  rubriker: [],
  sökord: [],
  ...about,
});

describe.skipIf(!CHROMIUM)('the search page in Chromium, from disk', () => {
  let browser: Browser;
  let example: string;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    example = searchSite(await exampleEntries());
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    faults.length = 0;
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => request.url().startsWith('file:') || faults.push(request.url()));
    await page.goto(`file://${address}`);
    return page;
  }

  const titles = (page: Page) => page.locator('.träff h2').allTextContents();
  const said = (page: Page) => page.locator('#sok-svar').textContent();

  test('a misspelt word finds its routine while one types, with the keyboard alone', async () => {
    const page = await open(example);
    await page.keyboard.press('Tab');
    await page.keyboard.type('avikelse');
    await page.waitForSelector('.träff');
    expect((await titles(page))[0]).toBe('Avvikelser');
    expect(await said(page)).toMatch(/^Inga träffar på det du skrev\. [\d\s]+ träffar har ord som liknar/);
    expect(await page.locator('.träff mark').first().textContent()).toBe('Avvikelser');
    expect(new URL(page.url()).search).toBe('?q=avikelse');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Avvikelser');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toMatch(/^dokument\/[a-z-]+\.html$/);
    expect(faults).toEqual([]);
  }, 60_000);

  test('a plain form on another page leads to the answer, and so does going back', async () => {
    const page = await open(`${example}?q=hygien&typ=rutin&enhet=`);
    expect(await titles(page)).toContain('Basal hygien och smittförebyggande arbete');
    expect(await page.inputValue('#sok-ord')).toBe('hygien');
    expect(await page.inputValue('#sok-typ')).toBe('rutin');
    await page.fill('#sok-ord', 'nycklar');
    await expect.poll(() => titles(page).then(([first]) => first)).toBe('Nyckelhantering i hemtjänsten');
    await page.goto('about:blank');
    await page.goBack();
    await page.waitForSelector('.träff');
    expect(await page.inputValue('#sok-ord')).toBe('nycklar');
    expect((await titles(page))[0]).toBe('Nyckelhantering i hemtjänsten');
  }, 60_000);

  test('the filters narrow, a unit keeps what holds for all, and a choice too narrow says so', async () => {
    const page = await open(
      searchSite([
        entry({ titel: 'Larm för alla' }),
        entry({ titel: 'Larm i norr', enheter: [{ id: 'norr', titel: 'Norr' }] }),
        entry({ titel: 'Larm i söder', enheter: [{ id: 'söder', titel: 'Söder' }] }),
        entry({ titel: 'Larma', typ: 'process', typnamn: 'Process' }),
      ]),
    );
    await page.fill('#sok-ord', 'larm');
    await page.selectOption('#sok-enhet', 'norr');
    await expect.poll(async () => (await titles(page)).sort()).toEqual(['Larm för alla', 'Larm i norr', 'Larma']);
    await page.selectOption('#sok-typ', 'process');
    await expect.poll(() => titles(page)).toEqual(['Larma']);
    await page.fill('#sok-ord', 'söder');
    await page.waitForSelector('.råd');
    expect(await said(page)).toBe('Inga träffar.');
    await page.click('text=Sök bland alla typer och enheter (1)');
    expect(await titles(page)).toEqual(['Larm i söder']);
  }, 60_000);

  test('hostile texts stay text', async () => {
    const bad =
      '</script><img src=x onerror="document.title=1"> "\\u2028\u2028 <b>larm</b> `x` </mark><script>document.title=1</script>';
    const entries = [bad, `larm ${'<svg onload=document.title=1>'}`, `${'a'.repeat(5000)} larm`].map((text) =>
      entry({
        titel: text,
        typnamn: bad,
        status: bad,
        enheter: [
          { id: bad, titel: bad },
          { id: 'x', titel: 'x' },
        ],
        text,
        rubriker: [text],
        url: 'dokument/x.html?"><script>',
      }),
    );
    const page = await open(searchSite([...entries, entry({ titel: 'Något annat' })]));
    await page.fill('#sok-ord', 'larm');
    await page.waitForSelector('.träff');
    expect(await page.locator('.träff').count()).toBe(3);
    expect(await titles(page)).toContain(bad);
    expect(await page.title()).toBe('Sök i handboken');
    expect(await page.locator('main img, main svg, main b, main script:not([src^="sok/"])').count()).toBe(0);
    await page.fill('#sok-ord', '"><h5>zzzzqqqqzz');
    await page.waitForSelector('.råd');
    expect(await page.locator('main h5').count()).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);

  test('says what is only a draft or repealed, and puts it last', async () => {
    const page = await open(
      searchSite([
        entry({ titel: 'Larm', status: 'upphävd' }),
        entry({ titel: 'Larm', status: 'utkast' }),
        entry({ titel: 'Annat', text: 'Larmet går.' }),
      ]),
    );
    await page.fill('#sok-ord', 'larm');
    await page.waitForSelector('.träff');
    expect(await titles(page)).toEqual(['Annat', 'Larm', 'Larm']);
    expect(await page.locator('.träff-fakta').allTextContents()).toEqual([
      'Rutin · Hela organisationen',
      'Utkast: gäller inte ännu · Rutin · Hela organisationen',
      'Upphävd: gäller inte längre · Rutin · Hela organisationen',
    ]);
  }, 60_000);

  test('more than a page of hits can be shown, and the focus follows', async () => {
    const page = await open(`${example}?q=rutin`);
    expect(await page.locator('.träff').count()).toBe(20);
    await page.click('#sok-fler');
    expect(await page.locator('.träff').count()).toBe(40);
    expect(
      await page.evaluate('document.activeElement.closest("li") === document.querySelectorAll(".träff")[20]'),
    ).toBe(true);
  }, 60_000);

  test('without JavaScript it says where to go', async () => {
    const page = await open(example, { javaScriptEnabled: false });
    expect(await page.locator('noscript a').getAttribute('href')).toBe('alla.html');
    expect(await page.locator('noscript').textContent()).toContain('registret över alla dokument');
  }, 60_000);

  test.each([
    ['hits', '?q=läkemedl', true, { width: 1280, height: 900 }, 'light'],
    ['no hits', '?q=lkexmxdel', false, { width: 1280, height: 900 }, 'light'],
    ['a telephone', '?q=orosanmälan', true, { width: 320, height: 800 }, 'light'],
    ['nothing asked', '', false, { width: 1280, height: 900 }, 'dark'],
  ] as const)(
    'axe finds nothing: %s',
    async (name, query, hits, viewport, colorScheme) => {
      const page = await open(example + query, { bypassCSP: true, viewport, colorScheme });
      await page.evaluate(AXE);
      const run = `axe.run({ runOnly: ${RULES} }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].html))`;
      expect(await page.evaluate(run)).toEqual([]);
      expect((await page.locator('.träff').count()) > 0).toBe(hits);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name.replaceAll(' ', '-')}.png` });
    },
    60_000,
  );
});
