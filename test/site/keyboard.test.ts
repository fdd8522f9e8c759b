import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../helpers/built-site.js';
import { CHROMIUM, launch, sayIfMissing } from '../helpers/chromium.js';

sayIfMissing('tangentbordet på webbplatsen');

/** What has focus: where in the order, whether it shows it, and whether it can be seen. */
interface Focused {
  index: number;
  hasMark: boolean;
  isInView: boolean;
  text: string;
}

/** Everything that a person can use, in the order it stands; what is not shown takes no part. */
const CONTROLS = `[...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))`;

const FOCUSED = `(() => {
  const e = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(e);
  const { top, bottom, left, right } = e.getBoundingClientRect();
  return {
    index: ${CONTROLS}.indexOf(e),
    hasMark: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isInView: top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
    text: e.outerHTML.slice(0, 120),
  };
})()`;

const PAGES = [
  'index.html',
  'kommande.html',
  'dokument/utreda-barn-och-unga.html',
  'dokument/rutin-orosanmalan-per-fax.html',
  'dokument/enhetschef-hemtjanst.html',
];

describe.skipIf(!CHROMIUM)('a site with nothing but a keyboard', () => {
  let browser: Browser;
  let root: string;
  let page: Page;

  beforeAll(async () => {
    [browser, root] = await Promise.all([launch(), builtSite()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  }, 60_000);
  afterAll(() => browser?.close());

  const open = (path: string) => page.goto(`file://${root}/${path}`);
  const focused = () => page.evaluate<Focused>(FOCUSED);

  test('the first stop leads past the menu, and shows itself', async () => {
    await open('dokument/utreda-barn-och-unga.html');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ index: 0, hasMark: true, isInView: true });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  }, 30_000);

  test.each([
    [1280, PAGES],
    [375, PAGES.slice(0, 1).concat(PAGES.slice(2, 3))],
  ] as const)(
    'everything is reached in order and shows that it has focus, at %i px',
    async (width, paths) => {
      await page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await open(path);
        const count = await page.evaluate<number>(`${CONTROLS}.length`);
        const stops: Focused[] = [];
        for (let at = 0; at < count; at++) {
          await page.keyboard.press('Tab');
          stops.push(await focused());
        }
        expect(
          stops.map(({ index }) => index),
          path,
        ).toEqual([...stops.keys()]);
        expect(
          stops.filter(({ hasMark, isInView }) => !hasMark || !isInView),
          path,
        ).toEqual([]);
      }
    },
    120_000,
  );

  test('search: type, choose a type, go to a hit', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open('sok.html');
    await tabTo('#sok-ord');
    await page.keyboard.type('orosanmlan');
    await page.waitForSelector('#sok-traffar li');
    const before = await page.locator('#sok-svar').textContent();
    await tabTo('#sok-typ');
    await page.keyboard.type('Rutin');
    await page
      .locator('#sok-svar')
      .filter({ hasNotText: String(before) })
      .waitFor();
    const facts = await page.locator('.träff-fakta').allTextContents();
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter((fact) => !fact.includes('Rutin'))).toEqual([]);
    await tabTo('#sok-traffar a');
    expect(await focused()).toMatchObject({ hasMark: true, isInView: true });
    const title = await page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dokument/*.html');
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(title).toMatch(/orosanmälan/i);
  }, 30_000);

  /** Presses Tab until something has focus; never for ever. */
  async function tabTo(selector: string): Promise<void> {
    const has = () => page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
    for (let at = 0; at < 40 && !(await has()); at++) await page.keyboard.press('Tab');
    expect(await has(), selector).toBe(true);
  }
});
