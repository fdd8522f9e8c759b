import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/api/read-template.js';
import { yearReport } from '../../src/api/report.js';
import { parseDay } from '../../src/calendar/dates.js';
import { chartOf } from '../../src/render/figures.js';
import { reportTree } from '../../src/render/report.js';
import { figuresOf } from '../../src/views/charts.js';
import { show } from '../../src/views/figure.js';
import { shapesOf } from '../helpers/charts.js';
import { TEXT_FAULTS } from '../helpers/drawn-texts.js';
import { type Files, folder, handbook } from '../helpers/handbook.js';
import { readPdf, tagsOf } from '../helpers/read-pdf.js';
import { run } from '../helpers/run.js';
import { roll } from '../helpers/texts.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TODAY = '2026-11-22';

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!CHROMIUM) console.warn('Chromium saknas: proven av diagrammen på webbsidan hoppas över.');

async function report(root: string, year = 2024) {
  const { view } = await yearReport(root, year, parseDay(TODAY) ?? 0);
  const charts = reportTree(view, readTemplate('kvalitetsberattelse')).children.flatMap((node) => chartOf(node) ?? []);
  return { view, charts, ids: view.avsnitt.flatMap(({ diagram }) => diagram.map(({ id }) => id)) };
}

let known: ReturnType<typeof report> | undefined;
/** The example's, made once. */
const example = () => {
  known ??= report(EXAMPLE);
  return known;
};

/** Counts of avvikelser by month and year: `[month, antal]`. */
const counts = (year: number, list: readonly (readonly [number, number])[]): Files => ({
  [`r-${year}.md`]: `---\ntyp: register\nid: r-${year}\ntitel: R\nkälla: system\nuttag: ${year + 1}-01-10\ninnehåller: antal\nperiod: ${year}\nfil: r-${year}.csv\n---\n`,
  [`r-${year}.csv`]: `period;slag;antal\n${list.map(([month, antal]) => `${year}-${String(month).padStart(2, '0')};avvikelse;${antal}\n`).join('')}`,
});
const every = (antal: (month: number) => number) =>
  Array.from({ length: 12 }, (_, index) => [index + 1, antal(index + 1)] as const);

describe('the charts of a report', () => {
  test('of the example: one of each kind, each with its number, its table and a description', async () => {
    const { charts, ids } = await example();
    expect(ids).toEqual([
      'mal-over-aren',
      'riskanalys-matris',
      'egenkontroll-planerade-och-gjorda',
      'avvikelser-manader-avvikelse',
      'avvikelser-allvarlighet',
      'atgarder-alder',
    ]);
    expect(charts.map(({ id }) => id)).toEqual(ids);
    charts.forEach(({ caption, alt, svg }, index) => {
      expect(caption).toMatch(new RegExp(`^Figur ${index + 1}\\. .*Siffrorna står i tabell \\d+\\.$`));
      expect(shapesOf(svg)[2]?.text).toBe(alt);
    });
  }, 60_000);

  test('draw figures of their table only, and those that it hides stay hidden', async () => {
    const { view, charts } = await example();
    for (const { diagram, tabeller } of view.avsnitt)
      for (const one of diagram) {
        const table = tabeller.find(({ id }) => id === one.tabell);
        const figures = figuresOf(one, table ?? { rader: [] }).flat();
        expect(figures).toHaveLength(one.serier.length * one.kategorier.length);
        for (const figure of figures) expect(table?.rader.flat()).toContain(figure);
      }
    const serious = charts.find(({ id }) => id === 'avvikelser-allvarlighet');
    const texts = shapesOf(serious?.svg ?? '').flatMap(({ name, text }) => (name === 'text' ? [text] : []));
    expect(texts.filter((text) => text === 'visas inte')).toHaveLength(2);
    expect(texts.filter((text) => text === 'färre än 5')).toHaveLength(2);
    expect(serious?.alt).toContain('visas inte (3), färre än 5 (4)');
  }, 60_000);

  test('of a handbook without figures are none, and no picture is written', async () => {
    const out = folder();
    expect((await run(['report', '2024', '--today', TODAY, '--out', out], handbook())).code).toBe(0);
    expect(existsSync(join(out, 'kvalitetsberattelse-2024-diagram'))).toBe(false);
    expect(readFileSync(join(out, 'kvalitetsberattelse-2024.html'), 'utf8')).not.toMatch(/<figure|<svg/);
  });

  test('months: zero is zero, and a year that nothing tells of is missing', async () => {
    const root = handbook(
      counts(
        2024,
        every((month) => (month === 2 ? 0 : 10 + month)),
      ),
    );
    const [months] = (await report(root)).charts;
    expect(months?.alt).toContain('2024: högst 22 (dec), lägst 0 (feb). 2023: uppgift saknas.');
  });

  test('months: what is counted for a quarter stands beside, and its months are missing', async () => {
    const files = counts(2024, every(() => 20).slice(3));
    const root = handbook({ ...files, 'r-2024.csv': `${files['r-2024.csv']}2024-Q1;avvikelse;9\n` });
    const [months] = (await report(root)).charts;
    expect(months?.alt).toContain('uppgift saknas: jan, feb, mar');
    expect(months?.caption).toContain('Räknade för en längre period än en månad 2024, utanför diagrammet: 9.');
  });

  test('months: a year before that is too small to be told by month is said to be left out', async () => {
    const root = handbook({
      ...counts(
        2024,
        every(() => 20),
      ),
      ...counts(2023, [[4, 3]]),
    });
    const [months] = (await report(root)).charts;
    expect(months?.caption).toContain(
      '2023 visas inte månad för månad: inga händelser, eller för få för att delas upp.',
    );
    expect(months?.svg).not.toContain('>3<');
  });

  test('åtgärder by age: on the day, three months are 3–6 months', async () => {
    const measure = (id: string, beslutad: string, senast: string) => ({
      [`${id}.md`]: `---\ntyp: åtgärd\nid: ${id}\ntitel: ${id}\nansvar: chef\nbeslutad: ${beslutad}\nsenast: ${senast}\nstatus: pågår\nmed_anledning_av: chef\n---\n`,
    });
    const { view } = await report(
      handbook({
        'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
        ...measure('a', '2024-10-01', '2025-06-01'),
        ...measure('b', '2024-09-30', '2024-11-01'),
        ...measure('c', '2021-01-01', '2024-11-01'),
      }),
    );
    const rows = view.avsnitt.find(({ id }) => id === 'atgarder')?.tabeller.find(({ id }) => id === 'alder')?.rader;
    expect(rows?.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : show(cell))))).toEqual([
      ['Under 3 månader', '1', '0'],
      ['3–6 månader', '0', '1'],
      ['6–12 månader', '0', '0'],
      ['1–2 år', '0', '0'],
      ['Över 2 år', '0', '1'],
    ]);
  });

  test('60 egenkontroller: the 20 that lack most are drawn, and the caption says so', async () => {
    const controls = Array.from({ length: 60 }, (_, index) => [
      `k${index}.md`,
      `---\ntyp: egenkontroll\nid: k${index}\ntitel: Kontroll ${index}\nansvar: chef\nmetod: m\ngäller: p\nfrån: 2024-01-01\nfrekvens: ${index % 3 ? 'varje kvartal' : 'varje månad'}\nkontrollpunkter:\n  - {id: a, text: A}\n---\n`,
    ]);
    const done =
      '---\ntyp: protokoll\nid: q1\ntitel: q1\navser: k1\ndatum: 2024-04-10\nperiod: 2024-Q1\nutfall: utan brist\n---\n';
    const root = handbook({
      'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
      'q1.md': done,
      ...Object.fromEntries(controls),
    });
    const { view, charts } = await report(root);
    const [chart] = view.avsnitt.find(({ id }) => id === 'egenkontroll')?.diagram ?? [];
    expect(chart?.kategorier).toHaveLength(20);
    expect(chart?.kategorier.every((name) => Number(name.split(' ')[1]) % 3 === 0)).toBe(true);
    expect(charts[0]?.caption).toContain(
      'Diagrammet visar 20 av 60 kontroller, de där mest återstår. Alla står i tabellen.',
    );
  }, 60_000);
});

describe('the charts in files', () => {
  test('markdown shows each from a file beside it, told in words, with its caption and its table below', async () => {
    const out = folder();
    await run(['report', '2024', '--today', TODAY, '--format', 'md', '--out', out], EXAMPLE);
    const text = readFileSync(join(out, 'kvalitetsberattelse-2024.md'), 'utf8');
    const images = [
      ...text.matchAll(
        /^!\[(.+)\]\((kvalitetsberattelse-2024-diagram\/[a-z0-9-]+\.svg)\)\n\n\*\*(Figur \d+\. .+)\*\*\n\n\*\*Tabell \d+/gm,
      ),
    ];
    expect(images).toHaveLength(6);
    for (const [, alt = '', path = '', caption = ''] of images) {
      const shapes = shapesOf(readFileSync(join(out, path), 'utf8'));
      expect(shapes[2]?.text).toBe(alt.replace(/\\(.)/g, '$1'));
      expect(caption).toContain(shapes[1]?.text ?? '?');
    }
    expect(text).not.toContain('diagram:');
  }, 60_000);

  test('a picture that somebody drew in is not written over', async () => {
    const out = folder();
    const argv = ['report', '2024', '--today', TODAY, '--format', 'md', '--out', out];
    await run(argv, EXAMPLE);
    const path = join(out, 'kvalitetsberattelse-2024-diagram/atgarder-alder.svg');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, readFileSync(path, 'utf8').replace('<title>', '<title>Min '));
    expect((await run(argv, EXAMPLE)).stderr).toMatch(/atgarder-alder\.svg har ändrats/);
    expect((await run([...argv, '--force'], EXAMPLE)).code).toBe(0);
  }, 60_000);
});

describe('the charts in a PDF', () => {
  test('are figures with their description and caption', async () => {
    const out = folder();
    await run(['report', '2024', '--today', TODAY, '--format', 'pdf', '--out', out], EXAMPLE);
    const pdf = await readPdf(readFileSync(join(out, 'kvalitetsberattelse-2024.pdf')));
    const { charts } = await example();
    expect(tagsOf(pdf, /^Figure$/).map(({ alt }) => alt)).toEqual(charts.map(({ alt }) => alt));
    const words = pdf.texts.join(' ').replace(/\s+/g, ' ');
    for (const { caption } of charts) expect(words).toContain(caption);
  }, 60_000);
});

describe.skipIf(!CHROMIUM)('the charts on the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(root: string, width: number) {
    const out = folder();
    await run(['report', '2024', '--today', TODAY, '--format', 'html', '--out', out], root);
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`file://${join(out, 'kvalitetsberattelse-2024.html')}`);
    return page;
  }

  test.each([320, 1280])(
    '%s px wide: one picture of each is shown, whole and readable, and axe finds nothing',
    async (width) => {
      const page = await open(EXAMPLE, width);
      const shown = page.locator('figure.diagram svg:visible');
      expect(await shown.count()).toBe(6);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const sizes = (await page.evaluate(
        "[...document.querySelectorAll('figure.diagram svg')].filter((svg) => svg.checkVisibility()).flatMap((svg) => [...svg.querySelectorAll('text')].map((text) => parseFloat(text.getAttribute('font-size')) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))",
      )) as number[];
      expect(Math.min(...sizes)).toBeGreaterThan(9.5);
      expect(
        await page.evaluate(
          TEXT_FAULTS.replace(
            "querySelectorAll('svg')]",
            "querySelectorAll('svg')].filter((svg) => svg.checkVisibility())",
          ),
        ),
      ).toEqual([]);
      await page.evaluate(AXE);
      expect(
        await page.evaluate(
          'axe.run("figure.diagram", { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].html))',
        ),
      ).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('hostile titles stay text, and a text of a person draws no chart', async () => {
    const bad = '</title></svg><script>document.title="körd"</script><img src=x onerror=alert(1)> | ] ( "';
    const control = `---\ntyp: egenkontroll\nid: k\ntitel: ${JSON.stringify(bad)}\nansvar: chef\nmetod: m\ngäller: p\nfrån: 2024-01-01\nfrekvens: varje kvartal\nkontrollpunkter:\n  - {id: a, text: A}\n---\n`;
    const root = handbook({
      'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
      'k.md': control,
      'a.md':
        '---\ntyp: analys\nid: analys-a\ntitel: A\når: 2024\navsnitt: sammanfattning\n---\n![x](diagram:egenkontroll-planerade-och-gjorda)\n\n<figure data-figure="1">spion</figure>\n',
    });
    const page = await open(root, 1280);
    expect(await page.locator('figure').count()).toBe(1);
    expect(await page.locator('script, img[onerror]').count()).toBe(0);
    expect(await page.locator('figure .vid desc').textContent()).toContain('</title></svg><script>');
    await page.context().close();
  }, 60_000);
});
