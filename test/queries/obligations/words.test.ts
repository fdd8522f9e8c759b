import { expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import type { Files } from '../../helpers/handbook.js';
import { insats, kompetens, settings, uppföljning, utförare, why } from '../../helpers/owed.js';
import { egenkontroll, protokoll, roll, rutin, styrdokument, åtgärd } from '../../helpers/texts.js';

const task = (senast: string[]) => insats([{ id: 't', ansvar: 'socialnamnden', uppgift: 'Gör listan', senast }]);
const law = '(PSL (2010:659) 3 kap. 10 §). Protokollet skrivs med avser: patientsakerhetsberattelse.';

/** What the reason says on a day before, and on one after. */
test.each<[kind: string, files: Files, before: string, after: string]>([
  [
    'giltighet',
    { 's.md': styrdokument({ gäller_till: '2026-06-30' }) },
    'Gäller till 2026-06-30.',
    'Gällde till 2026-06-30, men står som gällande.',
  ],
  [
    'egenkontroll',
    { 'k.md': egenkontroll({ frekvens: 'varje tertial', från: '2025-09-01' }) },
    'Protokoll för tertial 3 2025.',
    'Protokoll saknas för tertial 2 2026. 3 perioder saknas sedan tertial 3 2025.',
  ],
  [
    'uppföljning',
    { 'u.md': uppföljning({ frekvens: undefined, från: undefined, senast: '2026-06-30' }) },
    'Protokoll senast 2026-06-30.',
    'Protokoll saknas, skulle ha funnits 2026-06-30.',
  ],
  [
    'uppföljning',
    {
      'u.md': uppföljning({ frekvens: 'varje sammanträde', från: undefined, forum: 'f' }),
      'f.md': roll({ id: 'f', titel: 'F', nivå: 'forum', sammanträden: ['2026-06-30'] }),
    },
    'Protokoll för sammanträdet 2026-06-30.',
    'Protokoll saknas för sammanträdet 2026-06-30.',
  ],
  [
    'uppföljning',
    { 'u.md': uppföljning({ frekvens: '3 gånger per år', från: '2025-01-01', till: '2025-12-31' }) },
    '0 av 3 är gjorda 2025.',
    '0 av 3 är gjorda 2025.',
  ],
  [
    'protokoll',
    { 'k.md': egenkontroll(), 'p.md': protokoll({ nästa: '2026-06-30' }) },
    'Protokollet bestämde en ny kontroll senast 2026-06-30.',
    'Protokollet bestämde en ny kontroll senast 2026-06-30, och inget senare protokoll finns.',
  ],
  [
    'åtgärd',
    { 'm.md': åtgärd({ senast: '2026-06-30' }) },
    'Ska vara genomförd.',
    'Skulle ha varit genomförd, men pågår.',
  ],
  [
    'effekt',
    { 'm.md': åtgärd({ effekt: { följs_upp: '2026-06-30' } }) },
    'Effekten ska följas upp: hjälpte åtgärden?',
    'Effekten skulle ha följts upp.',
  ],
  ['kvalitetsinsats', { 'i.md': task(['2026-06-30']) }, 't: Gör listan', 't: Gör listan'],
  [
    'kvalitetsinsats',
    { 'i.md': task(['2026-06-30', '2026-07-31']) },
    't: Gör listan (0 av 2 är gjorda)',
    't: Gör listan (0 av 2 är gjorda) 2 tillfällen saknas sedan 2026-06-30.',
  ],
  [
    'redovisning',
    {
      'f.md': utförare({
        avtal: { från: '2025-07-01', dnr: 'x' },
        redovisar: [{ id: 'a', vad: 'Statistik', frekvens: 'varje halvår' }],
      }),
    },
    'Statistik: halvår 2 2025.',
    'Statistik: saknas för halvår 1 2026. 2 perioder saknas sedan halvår 2 2025.',
  ],
  [
    'riskanalys',
    { 'ra.md': riskanalys({ nästa: '2026-06-30' }) },
    'Ska göras om senast 2026-06-30.',
    'Skulle ha gjorts om senast 2026-06-30.',
  ],
  [
    'kompetens',
    { 'u.md': kompetens({ frekvens: 'varje halvår', genomförd: [{ datum: '2025-02-01', antal: 1, totalt: 1 }] }) },
    'Ska göras 2025 (1 av 2 är gjorda).',
    'Inte gjord 2025 (1 av 2 är gjorda).',
  ],
  ['lagstadgad', { 'handbok.yaml': settings('', '[HSL]') }, `Saknas för 2024 ${law}`, `Saknas för 2025 ${law}`],
  [
    'revision',
    { 'r.md': rutin({ revisionsdatum: '2026-06-30' }), 'utreda.md': undefined },
    'Revisionsdatum närmar sig.',
    'Revisionsdatum har passerat.',
  ],
])('%s', async (kind, files, before, after) => {
  expect((await why(kind, files, '2025-12-01'))[0]).toBe(before);
  expect((await why(kind, files, '2026-11-22'))[0]).toBe(after);
});
