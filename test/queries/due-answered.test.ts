import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/queries/due-item.js';
import { type Files, handbook } from '../helpers/handbook.js';
import {
  course,
  effect,
  looked,
  minutes,
  OWING,
  plan,
  plans,
  provider,
  risk,
  rutinDue,
  settings,
  TELLS,
  todo,
  uppföljning,
} from '../helpers/owing.js';
import { runJson } from '../helpers/run.js';

interface Item {
  kind: string;
  document: string | null;
  title: string;
  units: string[];
  due: string;
}

const told = ({ kind, document, title, units, due }: Item) => [kind, document ?? title, ...units, due].join(' ');

/** The list with what is due within seventeen months, so that the next period of a year is seen too. */
async function listOf(files: Files): Promise<string[]> {
  const { json } = await runJson(['due', '--all', '--within', '500d', '--today', '2026-11-22'], handbook(files));
  expect(json.unreadable).toEqual([]);
  return json.items.map(told).sort();
}

/** A row, what a person writes when it is done, and the next period that then shows. */
type Answer = [row: string, writes: Files, next?: string];

const IVO = 'Ej verkställda beslut till IVO och revisorerna';
const KF = 'Statistik om ej verkställda beslut till kommunfullmäktige';

const ANSWERS: Answer[] = [
  ['revision rutin-a 2026-11-01', { 'rutin.md': rutinDue({ reviderad: '2026-11-20', revisionsdatum: '2028-11-20' }) }],
  ['giltighet riktlinje-a 2026-12-31', { 'plan.md': plan({ gäller_till: '2028-12-31' }) }],
  [
    'egenkontroll egenkontroll-a enhet-a 2026-10-30',
    { 'ny.md': minutes('ny', 'egenkontroll-a', '2026-Q3', { enhet: 'enhet-a' }) },
    'egenkontroll egenkontroll-a enhet-a 2027-01-30',
  ],
  [
    'egenkontroll egenkontroll-a enhet-b 2026-10-30',
    {
      'ny.md': minutes('ny', 'egenkontroll-a', '2026-09', {
        enhet: ['enhet-b'],
        utfall: 'ej genomförd',
        orsak: 'Vakant',
      }),
    },
    'egenkontroll egenkontroll-a enhet-b 2027-01-30',
  ],
  ['egenkontroll manad 2026-10-30', { 'ny.md': minutes('ny', 'manad', '2026-09') }, 'egenkontroll manad 2026-09-30'],
  ['uppföljning tva 2026-12-31', { 'ny.md': minutes('ny', 'tva', '2026-11') }, 'uppföljning tva 2027-12-31'],
  ['uppföljning en-gang 2026-12-01', { 'ny.md': minutes('ny', 'en-gang', '2026') }],
  [
    'uppföljning moten 2026-11-25',
    { 'ny.md': minutes('ny', 'moten', '2026-11', { datum: '2026-11-25' }) },
    'uppföljning moten 2026-12-09',
  ],
  [
    'protokoll sedd 2026-12-20',
    { 'ny.md': minutes('ny', 'vid-behov', '2026-11', { delgivet: [{ till: 'forum', datum: '2026-11-21' }] }) },
  ],
  ['delgivning sedd 2026-12-19', { 'sedd.md': looked({ delgivet: [{ till: 'forum', datum: '2026-11-21' }] }) }],
  ['åtgärd atgard-a 2026-12-01', { 'atgard-a.md': todo({ status: 'genomförd', genomförd: '2026-11-20' }) }],
  ['effekt atgard-b 2026-12-05', { 'atgard-b.md': effect({ uppföljd: '2026-11-20', nådd: 'ja' }) }],
  ['kvalitetsinsats insats 2026-11-01', { 'insats.md': plans(['2026-11-20']) }, 'kvalitetsinsats insats 2026-12-15'],
  [
    'kvalitetsinsats insats 2026-12-31',
    { 'insats.md': plans([], ['2026-03-30', '2026-06-29', '2026-09-30', '2026-11-20']) },
  ],
  [
    'avtal utforare-a 2026-12-31',
    { 'utforare-a.md': provider('utforare-a', { från: '2025-01-01', till: '2030-12-31' }, TELLS) },
  ],
  ['avtal utforare-b 2026-11-01', { 'ny.md': uppföljning('ny', { frekvens: 'vid behov', gäller: ['utforare-b'] }) }],
  ['redovisning utforare-a 2026-12-15', { 'ny.md': minutes('ny', 'utforare-a#berattelse', '2026') }],
  ['redovisning utforare-a 2027-01-30', { 'ny.md': minutes('ny', 'utforare-a#statistik', '2026-H2') }],
  [
    'riskanalys riskanalys-a 2026-12-01',
    { 'ny.md': risk({ id: 'riskanalys-b', datum: '2026-11-20', nästa: undefined }) },
  ],
  [
    'kompetens kurs enhet-a 2026-12-31',
    { 'kurs.md': course({ datum: '2026-11-20', antal: 9, totalt: 9, enhet: 'enhet-a' }) },
    'kompetens kurs enhet-a 2027-12-31',
  ],
  [
    'kompetens kurs enhet-b 2026-12-31',
    { 'kurs.md': course({ datum: '2026-11-20', antal: 9, totalt: 9, enhet: 'enhet-b' }) },
    'kompetens kurs enhet-b 2027-12-31',
  ],
  [
    `lagstadgad ${IVO} 2026-10-30`,
    { 'ny.md': minutes('ny', 'ej-verkstallda-beslut-ivo', '2026-Q3') },
    `lagstadgad ${IVO} 2027-01-30`,
  ],
  [
    `lagstadgad ${KF} 2026-10-30`,
    { 'ny.md': minutes('ny', 'ej-verkstallda-beslut-kf', '2026-Q3') },
    `lagstadgad ${KF} 2027-01-30`,
  ],
  [
    'lagstadgad Kvalitetsberättelse 2026-03-31',
    { 'handbok.yaml': settings('  beslut: [{år: 2025, fastställd: 2026-11-20}]\n') },
    'lagstadgad Kvalitetsberättelse 2027-03-31',
  ],
];

/** What is close to an answer and is none. */
const ALMOST: [what: string, writes: Files][] = [
  ['a protokoll for a longer period', { 'ny.md': minutes('ny', 'egenkontroll-a', '2026') }],
  ['a protokoll for the period after', { 'ny.md': minutes('ny', 'manad', '2026-10') }],
  ['a second protokoll of a done period', { 'ny.md': minutes('ny', 'egenkontroll-a', '2026-Q2') }],
  ['not carried out, without a reason', { 'ny.md': minutes('ny', 'en-gang', '2026', { utfall: 'ej genomförd' }) }],
  ['a protokoll of another year', { 'ny.md': minutes('ny', 'tva', '2025-H2') }],
  [
    'a protokoll of the meeting before those listed',
    { 'ny.md': minutes('ny', 'moten', '2026-10', { datum: '2026-10-28' }) },
  ],
  ['somebody else is told', { 'sedd.md': looked({ delgivet: [{ till: 'socialnamnden', datum: '2026-11-21' }] }) }],
  ['the åtgärd is begun', { 'atgard-a.md': todo({ status: 'planerad' }) }],
  ['the effect is described, not followed up', { 'atgard-b.md': effect({ bedömning: 'Det verkar hjälpa.' }) }],
  [
    'a riskanalys of a part',
    { 'ny.md': risk({ id: 'riskanalys-b', datum: '2026-11-20', nästa: undefined, gäller: ['utreda'] }) },
  ],
  ['a riskanalys before it', { 'ny.md': risk({ id: 'riskanalys-b', datum: '2024-11-20', nästa: undefined }) }],
  ['the course of last year', { 'kurs.md': course({ datum: '2025-11-20', antal: 9, totalt: 9 }) }],
  ['the account for the half before', { 'ny.md': minutes('ny', 'utforare-a#statistik', '2026-H1') }],
  [
    'a decided report of another kind',
    { 'handbok.yaml': settings('  beslut: [{år: 2025, mall: arsredovisning, fastställd: 2026-11-20}]\n') },
  ],
];

describe('due --all: what is answered is gone, and nothing else', async () => {
  const before = await listOf(OWING);

  test('something is owed of every kind, and every row has an answer', () => {
    expect([...new Set(before.map((row) => row.split(' ')[0]))].sort()).toEqual([...KINDS].sort());
    expect(ANSWERS.map(([row]) => row).sort()).toEqual(before);
  });

  test.each(ANSWERS)('%s', async (row, writes, next) => {
    const left = before.filter((one) => one !== row);
    expect(await listOf({ ...OWING, ...writes })).toEqual([...left, ...(next ? [next] : [])].sort());
  });

  test.each(ALMOST)('unchanged by %s', async (_, writes) => {
    expect(await listOf({ ...OWING, ...writes })).toEqual(before);
  });
});
