import { describe, expect, test } from 'vitest';
import { yearReport } from '../../src/api/report.js';
import { parseDay } from '../../src/calendar/dates.js';
import { repository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { roll } from '../helpers/texts.js';
import { figuresOf } from './figures.js';

const TODAY = parseDay('2026-11-22') ?? 0;
const doc = (front: string) => `---\n${front.trim()}\n---\n`;

async function figures(root: string, year = 2024) {
  const { view } = await yearReport(root, year, TODAY);
  const told = new Map(
    [...figuresOf(view)].map(([name, { läge, värde, av, skäl }]) => [
      name,
      läge === 'värde' ? (av === undefined ? värde : `${värde} av ${av}`) : läge === 'dold' ? skäl : läge,
    ]),
  );
  return { view, told };
}

const CHEF = { 'chef.md': roll({ id: 'chef', titel: 'Chefen' }) };
const PROCESS = doc(
  'typ: process\nid: p\ntitel: Processen\nsyfte: s\nansvar: chef\nfastställd: 2023-01-01\nfastställd_av: chef\nversion: 1\nreviderad: 2024-05-01\nrevisionsdatum: 2027-05-01',
);
const control = (more: string) =>
  doc(
    `typ: egenkontroll\nid: k\ntitel: Kontrollen\nansvar: chef\nmetod: m\ngäller: p\nfrån: 2024-01-01\nkontrollpunkter:\n  - {id: a, text: A}\n${more}`,
  );
const protokoll = (id: string, more: string) => doc(`typ: protokoll\nid: ${id}\ntitel: ${id}\navser: k\n${more}`);
const register = (id: string, more: string) =>
  doc(`typ: register\nid: ${id}\ntitel: ${id}\nfil: ${id}.csv\nperiod: 2024\n${more}`);

describe('egenkontroller of a year (format.md 5.4–5.6)', () => {
  const FILES: Files = {
    ...CHEF,
    'p.md': PROCESS,
    'k.md': control('frekvens: varje kvartal'),
    'q1.md': protokoll('q1', 'datum: 2024-04-10\nperiod: 2024-Q1\nutfall: större brist'),
    'q2.md': protokoll('q2', 'datum: 2024-08-20\nperiod: 2024-05\nutfall: utan brist'),
    'q3.md': protokoll('q3', 'datum: 2024-10-02\nperiod: 2024-Q3\nutfall: ej genomförd\norsak: Vakans'),
  };
  const row = (told: Map<string, unknown>) =>
    ['Planerade', 'Gjorda', 'Därav sena', 'Ej genomförda', 'Saknas', 'Med brist'].map((column) =>
      told.get(`egenkontroll/planerade-och-gjorda/Kontrollen Chefen/${column}`),
    );

  test('planned, done, late, not done and missing', async () => {
    const { told, view } = await figures(handbook(FILES));
    expect(row(told)).toEqual([4, 2, 1, 1, 1, 1]);
    const open = view.avsnitt.find(({ id }) => id === 'egenkontroll')?.tabeller.find(({ id }) => id === 'inte-gjorda');
    expect(open?.rader).toEqual([
      ['Kontrollen', 'Gemensam', 'kvartal 3 2024', 'Vakans'],
      ['Kontrollen', 'Gemensam', 'kvartal 4 2024', 'Protokoll saknas.'],
    ]);
  });

  test('with history, a control that is made monthly next year was still quarterly', async () => {
    const repo = repository(handbook(FILES));
    repo.commit({}, '2024-12-20');
    repo.commit({ 'k.md': control('frekvens: varje månad\nfrist: 90 dagar') }, '2025-03-01');
    expect(row((await figures(repo.root)).told)).toEqual([4, 2, 1, 1, 1, 1]);
  });
});

describe('åtgärder at the end of a year', () => {
  const åtgärd = (more: string) =>
    doc(`typ: åtgärd\nid: a\ntitel: Åtgärden\nansvar: chef\nbeslutad: 2024-02-01\nmed_anledning_av: p\n${more}`);
  test('a deadline that was moved afterwards was late then', async () => {
    const repo = repository(
      handbook({ ...CHEF, 'p.md': PROCESS, 'a.md': åtgärd('senast: 2024-06-01\nstatus: pågår') }),
    );
    repo.commit({}, '2024-12-20');
    repo.commit({ 'a.md': åtgärd('senast: 2025-06-01\nstatus: avbruten') }, '2025-03-01');
    const { told } = await figures(repo.root);
    expect(told.get('atgarder/sammanstallning/Öppna vid årets slut, försenade/Antal')).toBe(1);
    expect(told.get('atgarder/sammanstallning/Avbrutna/Antal')).toBe(0);
  });
});

describe('what was counted, and what was not', () => {
  test('a month inside a longer count is uppgift saknas, not zero', async () => {
    const { told } = await figures(
      handbook({
        'r.md': register('r', 'innehåller: antal\nkälla: A\nuttag: 2025-01-10'),
        'r.csv': 'slag;period;antal\navvikelse;2024-Q1;40\n',
      }),
    );
    expect(told.get('avvikelser/manader/avvikelse 2024/feb')).toBe('saknas');
    expect(told.get('avvikelser/manader/avvikelse 2024/maj')).toBe(0);
    expect(told.get('avvikelser/manader/avvikelse 2024/Summa')).toBe(40);
  });

  test('rows and texts that cannot be read are told in the appendix', async () => {
    const { view, told } = await figures(
      handbook({
        'r.md': register('r', 'innehåller: händelser\nkälla: A\nuttag: 2025-01-10'),
        'r.csv': `slag;inkom;dnr\nklagomål;12/5 2024;1\n${'klagomål;2024-03-01;\n'.repeat(6)}`,
        'a.md': doc('typ: analys\nid: t\ntitel: T\når: 2024\navsnitt: åtgärder'),
      }),
    );
    expect(told.get('avvikelser/slag/klagomål/2024')).toBe(6);
    expect(view.utelämnat).toEqual([
      { file: 'a.md', commit: null, skäl: 'Texten saknar år eller avsnitt, och är inte med i berättelsen.' },
      { file: 'r.csv', commit: null, skäl: 'Rad 2: inkom saknas eller går inte att läsa.' },
    ]);
  });

  test('a document without a date of decision is neither in force nor within date: its state is unknown', async () => {
    const lost = PROCESS.replace('id: p', 'id: q').replace('fastställd: 2023-01-01\n', '');
    const { told } = await figures(handbook({ ...CHEF, 'p.md': PROCESS, 'q.md': lost, 'kopia.md': PROCESS }));
    expect(told.get('ledningssystemet/bestand/Processer/I kraft')).toBe(1);
    expect(told.get('ledningssystemet/aktualitet/Processer/Läget okänt')).toBe(1);
  });

  test('an extract of one unit does not erase that of another, and the latest of the same replaces', async () => {
    const files = {
      'a.md': register('a', 'innehåller: händelser\nkälla: S\nuttag: 2025-01-10\nenhet: e1'),
      'a.csv': `slag;inkom\n${'avvikelse;2024-02-01\n'.repeat(7)}`,
      'b.md': register('b', 'innehåller: händelser\nkälla: S\nuttag: 2025-01-12\nenhet: e2'),
      'b.csv': `slag;inkom\n${'avvikelse;2024-02-01\n'.repeat(8)}`,
      'e1.md': doc('typ: enhet\nid: e1\ntitel: Ett\nchef: socialnamnden'),
      'e2.md': doc('typ: enhet\nid: e2\ntitel: Två\nchef: socialnamnden'),
    };
    expect((await figures(handbook(files))).told.get('avvikelser/slag/avvikelse/2024')).toBe(15);
    const again = {
      ...files,
      'c.md': register('c', 'innehåller: händelser\nkälla: S\nuttag: 2025-02-01\nenhet: e2'),
      'c.csv': `slag;inkom\n${'avvikelse;2024-02-01\n'.repeat(9)}`,
    };
    expect((await figures(handbook(again))).told.get('avvikelser/slag/avvikelse/2024')).toBe(16);
  });
});
