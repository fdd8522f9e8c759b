import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, filesIn, pagesIn } from '../helpers/built-site.js';
import { CHROMIUM, launch, sayIfMissing, watchedPage } from '../helpers/chromium.js';
import { repository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { aktivitet, enhet, process, roll, rutin, styrdokument } from '../helpers/texts.js';

sayIfMissing('ondsinta handböcker på webbplatsen');

/** Each would set `window.pwned`, ask the network for something or open a dialog, if it were not text. */
const PAYLOADS: readonly string[] = [
  '<img src=x onerror="window.pwned=1;alert(1)">',
  '"><script>window.pwned=1</script>',
  "'><svg/onload=window.pwned=1>",
  '</title></style></script><script src="https://evil.example/x.js"></script>',
  'javascript:window.pwned=1',
  'a\u2028window.pwned=1\u2029b',
  '\u202eomvänd\u202c \u2066i\u2069',
  '__proto__ constructor toString hasOwnProperty',
  '&lt;img src=x onerror=pwned&gt; &quot;&#0;',
  '$'.concat('{window.pwned=1} {{constructor.constructor("window.pwned=1")()}}'),
];

const TITLES = [...PAYLOADS, ...Object.values(HOSTILE_TITLES)].map((text) => text.slice(0, 3_000));
const plain = (text: string) => text.replace(/[\n\r]/g, ' ');

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1" width="9" height="9"><script>window.pwned=1;alert(1)</script><image href="https://evil.example/x.png"/><rect width="9" height="9"/></svg>';

/** A text with everything in it that a text can hold. */
const body = (text: string) => `## ${plain(text)}

${text}

<script>window.pwned=1</script> <iframe src="https://evil.example"></iframe> <a href="javascript:window.pwned=1">a</a>

[${plain(text).replace(/[[\]]/g, '')}](javascript:window.pwned=1) [b](data:text/html,<script>window.pwned=1</script>)
[c](../../../../../../etc/passwd) [d](vbscript:x) [e][r] <javascript:window.pwned=1> [f](//evil.example/x)
[g](bilagor/sida.html) [h](bilagor/bild.svg) [i](bilagor/100%25%20%C3%A5%23%3F.pdf) [j](bilagor/skript.js)
[[constructor|${plain(text).replace(/[[\]|]/g, '')}]] [[__proto__]] [[rutin-0#"><script>]] \\[[rutin-0]]

[r]: javascript:window.pwned=1 "titel"

![${plain(text).replace(/[[\]]/g, '')}](bilagor/bild.svg) ![b](https://evil.example/x.png) ![c](../../../etc/passwd.png) ![d](data:image/svg+xml,<svg/onload=window.pwned=1>)

| <b>a</b> | ${plain(text).replace(/\|/g, '')} |
|---|---|
| <img src=x onerror=window.pwned=1> | [x](javascript:window.pwned=1) |

\`\`\`html
<script>window.pwned=1</script>
\`\`\`

fot[^1]

[^1]: <script>window.pwned=1</script>
`;

const FILES: Files = {
  'handbok.yaml': `format: 1\norganisation: ${JSON.stringify(PAYLOADS.join(' '))}\nnämnd: socialnamnden\nlagar: [SoL]\n`,
  'roller/a.md': roll({ titel: TITLES[0], uppgifter: TITLES, ansvar: undefined }, body(TITLES[0] ?? '')),
  'enheter/a.md': enhet({ titel: TITLES[1], uppdrag: TITLES[1] }, body(TITLES[1] ?? '')),
  'processer/a.md': process(
    { id: 'constructor', titel: TITLES[3], syfte: TITLES[0], enhet: ['enhet-barn'] },
    body('x'),
  ),
  'styrdokument/a.md': styrdokument(
    { titel: TITLES[2], länk: 'javascript:window.pwned=1', lagrum: PAYLOADS },
    body('y'),
  ),
  ...Object.fromEntries(
    TITLES.flatMap((titel, at) => [
      [`aktiviteter/a${at}.md`, aktivitet({ id: `steg-${at}`, titel, process: 'constructor', ordning: at })],
      [
        `rutiner/r${at}.md`,
        rutin(
          {
            ...{ id: `rutin-${at}`, titel, process: 'constructor', aktivitet: `steg-${at}`, beslut: titel },
            ...{ lagrum: [titel], område: [titel], utförs_av: ['socialchef', titel], enhet: ['enhet-barn'] },
            bilagor: [
              { fil: 'bilagor/bild.svg', titel },
              { fil: 'bilagor/sida.html', titel },
              { fil: 'bilagor/100% å#?.pdf', titel },
              { fil: '../../../etc/passwd', titel },
            ],
            ...(at % 3 ? {} : { status: 'utkast' }),
          },
          body(titel),
        ),
      ],
    ]),
  ),
  'rutiner/bilagor/bild.svg': SVG,
  'rutiner/bilagor/sida.html': '<script>window.pwned=1</script>',
  'rutiner/bilagor/skript.js': 'window.pwned=1',
  'rutiner/bilagor/100% å#?.pdf': '%PDF-1.4',
};

describe.skipIf(!CHROMIUM)('a handbook that wants to do harm, as a site', () => {
  let browser: Browser;
  let root: string;

  beforeAll(async () => {
    const repo = repository(handbook(FILES));
    repo.commit({}, '2026-09-01', PAYLOADS.join(' '));
    repo.commit(
      { 'rutiner/r0.md': rutin({ id: 'rutin-0', titel: `${TITLES[0]} igen`, process: 'constructor' }, body('z')) },
      '2026-10-01',
      '"><script>window.pwned=1</script>',
    );
    [browser, root] = await Promise.all([launch(), builtSite({ root: repo.root })]);
  }, 60_000);
  afterAll(() => browser?.close());

  test('nothing runs, nothing is asked for, on any page, in light of the whole text', async () => {
    const { page, seen } = await watchedPage(
      browser,
      (url) => url.startsWith(`file://${root}/`) || url.startsWith('data:image/svg+xml'),
    );
    const bad: string[] = [];
    const shown: string[] = [];
    for (const path of [
      ...pagesIn(root),
      'sok.html?q=script',
      'sok.html?q=constructor',
      'sok.html?q=__proto__&typ=rutin',
    ]) {
      await page.goto(`file://${root}/${path}`);
      if (path.includes('?')) await page.locator('#sok-traffar li').first().waitFor();
      const found = await page.evaluate<string[]>(`(() => {
        const hits = [...document.querySelectorAll('script:not([src^="sok/"]), iframe, object, embed, style, base, [onerror], [onload], [style], a[href^="javascript"], a[href^="data"], a[href^="vbscript"], a[href*="passwd"], a[href*="evil.example"]')];
        return hits.map((e) => e.outerHTML.slice(0, 200)).concat(window.pwned === undefined ? [] : ['pwned']);
      })()`);
      bad.push(...found.map((one) => `${path}: ${one}`));
      shown.push(await page.locator('body').innerText());
    }
    expect(bad).toEqual([]);
    expect(seen).toEqual([]);
    const all = shown.join('\n');
    for (const text of PAYLOADS.slice(0, 5)) expect(all).toContain(text);
  }, 120_000);

  test('a map and its files are drawings, whatever the steps are called', async () => {
    const { page, seen } = await watchedPage(browser, (url) => url.startsWith(`file://${root}/`));
    await page.goto(`file://${root}/kartor/constructor.svg`);
    expect(await page.evaluate('document.documentElement.localName')).toBe('svg');
    expect(await page.locator('script, [onload], [onerror]').count()).toBe(0);
    await page.goto(`file://${root}/dokument/constructor.html`);
    expect(await page.locator('.kartan svg').count()).toBe(2);
    expect(seen).toEqual([]);
    expect(readFileSync(join(root, 'kartor/constructor.bpmn'), 'utf8')).not.toMatch(/<script/);
  }, 30_000);

  test('what could act in the name of the site does not lie there; what may lie there is led to', async () => {
    const others = filesIn(root).filter((path) => path.startsWith('filer/'));
    expect(others).toEqual(['filer/rutiner/bilagor/100% å#?.pdf']);
    const page = readFileSync(join(root, 'dokument/rutin-1.html'), 'utf8');
    expect(page).toContain('href="../filer/rutiner/bilagor/100%25%20%C3%A5%23%3F.pdf"');
    expect(page).toContain('src="data:image/svg+xml');
  });

  test('words that JavaScript knows are words to the search', async () => {
    const { page, seen } = await watchedPage(browser, (url) => url.startsWith(`file://${root}/`));
    for (const word of ['constructor', '__proto__', 'hasOwnProperty', '"><script>alert(1)</script>']) {
      await page.goto(`file://${root}/sok.html?q=${encodeURIComponent(word)}`);
      await page.locator('#sok-svar').filter({ hasText: /träff/ }).waitFor();
    }
    expect(seen).toEqual([]);
    expect(await page.evaluate('({}).pwned')).toBeUndefined();
  }, 30_000);
});
