import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handbook } from '../../helpers/handbook.js';
import { run } from '../../helpers/run.js';
import { document, enhet, process, roll } from '../../helpers/texts.js';
import { rowsOf, sectionOf, viewOf } from './view.js';

const REVIEW = document({
  typ: 'uppföljning',
  id: 'genomgang',
  titel: 'Halvårsgenomgång',
  slag: 'ledningssystem',
  frekvens: 'varje halvår',
  från: '2025-01-01',
  ansvar: 'chef',
  kontrollpunkter: [
    { id: 'rutiner', text: 'Rutiner finns' },
    { id: 'kontroller', text: 'Kontroller görs', målvärde: 'minst 95', mått: 'procent' },
  ],
});
const minutes = (half: string, more: Record<string, unknown> = {}) =>
  document(
    {
      typ: 'protokoll',
      id: `p-${half.toLowerCase()}`,
      titel: `Genomgång ${half}`,
      avser: 'genomgang',
      datum: half.endsWith('1') ? `${half.slice(0, 4)}-06-24` : `${half.slice(0, 4)}-12-17`,
      period: half,
      utfall: 'mindre brist',
      deltog: ['chef'],
      resultat: [
        { punkt: 'rutiner', utfall: 'mindre brist' },
        { punkt: 'kontroller', antal: 31, totalt: 32, utfall: 'utan brist' },
      ],
      ...more,
    },
    `Anteckning från ${half}.\n`,
  );
const FILES = {
  'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
  'a.md': enhet({ id: 'a', titel: 'Enhet A' }),
  'b.md': enhet({ id: 'b', titel: 'Enhet B' }),
  'genomgang.md': REVIEW,
  'h1.md': minutes('2026-H1'),
};

describe('the review itself', () => {
  test('of a half shows that half’s protokoll, point by point, with the notes', async () => {
    const view = await viewOf('uppfoljning', { ...FILES, 'old.md': minutes('2025-H2') }, { half: 1 });
    const { delar, tabeller, rader } = sectionOf(view, 'genomgang');
    expect([view.period, view.bedömd_per, rader]).toEqual(['halvår 1 2026', '2026-06-30', []]);
    expect(rowsOf(tabeller, 'uppfoljningar')[0]?.at(-1)).toBe('halvår 1 2026: gjord');
    expect(delar.map(({ rubrik }) => rubrik)).toEqual(['Genomgång 2026-H1']);
    expect(delar[0]?.texter[0]?.text).toContain('Anteckning från 2026-H1.');
    expect(rowsOf(delar[0]?.tabeller ?? [], 'punkter')).toEqual([
      ['Rutiner finns', '–', '–', 'mindre brist'],
      ['Kontroller görs', 'minst 95 procent', '31 av 32', 'utan brist'],
    ]);
  });

  test('that nobody has made says that the protokoll is missing', async () => {
    const view = await viewOf('uppfoljning', FILES, { half: 2, today: '2027-02-15' });
    const { rader, tabeller } = sectionOf(view, 'genomgang');
    expect(rader).toEqual(['Inget protokoll finns för halvår 2 2026.']);
    expect(rowsOf(tabeller, 'uppfoljningar')[0]?.at(-1)).toBe('halvår 2 2026: protokoll saknas');
  });

  test('of a whole year has both halves', async () => {
    const view = await viewOf('uppfoljning', { ...FILES, 'h2.md': minutes('2026-H2') }, { today: '2027-01-10' });
    expect(sectionOf(view, 'genomgang').delar.map(({ rubrik }) => rubrik)).toEqual([
      'Genomgång 2026-H1',
      'Genomgång 2026-H2',
    ]);
  });
});

describe('how the work is followed up', () => {
  const audit = (id: string, more: object) =>
    document({ typ: 'uppföljning', id, titel: id, slag: 'budget', gäller: ['a'], ansvar: 'chef', ...more });
  const policy = document(
    {
      typ: 'styrdokument',
      id: 'policy',
      titel: 'Policyn',
      slag: 'policy',
      lagrum: ['KL (2017:725)'],
      upprättad_av: 'chef',
      fastställd: '2025-10-28',
      fastställd_av: 'chef',
      reviderad: '2025-08-03',
      beslut: 'N § 100',
      version: 1,
      revisionsdatum: '2027-08-03',
    },
    'Så här gör vi.\n',
  );
  const files = {
    ...FILES,
    'policy.md': policy,
    'genomgang.md': REVIEW.replace('slag: ledningssystem', 'slag: ledningssystem\ngäller: [policy]'),
    'budget.md': audit('budget', {
      frekvens: 'varje månad',
      från: '2026-01-01',
      delges: [
        { till: 'chef', när: 'löpande' },
        { till: 'chef', när: '03-31' },
      ],
    }),
    'riktad.md': audit('riktad', {
      slag: 'riktad',
      frekvens: 'vid behov',
      uppdrag_av: 'chef',
      anledning: 'Inför upphandling.',
      metod: 'Läser akter',
      urval: 'Tre akter.',
      kontrollpunkter: [{ id: 'x', text: 'Planen är aktuell', målvärde: 'minst 90', mått: 'procent' }],
    }),
    'utkast.md': audit('utkast', { frekvens: 'varje år', status: 'utkast' }),
    'b-jan.md': document({
      typ: 'protokoll',
      id: 'b-jan',
      titel: 'Januari',
      avser: 'budget',
      datum: '2026-02-03',
      period: '2026-01',
      utfall: 'utan brist',
    }),
  };

  test('is told kind by kind, with what became of it', async () => {
    const { tabeller } = sectionOf(await viewOf('uppfoljning', files, { half: 1 }), 'uppfoljningar');
    expect(rowsOf(tabeller, 'ovriga')).toEqual([
      ['budget', 'budget', 'Chefen', 'varje månad', 'gjord: 1 av 6, protokoll saknas: 5 av 6'],
      ['riktad', 'riktad', 'Chefen', 'vid behov', 'inget protokoll'],
    ]);
    expect(rowsOf(tabeller, 'sa-gors')[1]).toEqual([
      'riktad',
      'På uppdrag av: Chefen. Inför upphandling.',
      'Läser akter. Urval: Tre akter.',
      'Planen är aktuell (minst 90 procent)',
    ]);
    expect(rowsOf(tabeller, 'aterkoppling')).toEqual([
      ['Chefen', 'löpande', 'budget'],
      ['Chefen', 'senast den 31 mars', 'budget'],
    ]);
  });

  test('quotes the policy that the review names, with its decision, its review and its law', async () => {
    const { delar } = sectionOf(await viewOf('uppfoljning', files, { half: 1 }), 'uppfoljningar');
    expect(delar.map(({ rubrik, rader }) => [rubrik, rader])).toEqual([
      [
        'Policyn',
        [
          'Fastställd 2025-10-28 av Chefen, N § 100, version 1, upprättad av Chefen, senast sedd över 2025-08-03.',
          'Lagrum: KL (2017:725).',
        ],
      ],
    ]);
    expect(delar[0]?.texter[0]?.text).toContain('Så här gör vi.');
    const unnamed = { ...files, 'genomgang.md': REVIEW };
    expect(sectionOf(await viewOf('uppfoljning', unnamed, { half: 1 }), 'uppfoljningar').delar).toEqual([]);
  });

  test('a document that only a part of a section was counted from stands among the sources', async () => {
    const view = await viewOf('uppfoljning', files, { half: 1 });
    expect(view.underlag.map(({ document: id }) => id)).toContain('p-2026-h1');
  });
});

describe('a criterion', () => {
  const of = async (files: Record<string, string>, id: string) =>
    sectionOf(await viewOf('uppfoljning', { ...FILES, ...files }, { half: 1 }), id);
  const own = process({ id: 'p', titel: 'Processen', enhet: 'a', ansvar: 'chef', fastställd: '2024-01-01' });

  test('counts the units that meet each paragraph, and says where something is lacking', async () => {
    const { tabeller, skriv } = await of({ 'p.md': own }, 'processer');
    const state = rowsOf(tabeller, 'laget').map(([lagrum, , läge, enheter]) => [lagrum, läge, enheter]);
    expect(state).toContainEqual(['4\u00a0kap. 2\u00a0§', 'delvis', '0 av 2']);
    const lacking = rowsOf(tabeller, 'saknas').map(([, what, where]) => `${where}: ${what}`);
    expect(lacking).toContain('Enhet A: Processen ”Processen” saknar aktiviteter.');
    expect(lacking).toContain('Enhet B: En process saknas.');
    expect(skriv).toContain('Bedöm kriteriet');
  });

  test('gathers the processes that lack the same, and counts what is told under another paragraph', async () => {
    const two = {
      'p.md': own,
      'q.md': process({ id: 'q', titel: 'Den andra', enhet: 'a', ansvar: 'chef', fastställd: '2024-01-01' }),
    };
    const { tabeller } = await of(two, 'processer');
    const told = rowsOf(tabeller, 'saknas').map(([lagrum, what, where]) =>
      `${lagrum} ${where}: ${what}`.replaceAll('\u00a0', ' '),
    );
    expect(told).toContain('4 kap. 3 § Enhet A: Processerna ”Processen” och ”Den andra” saknar aktiviteter.');
    expect(told).toContain('4 kap. 2 § Se 4 kap. 3 §: 2 brister som står under 4 kap. 3 §.');
    expect(told).toContain(
      '4 kap. 2 § Enhet A: Processerna ”Processen” och ”Den andra” saknar egenkontroll (5 kap. 2 §).',
    );
  });

  test('does not count what no document can show as unmet', async () => {
    const { tabeller } = await of({ 'p.md': own }, 'personal');
    expect(rowsOf(tabeller, 'laget')[0]?.slice(2, 4)).toEqual(['går inte att avgöra här', 'uppgift saknas']);
  });

  test('says the same as `kvalitet coverage`', async () => {
    const root = handbook({ ...FILES, 'p.md': own });
    const [report, coverage] = await Promise.all([
      run(['report', '2026-H1', '--template', 'uppfoljning', '--data', '--today', '2026-06-30'], root),
      run(['coverage', '--format', 'json', '--today', '2026-06-30'], root),
    ]);
    const { avsnitt } = JSON.parse(report.stdout);
    const table = avsnitt[1].tabeller[1];
    const told = table.rader.map((row: (string | { värde: number })[]) =>
      row.map((cell) => (typeof cell === 'string' ? cell : cell.värde)),
    );
    const units = JSON.parse(coverage.stdout).units as { title: string; summary: Record<string, number> }[];
    expect(told).toEqual(units.map(({ title, summary }) => [title, ...Object.values(summary)]));
  });

  test('a count of a whole year is not zero for half of it', async () => {
    const { tabeller } = await of(
      {
        'r.md': document({
          typ: 'register',
          id: 'r',
          titel: 'R',
          innehåller: 'antal',
          fil: 'r.csv',
          källa: 'A',
          uttag: '2026-11-01',
          period: 2026,
        }),
        'r.csv': 'slag;period;antal\navvikelse;2026;40\nklagomål;2026-Q1;7\n',
      },
      'klagomal',
    );
    const rows = rowsOf(tabeller, 'inkommet').map(([name, now]) => `${name}: ${now}`);
    expect(rows.slice(0, 3)).toEqual(['avvikelse: uppgift saknas', 'klagomål: 7', 'synpunkt: 0']);
  });

  test('a text belongs to its half', async () => {
    const text = (id: string, more: object) =>
      document({ typ: 'analys', id, titel: id, år: 2026, mall: 'uppfoljning', avsnitt: 'ansvar', ...more }, `${id}.\n`);
    const files = {
      't1.md': text('t1', { period: '2026-H1' }),
      't2.md': text('t2', { period: '2026-H2' }),
      'hel.md': text('hel', {}),
    };
    const { texter, skriv } = await of(files, 'ansvar');
    expect([texter.map(({ document: id }) => id), skriv]).toEqual([['t1'], null]);
  });
});

describe('on the command line', () => {
  const at = ['--template', 'uppfoljning', '--today', '2026-11-22'];

  test('a half gives files of its own, the same bytes twice, and texts say which half they are for', async () => {
    const root = handbook(FILES);
    expect((await run(['report', '2026-H1', ...at], root)).code).toBe(0);
    const folder = join(root, 'rapporter/2026');
    expect(readdirSync(folder)).toEqual([
      '.kvalitet-filer',
      ...['docx', 'html', 'md', 'pdf'].map((ending) => `uppfoljning-2026-H1.${ending}`),
    ]);
    const text = readFileSync(join(folder, 'uppfoljning-2026-H1.md'), 'utf8');
    expect(text).toContain('# Uppföljning av ledningssystemet halvår 1 2026');
    expect(text).toContain('`period: 2026-H1`');
    await run(['report', '2026-H1', ...at.slice(0, 2), '--today', '2027-03-01', '--force'], root);
    expect(readFileSync(join(folder, 'uppfoljning-2026-H1.md'), 'utf8')).toBe(text);
  });

  test.each([
    [
      'half of a year, in a template of whole years',
      ['report', '2026-H1', '--today', '2026-11-22'],
      /görs för hela år/,
    ],
    ['a half that has not begun', ['report', '2027-H1', ...at], /Halvåret 2027-H1 har inte börjat/],
    ['a third half', ['report', '2026-H3', ...at], /inget år.*2024-H1/s],
  ])('%s is 2, with nothing written', async (_, argv, message) => {
    const root = handbook(FILES);
    const { code, stderr } = await run(argv, root);
    expect([code, existsSync(join(root, 'rapporter'))]).toEqual([2, false]);
    expect(stderr).toMatch(message);
  });

  test('of a handbook with nothing is whole', async () => {
    const view = await viewOf('uppfoljning', {}, { half: 1 });
    expect(sectionOf(view, 'genomgang').tabeller[0]?.tom).toBe(
      'Ingen genomgång av ledningssystemet är planerad i handboken.',
    );
    expect(sectionOf(view, 'revision').rader).toEqual(['Ingen kvalitetsrevision är planerad i handboken.']);
    expect(rowsOf(sectionOf(view, 'processer').tabeller, 'laget')[0]?.[3]).toBe('ej tillämpligt');
  });
});
