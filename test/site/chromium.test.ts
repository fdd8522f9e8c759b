import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, largestOfEachKind, pagesIn } from '../helpers/built-site.js';
import { axe, CHROMIUM, launch, sayIfMissing, watchedPage } from '../helpers/chromium.js';

sayIfMissing('webbplatsens sidor');

const POLICY =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'";
const POLICY_OF_SEARCH = POLICY.replace('; form-action', "; script-src 'self' file:; form-action");

/** What marks a page of a kind of its own: late, repealed, a draft, a document that lies elsewhere, a map. */
const MARKS = ['notis varning"', 'notis upphavd"', 'notis utkast"', '<a href="http', 'class="smal"><svg'];

/** What a page is, as its markup says it. */
interface Made {
  lang: string | null;
  policy: string | null;
  headings: number[];
  scripts: string[];
  inline: string[];
  wide: string[];
}

const MADE = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const inline = all('style, script:not([src])').concat(
    all('*').filter((e) => [...e.attributes].some(({ name }) => name === 'style' || name.startsWith('on'))));
  return {
    lang: document.documentElement.getAttribute('lang'),
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]').content,
    headings: all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1])),
    scripts: all('script').map((e) => e.getAttribute('src')),
    inline: inline.map((e) => e.outerHTML.slice(0, 100)),
  };
})()`;

/** What is wider than a phone, but for tables, which scroll in a box of their own. */
const WIDE = `(() => {
  const boxes = [...document.querySelectorAll('body *')].filter((e) =>
    e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX) && !e.matches('.tabell'));
  const inBox = (e) => e.closest('.tabell, .sr-only, .hoppa, .sidhuvud label');
  const out = [...document.querySelectorAll('main *')].filter((e) => !inBox(e) && e.getBoundingClientRect().right > innerWidth + 1);
  const page = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
  return page.concat(boxes.concat(out).map((e) => e.outerHTML.slice(0, 100)));
})()`;

describe.skipIf(!CHROMIUM)('each kind of page of a site in Chromium', () => {
  let browser: Browser;
  let root: string;
  let kinds: string[];

  beforeAll(async () => {
    [browser, root] = await Promise.all([launch(), builtSite()]);
    const own = pagesIn(root).filter(
      (path) => !path.includes('/') && !path.startsWith('sok') && !path.includes('.del'),
    );
    const marked = MARKS.flatMap((mark) => pagesIn(root).find((path) => textOf(path).includes(mark)) ?? []);
    kinds = [...new Set([...own, 'alla.del2.html', 'sok.html?q=orosanmälan', ...marked, ...largestOfEachKind(root)])];
  }, 60_000);
  afterAll(() => browser?.close());

  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
  const isOwn = (url: string) => url.startsWith(`file://${root}/`);
  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`file://${root}/${path}`);
    if (path.startsWith('sok.html?')) await page.waitForSelector('#sok-traffar li');
  }

  test('the kinds are there: late, repealed, draft, elsewhere, a map, and every type of document', () => {
    const has = (mark: string) => kinds.some((path) => textOf(path.replace(/\?.*/, '')).includes(mark));
    expect(MARKS.filter((mark) => !has(mark))).toEqual([]);
    const types = ['Rutin', 'Process', 'Enhet', 'Funktion', 'Riskanalys', 'Egenkontroll', 'Indikator', 'Protokoll'];
    expect(types.filter((type) => !has(`class="overrubrik">${type}<`))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(30);
  });

  test('axe finds nothing, in light and in the dark, and the search is no exception', async () => {
    // The pages forbid scripts; axe is let in for the test alone.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    const { page } = await watchedPage(context, isOwn);
    const found: Record<string, string[]> = {};
    for (const path of kinds) {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, path);
      const light = await axe(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axe(page, ['color-contrast', 'link-in-text-block']);
      if (light.length || dark.length) found[path] = [...light, ...dark.map((one) => `dark: ${one}`)];
    }
    await context.close();
    expect(found).toEqual({});
  }, 300_000);

  test('a page is plain: Swedish, one h1, headings in order, nothing inline, no script but for the search', async () => {
    const { page, seen } = await watchedPage(browser, isOwn, { viewport: { width: 320, height: 800 } });
    for (const path of kinds) {
      await open(page, path);
      const { headings, ...made } = await page.evaluate<Made>(MADE);
      const isSearch = path.startsWith('sok.html');
      expect({ path, ...made, wide: await page.evaluate(WIDE) }).toEqual({
        path,
        lang: 'sv',
        policy: isSearch ? POLICY_OF_SEARCH : POLICY,
        scripts: isSearch ? ['sok/index.js', 'sok/sok.js'] : [],
        inline: [],
        wide: [],
      });
      expect(
        headings.filter((level) => level === 1),
        path,
      ).toEqual([1]);
      expect(
        headings.filter((level, at) => level > (headings[at - 1] ?? 0) + 1),
        path,
      ).toEqual([]);
    }
    expect(seen).toEqual([]);
    await page.close();
  }, 120_000);
});
