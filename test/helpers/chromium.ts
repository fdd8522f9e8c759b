import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's Chromium; undefined where there is none, and then the tests that need it are skipped. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** A skipped test says so. */
export function sayIfMissing(what: string): void {
  // biome-ignore lint/suspicious/noConsole: a skipped test says so.
  if (!CHROMIUM) console.warn(`Chromium saknas: proven av ${what} hoppas över.`);
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });

/** A page that notes everything that it should not do: messages, errors, dialogs, and requests that `isOwn` does not know. */
export async function watchedPage(
  from: Browser | BrowserContext,
  isOwn: (url: string) => boolean,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; seen: string[] }> {
  const page = 'contexts' in from ? await from.newPage(options) : await from.newPage();
  const seen: string[] = [];
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!isOwn(request.url())) seen.push(`request: ${request.url()}`);
  });
  return { page, seen };
}

/** What axe-core finds on the open page, a line each. `rules` narrows it; else WCAG 2.1 A and AA, and best practice. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${AXE} })()`);
  const only = rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const options = { runOnly: { type: rules ? 'rule' : 'tag', values: only }, resultTypes: ['violations'] };
  return page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes.length + ': ' + v.nodes[0].html.slice(0, 200)))`,
  );
}
