import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { csvOf, FRAME, PATTERNS, times, yearRegister } from '../helpers/patterns.js';
import fc from '../helpers/random.js';
import { run, runJson } from '../helpers/run.js';
import { händelse, process, register, åtgärd } from '../helpers/texts.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const EXAMPLE = here('../../handbook-example');
const BROKEN = here('../fixtures/broken-handbook');
const SCHEMA = JSON.parse(readFileSync(here('../../schemas/output/patterns.schema.json'), 'utf8'));
const check = new Ajv2020({ strict: false }).compile(SCHEMA);

// biome-ignore lint/suspicious/noExplicitAny: what the program printed; the schema checks it.
type Json = any;

const jsonOf = async (files: Files, ...options: string[]): Promise<Json> =>
  (await runJson(['patterns', '--year', '2025', ...options], handbook(files))).json;

const tableIn = (json: Json, id: string) => json.tabeller.find((table: Json) => table.id === id);
const rowIn = (json: Json, table: string, grupp: string | null) =>
  tableIn(json, table)?.rader.find((row: Json) => row.grupp === grupp);
const numbers = (row: Json) => row.antal.map(({ värde }: Json) => värde);
const words = (row: Json) =>
  row.antal.map(({ läge, värde, skäl }: Json) => (läge === 'värde' ? värde : (skäl ?? läge)));

describe('what is printed', () => {
  test.each([
    ['text', 'txt'],
    ['md', 'md'],
    ['csv', 'csv'],
  ])('%s is as a person approved it', async (format, ending) => {
    const { code, stdout, stderr } = await run(['patterns', '--year', '2025', '--format', format], handbook(PATTERNS));
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/expected/patterns.${ending}`);
  });

  test.each([
    ['the example', EXAMPLE, []],
    ['an unfinished year', EXAMPLE, ['--year', '2026']],
    ['one unit', EXAMPLE, ['--year', '2025', '--unit', 'enhet-hemtjanst']],
    ['the broken handbook', BROKEN, []],
    ['the smallest handbook', handbook(), []],
    ['many changes', handbook(PATTERNS), ['--year', '2025']],
  ])('JSON of %s follows the schema; no line is wider than 80', async (_, root, options) => {
    const { code, json, stderr } = await runJson(['patterns', ...options], root);
    expect([code, stderr]).toEqual([0, '']);
    check(json);
    expect(check.errors).toBeNull();
    const { stdout } = await run(['patterns', ...options], root);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('the schema refuses what it should', () => {
    expect(check({})).toBe(false);
  });

  test('is the same twice', async () => {
    const root = handbook(PATTERNS);
    const once = await run(['patterns', '--format', 'json'], root);
    expect(await run(['patterns', '--format', 'json'], root)).toEqual(once);
  });
});

describe('a change', () => {
  test('that is larger than chance is told, with what is usual; one that is not is not', async () => {
    const json = await jsonOf(PATTERNS);
    const more = rowIn(json, 'avvikelser-per-process', 'lakemedel');
    // 10 that name the process and 2 that name its rutin; 30 and 2 in the last year.
    expect(numbers(more)).toEqual([12, 12, 12, 32]);
    expect(more.förändring).toMatchObject({ läge: 'fler', mot: [2022, 2023, 2024], ojämnt: false });
    expect(more.förändring.p_justerat).toBeGreaterThan(more.förändring.p);
    expect(more.förändring.p_justerat).toBeLessThan(0.05);
    const same = rowIn(json, 'avvikelser-per-process', 'omsorg');
    expect(numbers(same)).toEqual([18, 18, 18, 18]);
    expect(same.förändring).toMatchObject({ läge: 'inom det vanliga', p_justerat: 1 });
    expect(same.förändring.vanligt.från).toBeLessThan(18);
    expect(same.förändring.vanligt.till).toBeGreaterThan(18);
  });

  test('is never called good or bad, and never explained', async () => {
    const { stdout } = await run(['patterns', '--year', '2025'], handbook(PATTERNS));
    expect(stdout).not.toMatch(/förbättr|försämr|beror på|orsak|bra|dålig/i);
    expect(stdout).toContain('Fler rapporter kan betyda fler brister, eller att fler rapporterar.');
  });

  test('with another system behind is not tested', async () => {
    const json = await jsonOf({
      ...PATTERNS,
      ...yearRegister(2025, times(40, { process: 'lakemedel' }), { källa: 'Nytt' }),
    });
    expect(rowIn(json, 'slag', 'avvikelse').förändring).toMatchObject({ läge: 'kan inte jämföras', p: null, mot: [] });
    expect(json.anmärkningar.join()).toContain('annat system: Systemet');
  });

  test('with fewer than ten händelser in all is not judged', async () => {
    const years = [2022, 2023, 2024, 2025].map((year) => yearRegister(year, times(year === 2025 ? 5 : 1, {})));
    const json = await jsonOf(Object.assign({}, FRAME, ...years));
    expect(numbers(rowIn(json, 'slag', 'avvikelse'))).toEqual([1, 1, 1, 5]);
    expect(rowIn(json, 'slag', 'avvikelse').förändring).toMatchObject({ läge: 'för få', p: null });
    expect(json.metod.antal_test).toBe(0);
  });
});

describe('missing, zero and not applicable', () => {
  test('are three things', async () => {
    const json = await jsonOf(PATTERNS);
    // The registers hold klagomål, so a year without is zero. Nothing at all tells of synpunkter.
    expect(numbers(rowIn(json, 'slag', 'klagomål'))).toEqual([0, 6, 0, 7]);
    expect(rowIn(json, 'slag', 'synpunkt').antal.map(({ läge }: Json) => läge)).toEqual(Array(4).fill('saknas'));
    expect(rowIn(json, 'slag', 'avvikelse').andel[0].läge).toBe('ej tillämpligt');
    expect(tableIn(json, 'slag').per_nämnare.läge).toBe('ej tillämpligt');
  });

  test('a year without register is missing, also where another year has one', async () => {
    const json = await jsonOf({ ...PATTERNS, 'register/2024.md': undefined, 'register/2024.csv': undefined });
    expect(words(rowIn(json, 'slag', 'avvikelse'))).toEqual([30, 30, 'Inget register täcker 2024.', 50]);
    expect(rowIn(json, 'slag', 'avvikelse').förändring.mot).toEqual([2022, 2023]);
  });

  test('of an unfinished year the same whole months are compared', async () => {
    const rows = csvOf(2025, [{ dag: '01-31' }, { dag: '02-28' }, { dag: '03-01' }, { dag: '12-31' }]);
    const root = handbook({
      ...PATTERNS,
      'register/2024.csv': rows.replaceAll('2025', '2024'),
      'register/2025.csv': rows,
    });
    const { json } = await runJson(['patterns', '--year', '2025', '--today', '2025-03-15'], root);
    expect(json.perioder.map(({ namn, till }: Json) => [namn, till])).toEqual([
      ['jan–feb 2022', '2022-02-28'],
      ['jan–feb 2023', '2023-02-28'],
      ['jan–feb 2024', '2024-02-29'],
      ['jan–feb 2025', '2025-02-28'],
    ]);
    expect(numbers(rowIn(json, 'slag', 'avvikelse')).slice(2)).toEqual([2, 2]);
  });
});

describe('rates', () => {
  test('per month and share, worked by hand', async () => {
    const json = await jsonOf(PATTERNS);
    const row = rowIn(json, 'avvikelser-per-process', 'omsorg');
    // 18 in twelve months; 18 of 30, and 18 of 50.
    expect(row.per_månad.map(({ värde }: Json) => värde)).toEqual([1.5, 1.5, 1.5, 1.5]);
    expect(row.andel.map(({ värde }: Json) => värde)).toEqual([60, 60, 60, 36]);
  });

  test('investigated and how fast, worked by hand', async () => {
    const rows = [
      { dag: '01-01', utredd: '2025-01-11' },
      { dag: '01-01', utredd: '2025-01-21' },
      { dag: '01-01', utredd: '2025-02-10' },
      { dag: '01-01', utredd: '2026-02-10' },
      { dag: '01-01' },
    ];
    const json = await jsonOf({ ...FRAME, ...yearRegister(2025, rows) });
    const figures = (uppgift: string) => json.handläggning.find((row: Json) => row.uppgift === uppgift).figurer.at(-1);
    // After 10, 20 and 40 days; one was done after the year's end, and one is open.
    expect(figures('utredda')).toMatchObject({ värde: 3, av: 5 });
    expect(figures('utredningstid')).toMatchObject({ värde: 20, antal: 3, mått: 'dagar' });
  });

  test('of none, and of none that is done, the question does not arise', async () => {
    const { handläggning } = await jsonOf(PATTERNS);
    const [share, time] = handläggning.filter(({ slag }: Json) => slag === 'klagomål');
    expect(share.figurer.map(({ läge, värde, av, skäl }: Json) => skäl ?? [läge, värde, av])).toEqual([
      'Inga händelser.',
      ['värde', 0, 6],
      'Inga händelser.',
      ['värde', 0, 7],
    ]);
    expect(time.figurer.at(-1)).toMatchObject({ läge: 'ej tillämpligt', skäl: 'Ingen är klar.' });
  });

  test('a register without the column says nothing of it', async () => {
    const json = await jsonOf({
      ...FRAME,
      ...yearRegister(2025, []),
      'register/2025.csv': 'dnr;inkom;slag\nA;2025-01-01;avvikelse\n',
    });
    expect(json.handläggning[0].figurer.at(-1)).toMatchObject({ läge: 'saknas', skäl: 'Registret säger inte detta.' });
  });
});

describe('processes', () => {
  test('with most kinds of signals stand first, each signal with its documents', async () => {
    const json = await jsonOf(PATTERNS);
    expect(json.processer.map(({ process: id }: Json) => id)).toEqual(['lakemedel', 'omsorg']);
    const [first, second] = json.processer;
    expect(first.signaler.map(({ slag }: Json) => slag)).toEqual([
      'händelser',
      'klagomål',
      'brist i egenkontroll',
      'hög risk',
      'försenad rutin',
    ]);
    expect(first.signaler.slice(2).map(({ figur }: Json) => figur.källor.map(({ file }: Json) => file))).toEqual([
      ['protokoll.md'],
      ['risk.md'],
      // The late one first, then the other that the process has.
      ['rutiner/forvara.md', 'rutiner/signera.md'],
    ]);
    expect(first.signaler[0].text).toMatch(/^Avvikelser: 32, fler än slumpen brukar ge \(vanligt \d+–\d+\)$/);
    expect(second.signaler.map(({ slag }: Json) => slag)).toEqual(['händelser']);
  });

  test.each([
    ['no shortcoming', { 'protokoll.md': undefined }, 'brist i egenkontroll'],
    ['no risk', { 'risk.md': undefined }, 'hög risk'],
    ['no late rutin', { 'rutiner/forvara.md': FRAME['rutiner/forvara.md'] }, 'försenad rutin'],
  ])('with %s have no such signal', async (_, files, slag) => {
    const json = await jsonOf({ ...PATTERNS, ...files });
    expect(json.processer[0].signaler.map((signal: Json) => signal.slag)).not.toContain(slag);
    expect(json.processer[0].signaler).toHaveLength(4);
  });

  test('tell zero from what does not apply', async () => {
    const json = await jsonOf(PATTERNS);
    const standing = json.processer.map(({ läge }: Json) =>
      läge.map(({ figur }: Json) => (figur.läge === 'värde' ? [figur.värde, figur.av] : figur.skäl)),
    );
    expect(standing).toEqual([
      [
        [1, 1],
        [1, 1],
        [1, 2],
      ],
      ['Ingen egenkontroll gäller processen.', 'Ingen riskanalys gäller processen.', [0, 1]],
    ]);
  });

  test.each([
    ['followed up and had the effect it should', { följs_upp: '2025-06-01', uppföljd: '2025-06-01', nådd: 'ja' }, 0],
    ['followed up after the year', { följs_upp: '2026-02-01', uppföljd: '2026-02-01', nådd: 'ja' }, 1],
    ['followed up and reached only a part', { följs_upp: '2025-06-01', uppföljd: '2025-06-01', nådd: 'delvis' }, 1],
    ['not followed up', undefined, 1],
  ])('a high risk with an åtgärd that was %s', async (_, effekt, expected) => {
    const json = await jsonOf({
      ...PATTERNS,
      'atgard.md': åtgärd({
        beslutad: '2025-02-02',
        status: 'genomförd',
        genomförd: '2025-03-01',
        med_anledning_av: ['risk-lakemedel#fel-dos'],
        effekt,
      }),
    });
    expect(json.processer[0].läge[1].figur).toMatchObject({ värde: expected, av: 1 });
  });

  test('a rutin counts for the process of its aktivitet', async () => {
    const json = await jsonOf({ ...FRAME, ...yearRegister(2025, times(6, { rutin: 'rutin-signera' })) });
    expect(numbers(rowIn(json, 'avvikelser-per-process', 'lakemedel')).at(-1)).toBe(6);
  });
});

describe('small groups', () => {
  test('are hidden, with another that would tell them, and name no documents', async () => {
    const rows = [
      ...times(9, { kategori: 'Fall' }),
      ...times(7, { kategori: 'Mat' }),
      ...times(2, { kategori: 'Nycklar' }),
    ];
    const json = await jsonOf({ ...FRAME, ...yearRegister(2025, rows) });
    const last = tableIn(json, 'avvikelser-per-kategori').rader.map((row: Json) => [row.grupp, words(row).at(-1)]);
    expect(last).toEqual([
      ['Fall', 9],
      ['Mat', 'visas inte'],
      ['Nycklar', 'färre än 5'],
    ]);
    expect(numbers(rowIn(json, 'slag', 'avvikelse')).at(-1)).toBe(18);
  });

  test('in any handbook, no figure of a group says a small number, and hidden ones have no sources', async () => {
    const pick = (...of: string[]) => fc.constantFrom('', ...of);
    const row = fc.record({
      slag: fc.constantFrom('avvikelse', 'klagomål'),
      process: pick('lakemedel', 'omsorg'),
      rutin: pick('rutin-signera', 'rutin-forvara', 'rutin-besok'),
      enhet: fc.constantFrom('norr', 'soder'),
      kategori: pick('Fall', 'Mat'),
      utredd: pick('2025-12-31'),
    });
    const rows = fc.array(row, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.constantFrom([], ['--unit', 'norr']), async (before, now, unit) => {
        const json = await jsonOf({ ...FRAME, ...yearRegister(2024, before), ...yearRegister(2025, now) }, ...unit);
        check(json);
        expect(check.errors).toBeNull();
        const groups = json.tabeller.filter(({ dimension }: Json) => unit.length || dimension !== 'slag');
        for (const row of groups.flatMap(({ rader }: Json) => rader)) keepsSecrets(row);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

/** A row of a group says no number from 1 to 4, and its hidden cells say nothing at all. */
function keepsSecrets({ antal, utredda, per_månad, andel }: Json): void {
  for (const [index, cell] of antal.entries()) {
    if (cell.läge === 'värde') expect([1, 2, 3, 4]).not.toContain(cell.värde);
    if (cell.läge !== 'dold') continue;
    expect([cell, per_månad[index], andel[index]].map(({ värde }: Json) => värde)).toEqual([null, null, null]);
    expect([cell, per_månad[index], andel[index]].flatMap(({ källor }: Json) => källor)).toEqual([]);
  }
  if (utredda?.läge !== 'värde') return;
  for (const part of [utredda.värde, utredda.av - utredda.värde]) expect([1, 2, 3, 4]).not.toContain(part);
}

describe('every number', () => {
  test('names files that are there, with the commit that last changed each', async () => {
    const repo = handbookRepository(PATTERNS);
    const { json } = await runJson(['patterns', '--year', '2025'], repo.root);
    expect(json.commit).toMatch(/^[0-9a-f]{40}$/);
    const figures: Json[] = [];
    JSON.stringify(json, (_, value) => {
      if (value?.läge === 'värde' && Array.isArray(value.källor)) figures.push(value);
      return value;
    });
    expect(figures.length).toBeGreaterThan(50);
    for (const { värde, av, källor } of figures) {
      if (värde || av) expect(källor.length).toBeGreaterThan(0);
      for (const { file, commit } of källor) {
        expect(() => readFileSync(`${repo.root}/${file}`)).not.toThrow();
        expect(commit).toBe(json.commit);
      }
    }
  });

  test('also zero: the registers of the period are named', async () => {
    const { underlag } = tableIn(await jsonOf(PATTERNS), 'slag');
    const zero = underlag.find(({ slag, år }: Json) => slag === 'klagomål' && år === 2024);
    expect(zero).toMatchObject({ läge: 'hel', system: ['Systemet'], filer: ['register/2024.md'] });
  });

  test('of one unit counts what names it or a unit below', async () => {
    expect(numbers(rowIn(await jsonOf(PATTERNS, '--unit', 'soder'), 'slag', 'avvikelse'))).toEqual([18, 18, 18, 18]);
    expect(numbers(rowIn(await jsonOf(PATTERNS, '--unit', 'hela'), 'slag', 'avvikelse'))).toEqual([30, 30, 30, 50]);
  });
});

test('wide numbers keep apart', async () => {
  const count = (year: number) => ({
    [`r/${year}.md`]: register({
      id: `r-${year}`,
      titel: `Register ${year}`,
      innehåller: 'antal',
      fil: `${year}.csv`,
      period: String(year),
      uttag: `${year + 1}-01-15`,
    }),
    [`r/${year}.csv`]: `period;slag;antal\n${year};avvikelse;123456\n`,
  });
  const root = handbook(Object.assign({}, ...[2022, 2023, 2024, 2025].map(count)));
  const { stdout } = await run(['patterns', '--year', '2025'], root);
  expect(stdout).toMatch(/^Avvikelser +123.456 123.456 123.456 123.456 {2}inom det vanliga$/m);
});

describe('hostile and wrong input', () => {
  const HOSTILE = '=1+1 \u001b[31m\u202e | **a** <script>';
  const hostile: Files = {
    ...PATTERNS,
    'processer/lakemedel.md': process({ id: 'lakemedel', titel: HOSTILE }),
    'register/2025.csv': csvOf(2025, times(20, { process: 'lakemedel', kategori: HOSTILE.replace('|', '') })),
  };

  test.each(['text', 'md', 'csv'])('%s has no control characters, markup or formula', async (format) => {
    const { code, stdout } = await run(['patterns', '--year', '2025', '--format', format], handbook(hostile));
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    if (format === 'csv') expect(stdout).not.toMatch(/(^|;|\r\n)"?[=+@\t]/);
    if (format === 'md') expect(stdout).not.toMatch(/(?<!\\)<script>|(?<!\\)\*\*a/);
  });

  test.each([
    [['--year', '20x5'], '--year kan inte vara "20x5".'],
    [['--year', '2027'], 'År 2027 har inte börjat.'],
    [['--unit', 'finns-inte'], 'finns-inte'],
    [['--format', 'pdf'], '--format kan inte vara "pdf"'],
  ])('%j is refused with a way on', async (options, message) => {
    const { code, stdout, stderr } = await run(['patterns', ...options], handbook(PATTERNS));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
  });

  test('the first weeks of a year have no whole month', async () => {
    const { code, stderr } = await run(['patterns', '--year', '2026', '--today', '2026-01-20'], handbook(PATTERNS));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Ingen hel månad av 2026 har gått än.')]);
  });

  test('what cannot be counted is told', async () => {
    const json = await jsonOf({ ...PATTERNS, 'utan-dag.md': händelse({ inkom: 'igår', slag: 'avvikelse' }) });
    expect(json.utelämnat).toEqual([expect.objectContaining({ file: 'utan-dag.md' })]);
  });
});
