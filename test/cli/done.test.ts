import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { ofTyp } from '../../src/model/handbook.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { robot } from '../helpers/robot.js';
import { run, runJson } from '../helpers/run.js';
import {
  document,
  egenkontroll,
  enhet,
  händelse,
  type Keys,
  process,
  protokoll,
  roll,
  rutin,
  åtgärd,
} from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const FILES = { 'utreda.md': process(), 'r.md': rutin(), 'c.md': roll(), 'h.md': händelse() };
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

/** A handbook with some files, and what marking something as done says and writes. */
async function done(files: Files, argv: readonly string[], world: Parameters<typeof run>[2] = {}) {
  const root = handbook({ ...FILES, ...files });
  const before = tree(root);
  const ran = await run(['done', ...argv], root, world);
  return { ...ran, root, before, text: (file: string) => read(root, file) };
}

const measure = (keys: Keys = {}) => åtgärd({ med_anledning_av: 'handelse-a', ...keys });
const carriedOut = { status: 'genomförd', genomförd: '2026-06-01', effekt: { följs_upp: '2026-11-01' } };
const insats = (uppgifter: unknown, keys: Keys = {}) =>
  document({ typ: 'kvalitetsinsats', id: 'ki-a', titel: 'Insats A', år: 2026, uppgifter, ...keys });
const uppgift = (keys: Keys = {}) => ({
  id: 'lara',
  ansvar: 'socialnamnden',
  uppgift: 'Lära oss',
  senast: '2026-12-01',
  ...keys,
});

describe('an åtgärd', () => {
  test('gets its status and its day, and nothing else', async () => {
    const { code, stdout, stderr, text } = await done({ 'a.md': measure() }, ['atgard-a', '--date', '2026-11-20']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(text('a.md')).toBe(measure().replace('status: pågår\n', 'status: genomförd\ngenomförd: 2026-11-20\n'));
    expect(stdout).toContain('-status: pågår\n+status: genomförd\n+genomförd: 2026-11-20\n');
    expect(stdout).toContain('atgard-a har fått status genomförd (2026-11-20).');
  });

  test('a day for the check of its effect goes along', async () => {
    const { text } = await done({ 'a.md': measure() }, [
      'atgard-a',
      '--date',
      '2026-11-20',
      '--follow-up',
      '2027-02-01',
    ]);
    expect(text('a.md')).toContain('effekt: {följs_upp: 2027-02-01}\n');
  });

  test('one that was given up gets no day', async () => {
    const { text, stdout } = await done({ 'a.md': measure() }, ['atgard-a', '--outcome', 'avbruten']);
    expect(text('a.md')).toBe(measure().replace('pågår', 'avbruten'));
    expect(stdout).toContain('Skriv i texten varför');
  });

  test('then its effect is checked: when, whether it helped, and what was seen', async () => {
    const argv = ['atgard-a', '--date', '2026-11-20', '--effect', 'delvis', '--assessment', 'Bättre: inte bra'];
    const { text, stdout } = await done({ 'a.md': measure(carriedOut) }, argv);
    expect(text('a.md')).toBe(
      measure(carriedOut).replace(
        'följs_upp: 2026-11-01\n',
        'följs_upp: 2026-11-01\n  uppföljd: 2026-11-20\n  nådd: delvis\n  bedömning: "Bättre: inte bra"\n',
      ),
    );
    expect(stdout.replaceAll('\n', ' ')).toContain('kvalitet new åtgärd --set med_anledning_av=atgard-a');
  });

  test('an effect without any plan for it is written as one group', async () => {
    const { text } = await done({ 'a.md': measure({ ...carriedOut, effekt: undefined }) }, [
      ...['atgard-a', '--date', '2026-11-20', '--effect', 'ja'],
    ]);
    expect(text('a.md')).toContain('effekt: {uppföljd: 2026-11-20, nådd: ja}\n');
  });

  test('the day for the check can be moved', async () => {
    const { text } = await done({ 'a.md': measure(carriedOut) }, ['atgard-a', '--follow-up', '2027-03-01']);
    expect(text('a.md')).toBe(measure(carriedOut).replace('2026-11-01', '2027-03-01'));
  });
});

describe('a task of a kvalitetsinsats', () => {
  test.each<[string, unknown, string[], unknown]>([
    ['the only one', [uppgift()], ['ki-a'], { genomförd: ['2026-11-20'] }],
    ['by its id', [uppgift({ id: 'annat' }), uppgift()], ['ki-a#lara'], { genomförd: ['2026-11-20'] }],
    ['by --task', [uppgift({ id: 'annat' }), uppgift()], ['ki-a', '--task', 'lara'], { genomförd: ['2026-11-20'] }],
    [
      'one occasion of many',
      [uppgift({ senast: ['2026-05-01', '2026-12-01'] })],
      ['ki-a'],
      { genomförd: ['2026-11-20'] },
    ],
    [
      'one more occasion',
      [uppgift({ senast: ['2026-05-01', '2026-12-01'], genomförd: '2026-04-30' })],
      ['ki-a'],
      { genomförd: ['2026-04-30', '2026-11-20'] },
    ],
    [
      'a cadence within the year',
      [
        uppgift({
          senast: '2026-03-31',
          frekvens: 'varje kvartal',
          genomförd: ['2026-03-01', '2026-06-01', '2026-09-01'],
        }),
      ],
      ['ki-a'],
      { genomförd: ['2026-03-01', '2026-06-01', '2026-09-01', '2026-11-20'] },
    ],
    ['a bare task is a list of one', uppgift(), ['ki-a'], { genomförd: ['2026-11-20'] }],
  ])('%s', async (_, uppgifter, argv, expected) => {
    const { code, stderr, root } = await done({ 'k.md': insats(uppgifter) }, [...argv, '--date', '2026-11-20']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [doc] = ofTyp(await openHandbook(root), 'kvalitetsinsats');
    const tasks = doc?.data.uppgifter ?? [];
    expect(tasks.find(({ id }) => id === 'lara')).toMatchObject(expected as object);
    expect(tasks.filter((task) => task.genomförd)).toHaveLength(1);
  });

  test('nothing beside it is touched', async () => {
    const text = insats([uppgift()]).replace(
      '    senast: 2026-12-01\n',
      '    senast:   2026-12-01   # före jul\n    # klart snart\n',
    );
    const { text: after } = await done({ 'k.md': text }, ['ki-a', '--date', '2026-11-20']);
    expect(after('k.md')).toBe(text.replace('# före jul\n', '# före jul\n    genomförd: 2026-11-20\n'));
  });
});

describe('a control', () => {
  const control = egenkontroll({ frekvens: 'varje kvartal', från: '2026-04-01' });
  const said = ['--period', '2026-Q3', '--date', '2026-10-05', '--outcome', 'utan brist'];

  test('gets a protokoll of its period, which validates and closes the row in due', async () => {
    const { code, stdout, root, text } = await done({ 'e.md': control }, ['egenkontroll-a', ...said]);
    expect(code).toBe(0);
    expect(stdout).toContain('Skriv under resultat vad varje kontrollpunkt visade: punkt-a.');
    expect(text('protokoll/protokoll-a-2026-q3.md')).toContain(
      'titel: Egenkontroll A, kvartal 3 2026\navser: egenkontroll-a\ndatum: 2026-10-05\nperiod: 2026-Q3\nutfall: utan brist\n---',
    );
    expect((await runJson(['validate'], root)).json.summary.errors).toBe(0);
  });

  test('told twice, it is one protokoll; another day is another protokoll for what has one', async () => {
    const { root } = await done({ 'e.md': control }, ['egenkontroll-a', ...said]);
    const before = tree(root);
    const again = await run(['done', 'egenkontroll-a', ...said], root);
    expect(again.stdout).toContain('har redan ett protokoll för 2026-Q3');
    expect(tree(root)).toEqual(before);
    const other = await run(['done', 'egenkontroll-a', ...said.with(3, '2026-10-06')], root);
    expect(other.stderr).toContain('protokoll/protokoll-a-2026-q3.md (2026-10-05, utan brist)');
    expect(tree(root)).toEqual(before);
  });

  test('not carried out needs its reason', async () => {
    const argv = ['egenkontroll-a', ...said.with(5, 'ej genomförd')];
    expect((await done({ 'e.md': control }, argv)).stderr).toContain('--reason saknas för egenkontroll-a.');
    const { text } = await done({ 'e.md': control }, [...argv, '--reason', 'Ingen kunde granska']);
    expect(text('protokoll/protokoll-a-2026-q3.md')).toContain('utfall: ej genomförd\norsak: Ingen kunde granska\n');
  });

  test('of several units: one of them, or all at once', async () => {
    const files = {
      'e.md': egenkontroll({ frekvens: 'varje kvartal', från: '2026-04-01', enhet: ['enhet-barn', 'enhet-vuxen'] }),
      'b.md': enhet(),
      'v.md': enhet({ id: 'enhet-vuxen', titel: 'Vuxen' }),
    };
    expect((await done(files, ['egenkontroll-a', ...said])).stderr).toContain('--unit saknas');
    const one = await done(files, ['egenkontroll-a', ...said, '--unit', 'enhet-vuxen']);
    expect(one.text('protokoll/protokoll-a-vuxen-2026-q3.md')).toContain('enhet: enhet-vuxen\n');
    const all = await done(files, ['egenkontroll-a', ...said, '--unit', 'alla']);
    expect(all.text('protokoll/protokoll-a-2026-q3.md')).not.toContain('enhet:');
  });

  test('a person is told which period is waited for', async () => {
    const ask = robot();
    const { text, code } = await done({ 'e.md': control }, ['egenkontroll-a'], { ask });
    expect(code).toBe(0);
    expect(ask.asked).toEqual([
      'Vilken period gäller kontrollen? Till exempel 2026, 2026-Q3 eller 2026-05',
      'Vilken dag gjordes Egenkontroll A?',
      'Vad visade kontrollen?',
    ]);
    expect(text('protokoll/protokoll-a-2026-q3.md')).toContain('period: 2026-Q3\n');
  });

  test('what an utförare owes and what the law demands', async () => {
    const utförare = document({
      ...{ typ: 'utförare', id: 'utforare-a', titel: 'Utförare A', driftform: 'LOV' },
      ...{ avtal: { från: '2025-01-01', till: '2029-01-01' } },
      redovisar: [{ id: 'statistik', vad: 'Statistik', frekvens: 'varje kvartal' }],
    });
    const { text } = await done({ 'u.md': utförare }, ['utforare-a', ...said]);
    expect(text('protokoll/protokoll-a-statistik-2026-q3.md')).toContain('avser: utforare-a#statistik\n');
    const duty = await done({}, ['ej-verkstallda-beslut-ivo', ...said.with(5, 'genomförd')]);
    expect(duty.text('protokoll/protokoll-ej-verkstallda-beslut-ivo-2026-q3.md')).toContain(
      'avser: ej-verkstallda-beslut-ivo\n',
    );
  });
});

describe('a protokoll', () => {
  const control = egenkontroll();
  const half = protokoll({ utfall: undefined, period: undefined });

  test('gets what it lacks', async () => {
    const argv = ['protokoll-a', '--period', '2024', '--outcome', 'större brist'];
    const { text, code } = await done({ 'e.md': control, 'p.md': half }, argv);
    expect(code).toBe(0);
    expect(text('p.md')).toBe(
      half.replace('datum: 2025-01-15\n', 'datum: 2025-01-15\nperiod: 2024\nutfall: större brist\n'),
    );
  });

  test('says why it was not carried out', async () => {
    const silent = protokoll({ utfall: 'ej genomförd' });
    const { text } = await done({ 'e.md': control, 'p.md': silent }, ['protokoll-a', '--reason', 'Vakans']);
    expect(text('p.md')).toBe(silent.replace('ej genomförd\n', 'ej genomförd\norsak: Vakans\n'));
  });

  const told = document({
    ...{ typ: 'uppföljning', id: 'uppf-a', titel: 'Uppföljning A', ansvar: 'socialnamnden', slag: 'analysdag' },
    ...{ frekvens: 'varje år', från: '2024-01-01', gäller: 'utreda' },
    delges: [
      { till: 'socialnamnden', när: 'efter varje genomförande', inom: '30 dagar' },
      { till: 'socialchef', när: 'efter varje genomförande', inom: '30 dagar' },
    ],
  });
  const minutes = protokoll({ avser: 'uppf-a' });

  test('is told to those who are to know, one after the other', async () => {
    const { root, text, stderr } = await done({ 'u.md': told, 'p.md': minutes }, [
      ...['protokoll-a', '--to', 'socialchef', '--date', '2025-01-20'],
    ]);
    expect(stderr).toBe('');
    expect(text('p.md')).toContain('delgivet:\n  - {till: socialchef, datum: 2025-01-20}\n');
    await run(['done', 'protokoll-a', '--date', '2025-01-30'], root);
    expect(read(root, 'p.md')).toContain(
      '  - {till: socialchef, datum: 2025-01-20}\n  - {till: socialnamnden, datum: 2025-01-30}\n',
    );
    expect((await runJson(['validate'], root)).json.summary.errors).toBe(0);
    expect((await run(['done', 'protokoll-a'], root)).stdout).toContain('har redan allt som ett protokoll ska ha');
  });

  test('asks for the control anew where it says so', async () => {
    const { stderr, code } = await done({ 'e.md': control, 'p.md': protokoll({ nästa: '2027-01-01' }) }, [
      'protokoll-a',
    ]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('kvalitet done egenkontroll-a') });
  });
});

describe('refused, and nothing is written', () => {
  const file = (text: string) => ({ 'a.md': text });
  test.each<[string, Files, string[], string]>([
    ['no day', file(measure()), ['atgard-a'], '--date saknas för atgard-a.'],
    ['a day to come', file(measure()), ['atgard-a', '--date', '2026-11-23'], 'har inte varit än'],
    ['no day of the calendar', file(measure()), ['atgard-a', '--date', '31/12'], '--date kan inte vara "31/12"'],
    [
      'before it was decided',
      file(measure()),
      ['atgard-a', '--date', '2026-01-09'],
      'före 2026-01-10, då den beslutades',
    ],
    ['an unknown outcome', file(measure()), ['atgard-a', '--outcome', 'klar'], 'Välj mellan: genomförd, avbruten.'],
    [
      'an effect of what is not done',
      file(measure()),
      ['atgard-a', '--date', '2026-11-01', '--effect', 'ja'],
      '--effect hör inte till',
    ],
    ['given up', file(measure({ status: 'avbruten' })), ['atgard-a', '--date', '2026-11-01'], 'är avbruten'],
    ['no effect', file(measure(carriedOut)), ['atgard-a', '--date', '2026-11-01'], '--effect saknas'],
    [
      'an unknown effect',
      file(measure(carriedOut)),
      ['atgard-a', '--date', '2026-11-01', '--effect', 'kanske'],
      'Välj mellan: ja, delvis, nej',
    ],
    [
      'a check before the deed',
      file(measure(carriedOut)),
      ['atgard-a', '--date', '2026-05-01', '--effect', 'ja'],
      'före 2026-06-01',
    ],
    [
      'an unreadable status',
      file(measure({ status: 'klar' })),
      ['atgard-a', '--date', '2026-11-01'],
      'status i atgard-a går inte att läsa',
    ],
    ['an empty flag', file(measure()), ['atgard-a', '--date', ''], 'saknar värde'],
    [
      'which of two tasks',
      file(insats([uppgift(), uppgift({ id: 'annat' })])),
      ['ki-a', '--date', '2026-11-01'],
      '--task saknas',
    ],
    ['a misspelt task', file(insats([uppgift()])), ['ki-a#larra', '--date', '2026-11-01'], 'Menar du ki-a#lara?'],
    [
      'what goes on all the year',
      file(insats([uppgift({ senast: undefined, löpande: 'ja' })])),
      ['ki-a#lara', '--date', '2026-11-01'],
      'pågår hela året',
    ],
    [
      'a period before it began',
      file(egenkontroll()),
      ['egenkontroll-a', '--period', '2026', '--date', '2025-12-31', '--outcome', 'genomförd'],
      'då perioden började',
    ],
    [
      'no period',
      file(egenkontroll()),
      ['egenkontroll-a', '--period', 'i höst', '--date', '2026-01-01', '--outcome', 'genomförd'],
      '--period kan inte vara',
    ],
    ['a rutin', {}, ['rutin-a'], 'kvalitet review rutin-a'],
    ['a roll', {}, ['socialchef'], 'blir inte klart med done'],
    [
      'a kompetens',
      file(document({ typ: 'kompetens', id: 'utb', titel: 'U', slag: 'utbildning', för: 'socialchef' })),
      ['utb'],
      'Skriv genomförd',
    ],
    ['a part of what has none', file(measure()), ['atgard-a#x', '--date', '2026-11-01'], 'har inga delar'],
    ['what is not there', file(measure()), ['atgard-b'], 'Menar du atgard-a?'],
    [
      'an anchor in the way',
      file(measure().replace('status: pågår', 'status: &s pågår\norsak: *s')),
      ['atgard-a', '--date', '2026-11-20'],
      'går inte att ändra säkert',
    ],
  ])('%s', async (_, files, argv, message) => {
    const { code, stdout, stderr, root, before } = await done(files, argv);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(tree(root)).toEqual(before);
  });
});

describe('again, and only to see', () => {
  const CASES: [string, Files, string[]][] = [
    ['an åtgärd', { 'a.md': measure() }, ['atgard-a', '--date', '2026-11-20']],
    ['an effect', { 'a.md': measure(carriedOut) }, ['atgard-a', '--date', '2026-11-20', '--effect', 'ja']],
    ['a task', { 'a.md': insats([uppgift()]) }, ['ki-a#lara', '--date', '2026-11-20']],
    [
      'an occasion',
      { 'a.md': insats([uppgift({ senast: ['2026-05-01', '2026-12-01'] })]) },
      ['ki-a#lara', '--date', '2026-11-20'],
    ],
    [
      'a control',
      { 'a.md': egenkontroll() },
      ['egenkontroll-a', '--date', '2026-01-20', '--period', '2025', '--outcome', 'genomförd'],
    ],
  ];
  test.each(CASES)('%s: the second time changes nothing', async (_, files, argv) => {
    const { root } = await done(files, argv);
    const before = tree(root);
    expect(await run(['done', ...argv], root)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('har redan'),
    });
    expect(tree(root)).toEqual(before);
  });

  test.each(CASES)('%s: --dry-run writes nothing', async (_, files, argv) => {
    const { root, before, stdout, code } = await done(files, [...argv, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Inget är\sskrivet\.|^Skulle skriva protokoll/);
    expect(tree(root)).toEqual(before);
  });

  test.each(CASES)('%s: no new finding, and its row is gone from due --all', async (_, files, argv) => {
    const root = handbook({ ...FILES, ...files });
    const findings = async () =>
      (await runJson(['validate'], root)).json.findings
        .filter(({ severity }: { severity: string }) => severity !== 'hint')
        .map(({ rule, file, message }: Record<string, string>) => `${rule} ${file} ${message}`);
    const owed = async () =>
      (await runJson(['due', '--all', '--within', '100 år'], root)).json.items.map(
        ({ kind, document: id, due }: Record<string, string>) => `${kind} ${id} ${due}`,
      );
    const [found, rows] = [await findings(), await owed()];
    await run(['done', ...argv], root);
    expect(found).toEqual(expect.arrayContaining(await findings()));
    const after = await owed();
    const gone = rows.filter((row: string) => !after.includes(row));
    expect(gone).toHaveLength(1);
    expect(gone[0]).toContain(` ${argv[0]?.split('#')[0]} `);
  });
});

describe('other bytes', () => {
  const OWNED = /^ *(?:status|genomförd|uppföljd|nådd|bedömning) *:.*(?:\r?\n|$)/gm;
  const text = measure()
    .replace('status: pågår', '# snart\nstatus:  "pågår"   # inte klar')
    .replace('titel: Åtgärd A', "titel: 'Åtgärd A'");
  test.each<[string, string]>([
    ['CRLF and a byte order mark', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', text.trimEnd()],
    ['a block scalar before it', text.replace('status:', 'orsak: |\n  En\n    orsak\n\nstatus:')],
    ['an anchor elsewhere', text.replace('ansvar: socialnamnden', 'ansvar: &vem socialnamnden')],
    ['a text after it', `${text}\nstatus: pågår\n`],
  ])('%s', async (_, before) => {
    const { code, stderr, text: now } = await done({ 'a.md': before }, ['atgard-a', '--date', '2026-11-20']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(now('a.md')).not.toBe(before);
    expect(now('a.md').replace(OWNED, '')).toBe(before.replace(OWNED, ''));
  });

  test('all in braces stays in braces', async () => {
    const flow =
      '---\n{typ: åtgärd, id: atgard-a, titel: A, ansvar: socialnamnden, beslutad: 2026-01-10, senast: 2099-01-01, status: pågår, med_anledning_av: handelse-a}\n---\n';
    const { text: now } = await done({ 'a.md': flow }, ['atgard-a', '--date', '2026-11-20']);
    expect(now('a.md')).toBe(flow.replace('status: pågår,', 'status: genomförd, genomförd: 2026-11-20,'));
  });
});

describe('at a terminal', () => {
  test('an åtgärd, from what became of it to when it is asked whether it helped', async () => {
    const ask = robot({ 'Vilken dag ska': '2027-01-15' });
    const { text } = await done({ 'a.md': measure() }, ['atgard-a'], { ask });
    expect(ask.asked).toEqual([
      'Vad blev det av åtgärden?',
      'Vilken dag blev åtgärden genomförd?',
      'Vilken dag ska ni följa upp om åtgärden hjälpte? Vill du svara nu?',
      'Vilken dag ska ni följa upp om åtgärden hjälpte?',
    ]);
    expect(text('a.md')).toContain('status: genomförd\ngenomförd: 2026-11-22\n');
    expect(text('a.md')).toContain('effekt: {följs_upp: 2027-01-15}');
  });

  test('one of several tasks is chosen', async () => {
    const ask = robot({ 'Vilken uppgift': 'annat' });
    const { text } = await done({ 'k.md': insats([uppgift(), uppgift({ id: 'annat' })]) }, ['ki-a'], { ask });
    expect(text('k.md')).toMatch(/id: annat[\s\S]+genomförd: 2026-11-22/);
    expect(text('k.md')).not.toMatch(/id: lara[\s\S]+genomförd[\s\S]+id: annat/);
  });
});
