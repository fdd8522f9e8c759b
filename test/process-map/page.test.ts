import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROCESS_MAP_SHEET } from '../../src/render/process-map/shapes.js';
import { drawProcessMap, MAP_NARROW, MAP_WIDE } from '../../src/render/process-map/svg.js';
import { TEXT_FAULTS } from '../helpers/drawn-texts.js';
import { bigMap, mapOf } from '../helpers/process-maps.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: proven av processkartor i en sida hoppas över.');

describe.skipIf(!CHROMIUM)('maps in a page in Chromium', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(width: number, scheme: 'light' | 'dark'): Promise<void> {
    const maps = await Promise.all(
      [bigMap(12), bigMap(3), mapOf()].map((map) => drawProcessMap(map, () => '#mål', width)),
    );
    const paper = scheme === 'dark' ? 'background:#14181b;color:#fff' : 'background:#fff';
    await page.setViewportSize({ width: width + 60, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.setContent(
      `<!doctype html><html lang="sv"><head><title>Kartor</title><style>body{${paper}}${PROCESS_MAP_SHEET}</style></head><body><main id="mål"><h1>Kartor</h1>${maps.join('')}</main></body></html>`,
    );
  }

  test.each(
    [MAP_WIDE, MAP_NARROW].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)),
  )(
    'at %i px, %s: axe finds nothing, every text has room and contrast',
    async (width, scheme) => {
      await open(width, scheme);
      await page.evaluate(AXE);
      expect(
        await page.evaluate(
          'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].html))',
        ),
      ).toEqual([]);
      expect(await page.evaluate(TEXT_FAULTS)).toEqual([]);
      expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
    },
    60_000,
  );

  test('links are reached by the keyboard in the order of the steps, are named whole, and show where they are', async () => {
    await open(MAP_WIDE, 'light');
    const map = page.getByRole('group', { name: 'Processkarta: Utreda och besluta om insatser i 12 steg' });
    expect(await map.getByRole('link', { name: '2 Utskrivningsmeddelandehantering', exact: true }).count()).toBe(1);
    const names: string[] = [];
    for (let times = 0; times < 4; times++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(FOCUSED));
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    }
    expect(names).toEqual([
      'Delprocess i Huvudprocess för socialtjänsten',
      'Biståndshandläggare',
      '1 Ta emot anmälan',
      '2 Utskrivningsmeddelandehantering',
    ]);
  }, 60_000);
});

/** The text of what has the focus, without hyphens that are only drawn. */
const FOCUSED = `(() => {
  const copy = document.activeElement.cloneNode(true);
  for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
  return copy.textContent.trim().replace(/\\s+/g, ' ');
})()`;

/** Texts with less than 4.5:1 to what lies nearest behind them: axe does not look at SVG. */
const LOW_CONTRAST = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const light = (colour) => { const [r, g, b] = parts(colour); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  return [...document.querySelectorAll('svg text')].flatMap((text) => {
    const box = text.getBoundingClientRect();
    const behind = [...text.ownerSVGElement.querySelectorAll('rect, path')].filter((shape) => {
      const b = shape.getBoundingClientRect();
      const before = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return before && getComputedStyle(shape).fill !== 'none' && b.left <= box.left && b.top <= box.top + 4 && b.right >= box.left + 4 && b.bottom >= box.bottom - 4;
    }).at(-1);
    const [a, b] = [light(getComputedStyle(text).fill), light(getComputedStyle(behind).fill)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05) < 4.5 ? [text.textContent + ' ' + getComputedStyle(text).fill + ' on ' + getComputedStyle(behind).fill] : [];
  });
})()`;
