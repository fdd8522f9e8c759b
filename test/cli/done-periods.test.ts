import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { robot } from '../helpers/robot.js';
import { run, runJson } from '../helpers/run.js';
import { document, egenkontroll, enhet, process, protokoll, roll } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const UNITS = { 'b.md': enhet(), 'v.md': enhet({ id: 'enhet-vuxen', titel: 'Vuxen' }) };
const monthly = egenkontroll({ frekvens: 'varje månad', från: '2026-07-01', till: '2026-12-31' });
const quarterly = (keys = {}) => egenkontroll({ frekvens: 'varje kvartal', från: '2026-04-01', ...keys });
const minutes = (keys = {}) => protokoll({ datum: '2026-10-05', period: '2026-09', ...keys });

async function done(files: Files, argv: readonly string[], world: Parameters<typeof run>[2] = {}) {
  const root = handbook({ 'utreda.md': process(), 'c.md': roll(), ...UNITS, ...files });
  const before = tree(root);
  const ran = await run(['done', ...argv], root, world);
  const after = tree(root);
  const made = Object.keys(after).filter((file) => !(file in before) && file.endsWith('.md'));
  return {
    ...ran,
    root,
    before,
    after,
    said: ran.stderr.replaceAll('\n', ' '),
    made: made.map((file) => readFileSync(join(root, file), 'utf8')),
  };
}

const saying = (period: string, outcome = 'större brist', date = '2026-11-20') => [
  ...['--period', period, '--date', date, '--outcome', outcome],
];

describe('a period that has its protokoll is refused, with the file to change', () => {
  test.each<[string, Files, string[]]>([
    ['another outcome', { 'e.md': monthly, 'p.md': minutes() }, saying('2026-09')],
    [
      'another outcome the same day',
      { 'e.md': monthly, 'p.md': minutes() },
      saying('2026-09', 'större brist', '2026-10-05'),
    ],
    ['a period around it', { 'e.md': quarterly(), 'p.md': minutes() }, saying('2026-Q3')],
    [
      'the same unit',
      { 'e.md': quarterly({ enhet: ['enhet-barn', 'enhet-vuxen'] }), 'p.md': minutes({ enhet: 'enhet-barn' }) },
      [...saying('2026-Q3'), '--unit', 'enhet-barn'],
    ],
    [
      'all units, when one is done',
      { 'e.md': quarterly({ enhet: ['enhet-barn', 'enhet-vuxen'] }), 'p.md': minutes({ enhet: 'enhet-barn' }) },
      [...saying('2026-Q3'), '--unit', 'alla'],
    ],
    [
      'a duty of the law',
      { 'p.md': minutes({ avser: 'ej-verkstallda-beslut-ivo', period: '2026-Q3', utfall: 'genomförd' }) },
      ['ej-verkstallda-beslut-ivo', ...saying('2026-Q3', 'ej genomförd'), '--reason', 'x'],
    ],
  ])('%s', async (_, files, argv) => {
    const named = argv[0]?.startsWith('--') ? ['egenkontroll-a', ...argv] : argv;
    const { code, stdout, said, before, after } = await done(files, named);
    expect({ code, stdout, after }).toEqual({ code: 2, stdout: '', after: before });
    expect(said).toMatch(/p\.md \(2026-10-05, (utan brist|genomförd)\)/);
    expect(said).toContain('Ändra i den filen');
  });

  test.each<[string, Files, string[]]>([
    [
      'another unit',
      { 'e.md': quarterly({ enhet: ['enhet-barn', 'enhet-vuxen'] }), 'p.md': minutes({ enhet: 'enhet-barn' }) },
      [...saying('2026-Q3'), '--unit', 'enhet-vuxen'],
    ],
    [
      'so many times a year',
      { 'e.md': egenkontroll({ frekvens: '4 gånger per år' }), 'p.md': minutes() },
      saying('2026-09'),
    ],
    [
      'when something happens',
      { 'e.md': egenkontroll({ frekvens: 'vid behov' }), 'p.md': minutes() },
      saying('2026-09'),
    ],
    [
      'the weeks of a month',
      { 'e.md': egenkontroll({ frekvens: 'varje vecka' }), 'p.md': minutes({ period: '2026-W36' }) },
      saying('2026-W37'),
    ],
    ['another period', { 'e.md': monthly, 'p.md': minutes() }, saying('2026-10')],
  ])('more than one is right: %s', async (_, files, argv) => {
    const { code, stderr, made } = await done(files, ['egenkontroll-a', ...argv]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(made.join()).toContain('utfall: större brist');
  });
});

describe('a period outside the control is refused, with those that are open', () => {
  test.each([
    ['before it began', monthly, ['--period', '2026-06'], 'började 2026-07-01'],
    ['after it ended', egenkontroll({ till: '2024-12-31' }), ['--period', '2026'], 'slutade 2024-12-31'],
    ['not begun', monthly, ['--period', '2026-12'], 'har inte börjat'],
    ['not begun, event-driven', egenkontroll({ frekvens: 'vid behov' }), ['--period', '2026-12'], 'har inte börjat'],
  ])('%s', async (_, control, argv, why) => {
    const { code, said, before, after } = await done({ 'e.md': control }, [
      ...['egenkontroll-a', ...argv, '--date', '2026-11-20', '--outcome', 'utan brist'],
    ]);
    expect({ code, after }).toEqual({ code: 2, after: before });
    expect(said).toContain(why);
    if (control === monthly) expect(said).toContain('2026-09, 2026-10 och 2026-11');
  });

  test.each([
    ['that it is not for', ['enhet-barn'], 'enhet-vuxen', 'enhet-barn'],
    ['where it is for everybody', undefined, 'enhet-vuxen', 'Utelämna --unit'],
    ['that is not there', ['enhet-barn', 'enhet-vuxen'], 'enhet-x', 'enhet-vuxen'],
  ])('a unit %s', async (_, units, unit, why) => {
    const { code, said, before, after } = await done({ 'e.md': quarterly({ enhet: units }) }, [
      ...['egenkontroll-a', ...saying('2026-Q3'), '--unit', unit],
    ]);
    expect({ code, after }).toEqual({ code: 2, after: before });
    expect(said).toContain(why);
  });
});

describe('the period at a terminal', () => {
  test.each([
    ['dagligen', egenkontroll({ frekvens: 'dagligen', från: '2026-09-01' }), '2026-09'],
    ['varje vecka', egenkontroll({ frekvens: 'varje vecka', från: '2026-09-01' }), '2026-10'],
    ['varannan månad', egenkontroll({ frekvens: 'varannan månad', från: '2026-07-01' }), '2026-08'],
    ['vart tredje år', egenkontroll({ frekvens: 'vart tredje år', från: '2022-01-01' }), '2024'],
    ['vid behov', egenkontroll({ frekvens: 'vid behov' }), '2026-11'],
  ])('Enter takes what due waits for: %s', async (_, control, period) => {
    const ask = robot();
    const { code, made, root } = await done({ 'e.md': control }, ['egenkontroll-a'], { ask });
    expect(code).toBe(0);
    expect(made.join()).toMatch(new RegExp(`period: ${period}\n`));
    expect(ask.asked[0]).toContain('Till exempel');
    expect((await runJson(['validate'], root)).json.summary.errors).toBe(0);
  });

  test.each([
    ['kvartal 3 2026', '2026-Q3'],
    ['2026 kvartal 3', '2026-Q3'],
    ['2026q3', '2026-Q3'],
    ['Kvartal 3 2026', '2026-Q3'],
    ['september 2026', '2026-09'],
  ])('%s, as registers write it', async (written, period) => {
    const ask = robot({ 'Vilken period': written });
    const asked = await done({ 'e.md': quarterly() }, ['egenkontroll-a'], { ask });
    expect(asked.made.join()).toContain(`period: ${period}\n`);
    const told = await done({ 'e.md': quarterly() }, ['egenkontroll-a', ...saying(written)]);
    expect(told.made.join()).toContain(`period: ${period}\n`);
  });
});

describe('words', () => {
  test('a report that the law demands is not called a control', async () => {
    const ask = robot();
    const { made } = await done({}, ['ej-verkstallda-beslut-ivo'], { ask });
    expect(ask.asked.join(' ')).not.toContain('kontroll');
    expect(made.join()).toContain('period: 2026-Q3\n');
    expect(made.join()).toContain('utfall: genomförd\n');
  });

  test('what an utförare accounts for neither', async () => {
    const ask = robot();
    const u = document({
      ...{ typ: 'utförare', id: 'utforare-a', titel: 'Utförare A', driftform: 'LOV' },
      ...{ avtal: { från: '2026-01-01', till: '2029-01-01' } },
      redovisar: [{ id: 'statistik', vad: 'Statistik', frekvens: 'varje kvartal' }],
    });
    const { made } = await done({ 'u.md': u }, ['utforare-a'], { ask });
    expect(ask.asked.join(' ')).not.toContain('kontroll');
    expect(made.join()).toContain('period: 2026-Q3\n');
  });

  test('a new protokoll is to be saved in Git', async () => {
    const { stdout } = await done({ 'e.md': monthly }, ['egenkontroll-a', ...saying('2026-09')]);
    const file = 'protokoll/protokoll-a-2026-09.md';
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain(`git add ${file} `);
    expect(said).toContain(`git commit -m 'Klart: egenkontroll-a' -- ${file}`);
    const { stdout: dry } = await done({ 'e.md': monthly }, ['egenkontroll-a', ...saying('2026-09'), '--dry-run']);
    expect(dry).not.toContain('git ');
  });
});
