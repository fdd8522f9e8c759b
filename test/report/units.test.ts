import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openYear } from '../../src/api/report.js';
import { reportName } from '../../src/cli/commands/report-files.js';
import { type Figure, show } from '../../src/views/figure.js';
import type { Cell, ReportView } from '../../src/views/view.js';
import { handbook } from '../helpers/handbook.js';
import { day } from '../helpers/open.js';
import fc from '../helpers/random.js';
import { run, TODAY } from '../helpers/run.js';
import { enhet, register } from '../helpers/texts.js';
import { analys, THREE_UNITS } from '../helpers/three-units.js';

const REPORT = ['report', '2024', '--today', TODAY, '--format', 'md'];
const EXPECTED = fileURLToPath(new URL('../fixtures/expected', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../schemas/output/report.schema.json', import.meta.url));

const tableOf = (view: ReportView, section: string, id: string) =>
  view.avsnitt.find((each) => each.id === section)?.tabeller.find((table) => table.id === id);
const words = (cells: readonly Cell[] = []) => cells.map((cell) => (typeof cell === 'string' ? cell : show(cell)));
const text = (root: string, name: string) => readFileSync(join(root, 'rapporter/2024', `${name}.md`), 'utf8');
/** A report without the line that seals it, and without what differs from one run to another. */
const body = (written: string) => written.replace(/\n<!-- Gjord av kvalitet[\s\S]*$/, '');

/** The reports that were made; the drawings of each lie in a folder of their own. */
const documentsIn = (root: string) =>
  readdirSync(join(root, 'rapporter/2024')).filter((name) => !name.endsWith('-diagram'));

describe('the reports of a handbook with three units', () => {
  test('are one each and the compiled one, as expected', async () => {
    const root = handbook(THREE_UNITS);
    const { code, stdout } = await run([...REPORT, '--per-unit'], root);
    expect(code).toBe(0);
    expect(documentsIn(root)).toEqual([
      'kvalitetsberattelse-2024-norr.md',
      'kvalitetsberattelse-2024-soder.md',
      'kvalitetsberattelse-2024-vast.md',
      'kvalitetsberattelse-2024.md',
    ]);
    expect(stdout).toContain('Väst. Att skriva');
    await expect(body(text(root, 'kvalitetsberattelse-2024'))).toMatchFileSnapshot(
      join(EXPECTED, 'berattelse-tre-enheter.md'),
    );
    await expect(body(text(root, 'kvalitetsberattelse-2024-norr'))).toMatchFileSnapshot(
      join(EXPECTED, 'berattelse-norr.md'),
    );
  }, 60_000);

  test('the compiled one adds up, and names the unit that told nothing instead of counting it as zero', async () => {
    const opened = await openYear(handbook(THREE_UNITS), 2024, day(TODAY));
    const view = opened.report();
    expect(tableOf(view, 'bilagor', 'enheter')?.rader.map((row) => words(row.slice(0, 2)))).toEqual([
      ['Norr', '13'],
      ['Söder', '17'],
      ['Väst', 'uppgift saknas'],
      ['Gemensamt och på andra enheter', '0'],
      ['Alla', '30'],
    ]);
    expect(view.avsnitt.find(({ id }) => id === 'bilagor')?.rader).toEqual([
      'Har inte lämnat några uppgifter för 2024, och är inte räknade som noll: Väst.',
    ]);
    expect(
      view.enheter.map(({ id, bilaga, har_uppgifter, beslut }) => [id, bilaga, har_uppgifter, beslut?.beslut]),
    ).toEqual([
      ['norr', 1, true, 'Norr § 3'],
      ['soder', null, true, undefined],
      ['vast', null, false, undefined],
    ]);
    expect(view.saknas.some(({ vad }) => vad.startsWith('Väst'))).toBe(true);
  });

  test('a unit’s own text stands in its report and as a bilaga of the compiled one, and nowhere else', async () => {
    const opened = await openYear(handbook(THREE_UNITS), 2024, day(TODAY));
    const texts = (view: ReportView) => view.avsnitt.flatMap(({ texter }) => texter.map(({ document }) => document));
    const parts = (view: ReportView) => view.enheter.flatMap(({ texter }) => texter.flatMap((each) => each.texter));
    expect(texts(opened.report())).toEqual(['text-alla']);
    expect(parts(opened.report()).map(({ document }) => document)).toEqual(['text-norr']);
    expect(texts(opened.report('norr'))).toEqual(['text-norr']);
    expect(texts(opened.report('soder'))).toEqual([]);
    expect(parts(opened.report('avdelning')).map(({ document }) => document)).toEqual(['text-norr']);
  });

  test('a unit’s report counts its own documents, and neither common ones nor those of others', async () => {
    const opened = await openYear(handbook(THREE_UNITS), 2024, day(TODAY));
    const stock = (view: ReportView) => words(tableOf(view, 'ledningssystemet', 'bestand')?.rader[0]?.slice(0, 2));
    expect(stock(opened.report())).toEqual(['Processer', '2']);
    expect(stock(opened.report('norr'))).toEqual(['Processer', '1']);
    expect(stock(opened.report('soder'))).toEqual(['Processer', '0']);
    const done = (view: ReportView) => words(tableOf(view, 'egenkontroll', 'sammanstallning')?.rader[0]);
    expect(done(opened.report())).toEqual(['Gjorda egenkontroller', '1 av 2', 'ej tillämpligt']);
    expect(done(opened.report('norr'))).toEqual(['Gjorda egenkontroller', '1 av 1', 'ej tillämpligt']);
    expect(done(opened.report('soder'))).toEqual(['Gjorda egenkontroller', '0 av 1', 'ej tillämpligt']);
  });

  test('a unit’s report has the shape that its schema says', async () => {
    const check = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')),
    );
    const { stdout, code } = await run([...REPORT, '--unit', 'avdelning', '--data'], handbook(THREE_UNITS));
    expect(code).toBe(0);
    check(JSON.parse(stdout));
    expect(check.errors ?? []).toEqual([]);
  });

  test('a count of more than the unit is not the unit’s', async () => {
    const opened = await openYear(
      handbook({
        ...THREE_UNITS,
        'avvikelser.md': register({
          id: 'avvikelser',
          titel: 'A',
          fil: 'avvikelser.csv',
          innehåller: 'antal',
          period: '2024',
          uttag: '2025-01-15',
        }),
        'avvikelser.csv': 'slag;period;antal;enhet\navvikelse;2024;40;avdelning\n',
      }),
      2024,
      day(TODAY),
    );
    const first = (view: ReportView) => tableOf(view, 'avvikelser', 'slag')?.rader[0]?.[1] as Figure;
    expect(show(first(opened.report('avdelning')))).toBe('40');
    expect(first(opened.report('norr'))).toMatchObject({
      läge: 'saknas',
      skäl: 'Bara räknat för Avdelningen, inte för enheten.',
    });
  });
});

describe('any numbers of händelser in any units', () => {
  test('add up to the compiled report where nothing is hidden, and are the same in every report', async () => {
    const numbers = fc.record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(20), none: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(numbers, async ({ a, b, c, none }) => {
        const csv = (unit: string, count: number) => `avvikelse;2024-03-04;${unit}\n`.repeat(count);
        const opened = await openYear(
          handbook({
            'a.md': enhet({ id: 'a', titel: 'A' }),
            'b.md': enhet({ id: 'b', titel: 'B' }),
            'c.md': enhet({ id: 'c', titel: 'C' }),
            't-a.md': analys('t-a', { avsnitt: 'plan', enhet: ['a', 'b', 'c'] }, 'Text.\n'),
            'r.md': register({ id: 'r', titel: 'R', fil: 'r.csv', period: '2024', uttag: '2025-01-15' }),
            'r.csv': `slag;inkom;enhet\n${csv('a', a)}${csv('b', b)}${csv('c', c)}${csv('', none)}`,
          }),
          2024,
          day(TODAY),
        );
        const rows = tableOf(opened.report(), 'bilagor', 'enheter')?.rader ?? [];
        const cells = rows.map((row) => row[1] as Figure);
        expect(cells.at(-1)?.värde).toBe(a + b + c + none);
        if (cells.every(({ läge }) => läge === 'värde'))
          expect(cells.slice(0, -1).reduce((sum, { värde }) => sum + (värde ?? 0), 0)).toBe(a + b + c + none);
        for (const [index, unit] of ['a', 'b', 'c'].entries()) {
          const own = tableOf(opened.report(unit), 'avvikelser', 'slag')?.rader[0]?.[1] as Figure;
          expect(show(own)).toBe(show(cells[index] as Figure));
          if (own.läge === 'dold') expect(own.källor).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('the options', () => {
  test('--unit: an unknown unit is 2, with the nearest name', async () => {
    const root = handbook(THREE_UNITS);
    const { code, stdout, stderr } = await run([...REPORT, '--unit', 'nor'], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Menar du norr?');
    expect(existsSync(join(root, 'rapporter'))).toBe(false);
  });

  test('--unit: one file, named after the unit, that says whose it is', async () => {
    const root = handbook(THREE_UNITS);
    expect((await run([...REPORT, '--unit', 'norr'], root)).code).toBe(0);
    expect(documentsIn(root)).toEqual(['kvalitetsberattelse-2024-norr.md']);
    const written = text(root, 'kvalitetsberattelse-2024-norr');
    expect(written).toContain('**Norr, Exempelby kommun**');
    expect(written).toContain('Fastställd 2025-02-10, Norr § 3.');
  });

  test.each([
    ['1', '# Kvalitetsberättelse 2024', '## 9. Avvikelser', '### Orsaker'],
    ['2', '## Kvalitetsberättelse 2024', '### 9. Avvikelser', '#### Orsaker'],
    ['3', '### Kvalitetsberättelse 2024', '#### 9. Avvikelser', '##### Orsaker'],
    ['4', '#### Kvalitetsberättelse 2024', '##### 9. Avvikelser', '###### Orsaker'],
  ])('--heading-level %s: the whole report fits below another heading', async (level, ...headings) => {
    const root = handbook(THREE_UNITS);
    await run([...REPORT, '--unit', 'norr', '--heading-level', level], root);
    const lines = text(root, 'kvalitetsberattelse-2024-norr').split('\n');
    for (const heading of headings) expect(lines).toContain(heading);
    expect(lines.filter((line) => /^#/.test(line) && line.indexOf(' ') < Number(level))).toEqual([]);
  });

  test('--heading-level 4: what would come below the sixth level is bold, not lost', async () => {
    const root = handbook(THREE_UNITS);
    await run([...REPORT, '--heading-level', '4'], root);
    const written = text(root, 'kvalitetsberattelse-2024');
    expect(written).toContain('\n**Orsaker**\n');
    expect(written).not.toContain('####### ');
  });

  test.each([
    ['--heading-level that is none', ['--heading-level', '5'], /Välj mellan: 1, 2, 3, 4/],
    ['--unit and --per-unit', ['--unit', 'norr', '--per-unit'], /går inte ihop/],
    ['--data and --per-unit', ['--data', '--per-unit'], /går inte ihop med --per-unit/],
  ])('%s is 2, with nothing written', async (_, argv, message) => {
    const root = handbook(THREE_UNITS);
    const { code, stdout, stderr } = await run([...REPORT, ...argv], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(existsSync(join(root, 'rapporter'))).toBe(false);
  });

  test('--fail-on-missing: 1, and says what is not written and what is missing', async () => {
    const root = handbook(THREE_UNITS);
    const { code, stderr } = await run([...REPORT, '--fail-on-missing'], root);
    expect(code).toBe(1);
    expect(stderr).toContain('inget är skrivet i avsnittet Sammanfattning.');
    expect(stderr).toContain(
      'Enheternas uppgifter (Väst, Avvikelser 2024): Enheten har inte lämnat några uppgifter för 2024.',
    );
    expect(stderr).not.toMatch(/2023\)/);
    expect(existsSync(join(root, 'rapporter/2024/kvalitetsberattelse-2024.md'))).toBe(true);
  });

  test('--fail-on-missing with --per-unit says whose', async () => {
    const { code, stderr } = await run([...REPORT, '--per-unit', '--fail-on-missing'], handbook(THREE_UNITS));
    expect(code).toBe(1);
    expect(stderr).toContain('Söder: inget är skrivet i avsnittet Avvikelser.');
    expect(stderr).not.toContain('Norr: inget är skrivet i avsnittet Avvikelser.');
  });
});

describe('the name of a unit’s file', () => {
  test.each([
    ['norr', 'k-2024-norr'],
    ['../../etc/passwd', /^k-2024-etc-passwd-[0-9a-f]{8}$/],
    ['CON', /^k-2024-con-[0-9a-f]{8}$/],
    ['å'.repeat(300), /^k-2024-[0-9a-f]{8}$/],
    ['a'.repeat(300), /^k-2024-a{100}-[0-9a-f]{8}$/],
  ])('%j is safe, and the same every time', (id, expected) => {
    const name = reportName('k', 2024, id);
    expect(name).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
    expect(reportName('k', 2024, id)).toBe(name);
  });
});
