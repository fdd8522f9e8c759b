import { describe, expect, test } from 'vitest';
import { readParagraphs } from '../../src/api/coverage.js';
import type { State } from '../../src/model/coverage.js';
import { JUDGES } from '../../src/queries/coverage/judges/index.js';
import { handbok, idsIn, riskanalys, verdictOf, WHOLE } from '../helpers/coverage.js';
import type { Files } from '../helpers/handbook.js';
import { document, egenkontroll, händelse, process, protokoll, rutin, styrdokument, åtgärd } from '../helpers/texts.js';

const risk = (more: object) => ({ id: 'r', händelse: 'Något brister', sannolikhet: 4, konsekvens: 4, ...more });
const analys = (keys: object) =>
  document({ typ: 'analys', id: 'an', titel: 'Analysen', år: 2025, avsnitt: 'samlad-analys', ...keys }, 'Text.');
const tillsyn = (brist: object) =>
  document({
    ...{ typ: 'tillsyn', id: 'ti', titel: 'Tillsynen', granskare: 'IVO', dnr: 'X 1', öppnad: '2026-01-01' },
    ...{ beslutad: '2026-02-01', utfall: 'brist', brister: [{ id: 'b', text: 'Journal saknas', ...brist }] },
  });
const samverkan = (hur: object) => process({ samverkan: [{ med: 'Skolan', slag: 'extern', ...hur }] });
const done = (year: number) => protokoll({ id: `p-${year}`, datum: `${year + 1}-01-15`, period: String(year) });
const beslut = (rows: string, more = '') => ({ 'handbok.yaml': handbok(`berättelse:\n${more}  beslut:\n${rows}`) });
const three = Object.fromEntries(
  [1, 2, 3].map((n) => [`h${n}.md`, händelse({ id: `h${n}`, inkom: `2026-0${n}-01`, rutin: 'rutin-a' })]),
);

/** Name of the case, paragraph, files, state, and what the reason or a lack says. */
type Row = [string, string, Files, State, string?];

const LEADERSHIP: Row[] = [
  [
    'a gällande ledningssystem',
    '3:1-stycke-1',
    { 's.md': styrdokument({ slag: 'ledningssystem' }) },
    'uppfyllt',
    '”Riktlinje A”',
  ],
  ['another styrdokument', '3:1-stycke-1', { 's.md': styrdokument() }, 'saknas'],
  [
    'a draft of it',
    '3:1-stycke-1',
    { 's.md': styrdokument({ slag: 'ledningssystem', status: 'utkast' }) },
    'saknas',
    '”Riktlinje A” är ett utkast.',
  ],
  ['nothing done', '3:1-stycke-2', {}, 'saknas'],
  ['something done', '3:1-stycke-2', { 'p.md': done(2025) }, 'går inte att avgöra här', '1 protokoll och 0 åtgärder'],
  ['only long ago', '3:1-stycke-2', { 'p.md': done(2020) }, 'saknas'],
  ['nothing to steer with', '3:2', {}, 'saknas', '0 av 6 led'],
  ['one step of six', '3:2', { 'a.md': åtgärd() }, 'delvis', 'För att planera saknas mål'],
  ['the nämnd with its duties', '3:fordelning', {}, 'uppfyllt'],
  [
    'no such role',
    '3:fordelning',
    { 'handbok.yaml': handbok('').replace('socialnamnden', 'finns-inte') },
    'saknas',
    'ingen gällande roll för nämnden',
  ],
  ['a process', '4:1', WHOLE, 'går inte att avgöra här', '1 gällande process'],
  ['no process', '4:1', {}, 'saknas'],
];

const COOPERATION: Row[] = [
  ['says how', '4:5', { ...WHOLE, 'utreda.md': samverkan({ hur: 'rutin-a' }) }, 'uppfyllt'],
  [
    'does not say how',
    '4:5',
    { ...WHOLE, 'utreda.md': samverkan({}) },
    'delvis',
    'samverkan med Skolan: det står inte hur',
  ],
  [
    'how is repealed',
    '4:5',
    {
      ...WHOLE,
      'utreda.md': samverkan({ hur: 'rutin-a' }),
      'rutin.md': rutin({ aktivitet: 'ta-emot', status: 'upphävd', gäller_till: '2026-01-01' }),
    },
    'delvis',
    'är upphävt',
  ],
  ['nobody named', '4:5', WHOLE, 'saknas'],
];

const CONTROL: Row[] = [
  ['analysed', '5:1-stycke-1', WHOLE, 'uppfyllt', '1 av 1 process har riskanalys'],
  [
    'one of two analysed',
    '5:1-stycke-1',
    { ...WHOLE, 'b.md': process({ id: 'b', titel: 'B' }) },
    'delvis',
    'Processen ”B” saknar aktuell riskanalys.',
  ],
  ['none', '5:1-stycke-1', {}, 'saknas', 'Ingen riskanalys finns.'],
  [
    'an old one',
    '5:1-stycke-1',
    { 'ra.md': riskanalys({ datum: '2024-12-31' }) },
    'saknas',
    'Behöver göras om: ”Riskanalysen”.',
  ],
  ['of last year', '5:1-stycke-1', { ...WHOLE, 'ra.md': riskanalys({ datum: '2025-01-01' }) }, 'uppfyllt'],
  ['not yet made', '5:1-stycke-1', { ...WHOLE, 'ra.md': riskanalys({ datum: '2026-11-23' }) }, 'saknas'],
  ['estimated', '5:1-stycke-2', WHOLE, 'uppfyllt'],
  [
    'a refused grade',
    '5:1-stycke-2',
    { 'ra.md': riskanalys({ risker: [risk({ sannolikhet: 'hög' })] }) },
    'saknas',
    'Risken ”Något brister” i ”Riskanalysen” är inte bedömd.',
  ],
  [
    'done when it should',
    '5:2',
    { ...WHOLE, 'ek.md': egenkontroll({ från: '2025-01-01' }), 'p.md': done(2025) },
    'uppfyllt',
    'gjorda 1 av 1 gånger',
  ],
  [
    'not done',
    '5:2',
    { ...WHOLE, 'ek.md': egenkontroll({ från: '2025-01-01' }) },
    'delvis',
    'saknar protokoll för 1 period, senast den som slutade 2025-12-31',
  ],
  [
    'told not to be done',
    '5:2',
    {
      ...WHOLE,
      'ek.md': egenkontroll({ från: '2025-01-01' }),
      'p.md': protokoll({ datum: '2026-01-02', period: '2025', utfall: 'ej genomförd', orsak: 'Sjukdom' }),
    },
    'delvis',
    'blev inte gjord för 1 period',
  ],
  [
    'still within its frist',
    '5:2',
    { ...WHOLE, 'ek.md': egenkontroll({ frekvens: 'varje månad', från: '2026-10-01' }) },
    'uppfyllt',
  ],
  [
    'past its frist',
    '5:2',
    { ...WHOLE, 'ek.md': egenkontroll({ frekvens: 'varje månad', från: '2026-10-01', frist: '10 dagar' }) },
    'delvis',
    '2026-10-31',
  ],
  ['none', '5:2', {}, 'saknas'],
  [
    'says what it rests on',
    '5:2-rad',
    { 'ek.md': egenkontroll({ underlag: ['statistik', 'avvikelser'] }) },
    'uppfyllt',
    'avvikelser, statistik',
  ],
  ['says nothing', '5:2-rad', { 'ek.md': egenkontroll() }, 'saknas'],
];

const IMPROVEMENT: Row[] = [
  [
    'a rutin that cites it',
    '5:3',
    { 'r.md': rutin({ lagrum: 'SOSFS 2011:9 5 kap. 1–3 §§' }) },
    'uppfyllt',
    '”Rutin A” säger hur.',
  ],
  [
    'a rutin that answers a krav',
    '5:3',
    {
      'handbok.yaml': handbok('krav: [{id: k, text: T, lagrum: ["SOSFS 2011:9 5 kap. 3 §"]}]\n'),
      'r.md': rutin({ uppfyller: 'k' }),
    },
    'uppfyllt',
  ],
  ['a rutin of 3 a §', '5:3', { 'r.md': rutin({ lagrum: 'SOSFS 2011:9 5 kap. 3 a §' }) }, 'saknas'],
  ['a draft', '5:3', { 'r.md': rutin({ lagrum: 'SOSFS 2011:9 5 kap. 3 §', status: 'utkast' }) }, 'saknas'],
  [
    'only a styrdokument',
    '5:3',
    { 's.md': styrdokument({ lagrum: 'SOSFS 2011:9 5 kap. 3 §' }) },
    'delvis',
    'Bara ”Riktlinje A”',
  ],
  ['a pointer nobody cites', '5:5', {}, 'går inte att avgöra här', 'hänvisar bara till en lag'],
  ['a pointer that a rutin cites', '5:5', { 'r.md': rutin({ lagrum: 'SOSFS 2011:9 5 kap. 5 §' }) }, 'uppfyllt'],
  ['last year analysed', '5:6', { 'a.md': analys({}) }, 'uppfyllt', '2025'],
  ['the year before', '5:6', { 'a.md': analys({ år: 2024 }) }, 'delvis', 'En samlad analys för 2025 saknas.'],
  ['another section', '5:6', { 'a.md': analys({ avsnitt: 'sammanfattning' }) }, 'saknas'],
  ['nothing demands', '5:7', WHOLE, 'går inte att avgöra här'],
  [
    'a risk with an åtgärd',
    '5:7',
    { 'ra.md': riskanalys({ risker: [risk({ åtgärder: 'atgard-a' })] }), 'a.md': åtgärd() },
    'uppfyllt',
    '1 av 1 brist eller risk',
  ],
  ['a rare risk of the gravest kind', '5:7', { 'ra.md': riskanalys({ risker: [risk({ sannolikhet: 1 })] }) }, 'saknas'],
  [
    'a risk under the limit',
    '5:7',
    { 'ra.md': riskanalys({ risker: [risk({ sannolikhet: 2, konsekvens: 3 })] }) },
    'går inte att avgöra här',
  ],
  [
    'done, however late',
    '5:7',
    {
      'ra.md': riskanalys({ risker: [risk({ åtgärder: 'atgard-a' })] }),
      'a.md': åtgärd({ senast: '2026-02-01', status: 'genomförd', genomförd: '2026-05-01' }),
    },
    'uppfyllt',
  ],
  [
    'named from the other end',
    '5:7',
    { 'ra.md': riskanalys({ risker: [risk({})] }), 'a.md': åtgärd({ med_anledning_av: 'ra#r' }) },
    'uppfyllt',
  ],
  ['a reason for none', '5:7', { 'ra.md': riskanalys({ risker: [risk({ ingen_åtgärd: 'Låg nytta' })] }) }, 'uppfyllt'],
  [
    'a risk without',
    '5:7',
    { 'ra.md': riskanalys({ risker: [risk({})] }) },
    'saknas',
    'Risken ”Något brister” i ”Riskanalysen” har ingen åtgärd.',
  ],
  [
    'given up',
    '5:7',
    { 'ra.md': riskanalys({ risker: [risk({ åtgärder: 'atgard-a' })] }), 'a.md': åtgärd({ status: 'avbruten' }) },
    'saknas',
  ],
  [
    'late',
    '5:7',
    { 'ra.md': riskanalys({ risker: [risk({ åtgärder: 'atgard-a' })] }), 'a.md': åtgärd({ senast: '2026-11-21' }) },
    'delvis',
    'skulle ha varit klar 2026-11-21',
  ],
  [
    'a serious flaw without',
    '5:7',
    { 'ek.md': egenkontroll(), 'p.md': protokoll({ datum: '2026-01-02', utfall: 'större brist' }) },
    'saknas',
    'Den större bristen i ”Protokoll A”',
  ],
  [
    'a smaller flaw',
    '5:7',
    { 'ek.md': egenkontroll(), 'p.md': protokoll({ datum: '2026-01-02', utfall: 'mindre brist' }) },
    'går inte att avgöra här',
  ],
  ['supervision answered', '5:7', { 't.md': tillsyn({ åtgärder: 'atgard-a' }), 'a.md': åtgärd() }, 'uppfyllt'],
  ['supervision unanswered', '5:7', { 't.md': tillsyn({}) }, 'saknas', 'Bristen ”Journal saknas” i ”Tillsynen”'],
  ['an åtgärd that changes', '5:8', { ...WHOLE, 'a.md': åtgärd({ ändrar: 'rutin-a' }) }, 'uppfyllt'],
  ['none that changes', '5:8', { ...WHOLE, 'a.md': åtgärd() }, 'går inte att avgöra här'],
  ['a rutin that fails', '5:8', { ...WHOLE, ...three }, 'saknas', 'Rutinen ”Rutin A” behöver ses över'],
];

const DOCUMENTATION: Row[] = [
  ['nobody can tell', '6:1', WHOLE, 'går inte att avgöra här', '1 egenkontroll'],
  ['a protokoll', '7:1', { 'p.md': done(2025) }, 'uppfyllt'],
  ['an old protokoll', '7:1', { 'p.md': done(2020) }, 'delvis'],
  ['none', '7:1', {}, 'saknas'],
  [
    'decided for last year',
    '7:1-rad-1',
    beslut('    - {år: 2025, fastställd: 2026-03-01, beslut: § 4}\n'),
    'uppfyllt',
    'Den för 2025 är fastställd 2026-03-01 (§ 4).',
  ],
  [
    'only the year before',
    '7:1-rad-1',
    beslut('    - {år: 2024, fastställd: 2025-03-01}\n'),
    'delvis',
    'En kvalitetsberättelse för 2025 saknas',
  ],
  [
    'not due yet',
    '7:1-rad-1',
    beslut('    - {år: 2024, fastställd: 2025-03-01}\n', '  senast: 12-31\n'),
    'uppfyllt',
    'Den för 2025 ska vara klar 2026-12-31.',
  ],
  [
    'due and not decided',
    '7:1-rad-1',
    beslut('    - {år: 2024, fastställd: 2025-03-01}\n', '  senast: 11-21\n'),
    'delvis',
    'för 2025 saknas',
  ],
  ['decided in the future', '7:1-rad-1', beslut('    - {år: 2025, fastställd: 2026-12-01}\n'), 'saknas'],
  [
    'another report',
    '7:1-rad-1',
    beslut('    - {år: 2025, mall: patientsakerhetsberattelse, fastställd: 2026-03-01}\n'),
    'saknas',
  ],
  ['none', '7:1-rad-1', {}, 'saknas'],
  ['how full it is', '7:1-rad-2', beslut('    - {år: 2025, fastställd: 2026-03-01}\n'), 'går inte att avgöra här'],
  ['no report to read', '7:1-rad-2', {}, 'saknas'],
];

const HSL = { 'handbok.yaml': handbok('').replace('[SoL]', '[SoL, HSL]') };
const PATIENT: Row[] = [
  [
    'decided',
    '7:2',
    {
      'handbok.yaml': `${HSL['handbok.yaml']}berättelse:\n  beslut:\n    - {år: 2025, mall: patientsakerhetsberattelse, fastställd: 2026-02-01}\n`,
    },
    'uppfyllt',
    'Innehållet är inte läst.',
  ],
  ['not decided', '7:2', HSL, 'saknas'],
  ['not decided', '7:3', HSL, 'saknas'],
  ['no health care', '7:2', {}, 'gäller inte', 'Verksamheten bedriver ingen hälso- och sjukvård eller tandvård.'],
];

describe.each([
  ['leadership', LEADERSHIP],
  ['cooperation', COOPERATION],
  ['risks and controls', CONTROL],
  ['improvement', IMPROVEMENT],
  ['documentation', DOCUMENTATION],
  ['patient safety', PATIENT],
])('%s', (_, rows) => {
  test.each(rows)('%s: %s', async (_name, id, files, state, told) => {
    const verdict = await verdictOf(id, files);
    const said = [verdict.reason, verdict.detail, ...(verdict.missing ?? [])].join(' ');
    expect([verdict.state, said]).toEqual([state, expect.stringContaining(told ?? '')]);
    if (state === 'delvis' || state === 'saknas') expect(verdict.missing).not.toEqual([]);
  });
});

test('every paragraph of the regulation but the definitions has a judge, and no judge lacks its paragraph', () => {
  const judged = readParagraphs().filter(({ kraft }) => kraft !== 'definition');
  expect(Object.keys(JUDGES).sort()).toEqual(judged.map(({ id }) => id).sort());
});

test('a document that names exactly the paragraph is shown beside what the judge found', async () => {
  const cite = (id: string, lagrum: string) => ({ [`${id}.md`]: rutin({ id, titel: id, lagrum }) });
  const files = { ...WHOLE, ...cite('ja', 'SOSFS 2011:9 5 kap. 2 §'), ...cite('nej', 'SOSFS 2011:9 5 kap. 22 §') };
  const ids = idsIn(await verdictOf('5:2', files));
  expect(ids).toContain('egenkontroll-a');
  expect(ids).toContain('ja');
  expect(ids).not.toContain('nej');
});
