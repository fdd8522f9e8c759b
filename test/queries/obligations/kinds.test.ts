import { describe, expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import type { Files } from '../../helpers/handbook.js';
import { insats, kompetens, owed, settings, uppföljning, utförare } from '../../helpers/owed.js';
import { egenkontroll, enhet, protokoll, roll, rutin, styrdokument, åtgärd } from '../../helpers/texts.js';

/** One kind of obligation: who owes it, what is listed, and what is listed once it has been done. */
type Case = [name: string, kind: string, files: Files, rows: string[], done: Files, after: string[]];

const two = { 'a.md': enhet({ id: 'en' }), 'b.md': enhet({ id: 'andra', titel: 'Andra' }) };
const forum = (sammanträden: unknown) => ({
  'forum.md': roll({ id: 'forum', titel: 'Forum', nivå: 'forum', sammanträden }),
});
const minutes = (keys: Record<string, unknown>) => ({ 'p.md': protokoll({ datum: '2026-11-10', ...keys }) });

/** Parts of the law without statutory days of their own. */
const ONLY_REPORT =
  '[LSS]\ngäller_inte: [{lagrum: LSS (1993:387) 28 f–28 h §§, skäl: A}, {lagrum: SoL (2025:400) 34 kap. 1–3 §§, skäl: A}]';

const CASES: Case[] = [
  [
    'a review, until the next one is decided',
    'revision',
    { 'r.md': rutin({ revisionsdatum: '2026-10-01' }), 'utreda.md': undefined },
    ['2026-10-01 overdue rutin-a revisionsdatum-passerat'],
    { 'r.md': rutin({ reviderad: '2026-11-01', revisionsdatum: '2027-11-01' }) },
    ['2027-11-01 later rutin-a revisionsdatum'],
  ],
  [
    'what holds until a day, until it is repealed',
    'giltighet',
    { 's.md': styrdokument({ gäller_till: '2026-12-31' }) },
    ['2026-12-31 later riktlinje-a giltighet'],
    { 's.md': styrdokument({ gäller_till: '2026-12-31', status: 'upphävd', upphävd_av: 'socialnamnden' }) },
    [],
  ],
  [
    'what holds until a day, until another replaces it',
    'giltighet',
    { 's.md': styrdokument({ gäller_till: '2026-12-31' }) },
    ['2026-12-31 later riktlinje-a giltighet'],
    { 'ny.md': styrdokument({ id: 'ny', titel: 'Ny', ersätter: 'riktlinje-a' }) },
    [],
  ],
  [
    'a self-check, per unit that it names',
    'egenkontroll',
    { ...two, 'k.md': egenkontroll({ från: '2025-01-01', enhet: ['en', 'andra'] }) },
    ['2026-01-30 overdue egenkontroll-a en period-saknas', '2026-01-30 overdue egenkontroll-a andra period-saknas'],
    minutes({ period: '2025', enhet: 'andra' }),
    ['2026-01-30 overdue egenkontroll-a en period-saknas', '2027-01-30 later egenkontroll-a andra period'],
  ],
  [
    'the latest missing period speaks for all',
    'egenkontroll',
    { 'k.md': egenkontroll({ från: '2026-01-01', frekvens: 'varje kvartal' }) },
    ['2026-10-30 overdue egenkontroll-a period-saknas+perioder-saknas'],
    minutes({ period: '2026-Q3', utfall: 'ej genomförd', orsak: 'Sjukdom' }),
    ['2026-07-30 overdue egenkontroll-a period-saknas+perioder-saknas'],
  ],
  [
    'so many times a year',
    'egenkontroll',
    { 'k.md': egenkontroll({ från: '2026-01-01', frekvens: '2 gånger per år' }) },
    ['2026-12-31 later egenkontroll-a period'],
    {
      ...minutes({ period: '2026-02' }),
      'p2.md': protokoll({ id: 'p2', titel: 'P2', datum: '2026-11-01', period: '2026-10' }),
    },
    ['2027-12-31 later egenkontroll-a period'],
  ],
  [
    'a follow-up that is done once',
    'uppföljning',
    { 'u.md': uppföljning({ frekvens: undefined, från: undefined, senast: '2026-10-30' }) },
    ['2026-10-30 overdue uppf period-saknas'],
    minutes({ avser: 'uppf', period: '2026' }),
    [],
  ],
  [
    'each meeting of a forum',
    'uppföljning',
    {
      ...forum(['2026-10-01', '2026-12-01']),
      'u.md': uppföljning({ frekvens: 'varje sammanträde', från: undefined, forum: 'forum' }),
    },
    ['2026-10-01 overdue uppf period-saknas'],
    minutes({ avser: 'uppf', datum: '2026-10-01', period: '2026-10' }),
    ['2026-12-01 later uppf period'],
  ],
  [
    'a check that a protokoll decides on',
    'protokoll',
    { 'k.md': egenkontroll(), ...minutes({ period: '2025', nästa: '2027-02-10' }) },
    ['2027-02-10 later protokoll-a ny-kontroll'],
    { 'p2.md': protokoll({ id: 'p2', titel: 'P2', datum: '2026-11-20', period: '2026' }) },
    [],
  ],
  [
    'telling those who are to know',
    'delgivning',
    {
      'u.md': uppföljning({ delges: [{ till: 'socialnamnden', när: 'efter varje genomförande', inom: '30 dagar' }] }),
      ...minutes({ avser: 'uppf', period: '2025' }),
    },
    ['2026-12-10 later protokoll-a delgivning'],
    minutes({ avser: 'uppf', period: '2025', delgivet: [{ till: 'socialnamnden', datum: '2026-11-20' }] }),
    [],
  ],
  [
    'an åtgärd',
    'åtgärd',
    { 'm.md': åtgärd({ senast: '2026-11-21' }) },
    ['2026-11-21 overdue atgard-a åtgärd-försenad'],
    { 'm.md': åtgärd({ senast: '2026-11-21', status: 'genomförd', genomförd: '2026-11-22' }) },
    [],
  ],
  [
    'an åtgärd that is given up',
    'åtgärd,effekt',
    { 'm.md': åtgärd({ senast: '2026-11-22', effekt: { följs_upp: '2027-06-01' } }) },
    ['2026-11-22 soon atgard-a åtgärd', '2027-06-01 later atgard-a effekt'],
    { 'm.md': åtgärd({ senast: '2026-11-22', status: 'avbruten', effekt: { följs_upp: '2027-06-01' } }) },
    [],
  ],
  [
    'whether an åtgärd helped',
    'effekt',
    { 'm.md': åtgärd({ status: 'genomförd', genomförd: '2026-02-01', effekt: { följs_upp: '2026-08-01' } }) },
    ['2026-08-01 overdue atgard-a effekt-försenad'],
    {
      'm.md': åtgärd({
        ...{ status: 'genomförd', genomförd: '2026-02-01' },
        effekt: { följs_upp: '2026-08-01', uppföljd: '2026-11-20', nådd: 'ja', bedömning: 'Den hjälpte.' },
      }),
    },
    [],
  ],
  [
    'the tasks of a kvalitetsinsats, one day after another',
    'kvalitetsinsats',
    { 'i.md': insats([{ id: 't', ansvar: 'socialnamnden', uppgift: 'Gör', senast: ['2026-03-01', '2026-12-01'] }]) },
    ['2026-03-01 overdue insats uppgift-försenad'],
    {
      'i.md': insats([
        {
          id: 't',
          ansvar: 'socialnamnden',
          uppgift: 'Gör',
          senast: ['2026-03-01', '2026-12-01'],
          genomförd: '2026-02-20',
        },
      ]),
    },
    ['2026-12-01 later insats uppgift'],
  ],
  [
    'a task with a frekvens, within its year only',
    'kvalitetsinsats',
    {
      'i.md': insats([
        { id: 't', ansvar: 'socialnamnden', uppgift: 'Gör', frekvens: 'varje halvår', senast: '2026-04-30' },
      ]),
    },
    ['2026-04-30 overdue insats uppgift-försenad+tillfällen-saknas'],
    {
      'i.md': insats([
        {
          ...{ id: 't', ansvar: 'socialnamnden', uppgift: 'Gör', frekvens: 'varje halvår', senast: '2026-04-30' },
          genomförd: ['2026-04-02', '2026-10-05'],
        },
      ]),
    },
    [],
  ],
  [
    'an agreement that ends, and one that nobody follows up',
    'avtal',
    { 'f.md': utförare() },
    ['2025-01-01 overdue bolaget avtal-följs-upp', '2027-12-31 later bolaget avtal-slutar'],
    { 'u.md': uppföljning({ slag: 'avtal', gäller: 'bolaget' }) },
    ['2027-12-31 later bolaget avtal-slutar'],
  ],
  [
    'an agreement that has ended, and an utförare that is kept for its history',
    'avtal',
    { 'f.md': utförare({ avtal: { dnr: 'SN 1', från: '2024-01-01', till: '2026-10-21' } }) },
    ['2026-10-21 overdue bolaget avtal-slut'],
    {
      'f.md': utförare({
        avtal: { dnr: 'SN 1', från: '2024-01-01', till: '2026-10-21' },
        undantag: [{ regel: 'avtal-galler', skäl: 'Uppdraget är slut, protokollen finns kvar', till: '2026-11-22' }],
      }),
    },
    [],
  ],
  [
    'an agreement that is prolonged',
    'avtal',
    {
      'f.md': utförare({ avtal: { dnr: 'SN 1', från: '2024-01-01', till: '2026-11-21' } }),
      'u.md': uppföljning({ gäller: 'bolaget' }),
    },
    ['2026-11-21 overdue bolaget avtal-slut'],
    { 'f.md': utförare({ avtal: { dnr: 'SN 1', från: '2024-01-01', till: '2028-11-21' } }) },
    ['2028-11-21 later bolaget avtal-slutar'],
  ],
  [
    'what an utförare accounts for each year',
    'redovisning',
    { 'f.md': utförare({ redovisar: [{ id: 'berattelse', vad: 'Berättelse', senast: '03-01' }] }) },
    ['2026-03-01 overdue bolaget redovisning-saknas+perioder-saknas'],
    minutes({ avser: 'bolaget#berattelse', period: '2025', utfall: 'genomförd' }),
    ['2025-03-01 overdue bolaget redovisning-saknas'],
  ],
  [
    'what an utförare accounts for each half-year',
    'redovisning',
    {
      'f.md': utförare({
        redovisar: [{ id: 'statistik', vad: 'Statistik', frekvens: 'varje halvår' }],
        avtal: { från: '2026-01-01', till: '2026-12-31', dnr: 'x' },
      }),
    },
    ['2026-07-30 overdue bolaget redovisning-saknas'],
    minutes({ avser: 'bolaget#statistik', period: '2026-H1', utfall: 'genomförd' }),
    ['2027-01-30 later bolaget redovisning'],
  ],
  [
    'a riskanalys to be done again',
    'riskanalys',
    { 'ra.md': riskanalys({ nästa: '2026-11-01' }) },
    ['2026-11-01 overdue ra riskanalys-saknas'],
    { 'ra2.md': riskanalys({ id: 'ra2', titel: 'Ny', datum: '2026-11-10', nästa: '2027-11-01' }) },
    ['2027-11-01 later ra2 riskanalys'],
  ],
  [
    'a training each year in each unit',
    'kompetens',
    { ...two, 'u.md': kompetens({ frekvens: 'varje år', enhet: ['en', 'andra'] }) },
    ['2026-12-31 later utb en kompetens', '2026-12-31 later utb andra kompetens'],
    {
      'u.md': kompetens({
        ...{ frekvens: 'varje år', enhet: ['en', 'andra'] },
        genomförd: [{ datum: '2026-05-05', antal: 4, totalt: 5, enhet: 'en' }],
      }),
    },
    ['2026-12-31 later utb andra kompetens', '2027-12-31 later utb en kompetens'],
  ],
  [
    'a day that the law sets, when HSL applies',
    'lagstadgad',
    { 'handbok.yaml': settings('', '[HSL]') },
    ['2026-03-01 overdue - lagstadgad-saknas+protokoll-avser'],
    minutes({ avser: 'patientsakerhetsberattelse', period: '2025', datum: '2026-02-25', utfall: 'genomförd' }),
    ['2027-03-01 later - lagstadgad+protokoll-avser'],
  ],
  [
    'the report itself, until it is decided',
    'lagstadgad',
    { 'handbok.yaml': settings('berättelse: {senast: "03-31"}\n', ONLY_REPORT) },
    ['2026-03-31 overdue - berättelse-saknas'],
    {
      'handbok.yaml': settings(
        'berättelse: {senast: "03-31", beslut: [{år: 2025, fastställd: 2026-03-24}]}\n',
        ONLY_REPORT,
      ),
    },
    ['2027-03-31 later - berättelse'],
  ],
];

describe('each kind: what is owed is listed, what is done is gone or shows what comes next', () => {
  test.each(CASES)('%s (%s)', async (_name, kind, files, rows, done, after) => {
    const near = (row: string) => row.replace(/ (soon|later) /, ' ahead ');
    expect((await owed(kind, files)).map(near)).toEqual(rows.map(near));
    expect((await owed(kind, { ...files, ...done })).map(near)).toEqual(after.map(near));
  });
});
