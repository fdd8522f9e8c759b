import { type Files, MINIMAL } from './handbook.js';
import {
  document,
  egenkontroll,
  enhet,
  type Keys,
  process,
  protokoll,
  roll,
  rutin,
  styrdokument,
  åtgärd,
} from './texts.js';

/** Documents of the owing handbook that answers change, with what differs from how they stand there. */
export const rutinDue = (keys: Keys = {}) => rutin({ revisionsdatum: '2026-11-01', ...keys });
export const plan = (keys: Keys = {}) => styrdokument({ gäller_till: '2026-12-31', ...keys });
export const todo = (keys: Keys = {}) => åtgärd({ senast: '2026-12-01', ...keys });
export const effect = (effekt: Keys = {}) =>
  åtgärd({
    id: 'atgard-b',
    senast: '2026-03-01',
    status: 'genomförd',
    genomförd: '2026-02-20',
    effekt: { följs_upp: '2026-12-05', ...effekt },
  });
export const risk = (keys: Keys = {}) =>
  document({
    typ: 'riskanalys',
    id: 'riskanalys-a',
    titel: 'Riskanalys A',
    ansvar: 'socialnamnden',
    datum: '2025-11-20',
    anledning: 'fortlöpande',
    gäller: ['utreda', 'rutin-a'],
    nästa: '2026-12-01',
    risker: [{ id: 'risk-a', händelse: 'Ett barn får vänta', sannolikhet: 1, konsekvens: 1 }],
    ...keys,
  });
export const course = (...more: Keys[]) =>
  document({
    typ: 'kompetens',
    id: 'kurs',
    titel: 'Kurs',
    slag: 'utbildning',
    ansvar: 'socialnamnden',
    för: ['socialnamnden'],
    enhet: ['enhet-a', 'enhet-b'],
    frekvens: ['varje år', 'vid nyanställning'],
    genomförd: [{ datum: '2025-10-01', antal: 9, totalt: 10 }, ...more],
  });
export const plans = (twice: string[] = [], quarterly: string[] = ['2026-03-30', '2026-06-29', '2026-09-30']) =>
  document({
    typ: 'kvalitetsinsats',
    id: 'insats',
    titel: 'Insats',
    år: 2026,
    uppgifter: [
      { ...task('tva-ganger', twice), senast: ['2026-11-01', '2026-12-15'] },
      { ...task('varje-kvartal', quarterly), frekvens: 'varje kvartal', senast: '2026-03-31' },
      { ...task('alltid', []), löpande: 'ja' },
    ],
  });
const task = (id: string, genomförd: string[]) => ({ id, ansvar: 'socialnamnden', uppgift: `Gör ${id}`, genomförd });
export const provider = (id: string, avtal: Keys, keys: Keys = {}) =>
  document({
    typ: 'utförare',
    id,
    titel: id,
    ansvar: 'socialnamnden',
    driftform: 'entreprenad',
    avtal: { dnr: 'SN 1', ...avtal },
    ...keys,
  });
export const TELLS = {
  redovisar: [
    { id: 'statistik', vad: 'Statistik', frekvens: 'varje halvår' },
    { id: 'berattelse', vad: 'Berättelse', senast: '12-15' },
  ],
};
export const minutes = (id: string, avser: string, period: string | undefined, keys: Keys = {}) =>
  protokoll({ id, titel: id, avser, period, datum: '2026-11-20', ...keys });
export const looked = (keys: Keys = {}) =>
  minutes('sedd', 'vid-behov', '2026-09', { datum: '2026-09-20', nästa: '2026-12-20', ...keys });
export const uppföljning = (id: string, keys: Keys) =>
  egenkontroll({ typ: 'uppföljning', slag: 'annan', id, titel: id, från: undefined, frekvens: undefined, ...keys });
export const settings = (decided = '') =>
  `${MINIMAL['handbok.yaml']}berättelse:\n  namn: kvalitetsberättelse\n  fastställs_av: socialnamnden\n  senast: 03-31\n${decided}`;

/** A handbook in which something is owed of every kind, at 2026-11-22. */
export const OWING: Files = {
  'handbok.yaml': settings(),
  'enhet-a.md': enhet({ id: 'enhet-a', titel: 'Enhet A' }),
  'enhet-b.md': enhet({ id: 'enhet-b', titel: 'Enhet B' }),
  'forum.md': roll({ id: 'forum', titel: 'Forum', nivå: 'forum', sammanträden: ['2026-11-25', '2026-12-09'] }),
  'utreda.md': process(),
  'rutin.md': rutinDue(),
  'plan.md': plan(),
  'kvartal.md': egenkontroll({ frekvens: 'varje kvartal', från: '2026-01-01', enhet: ['enhet-a', 'enhet-b'] }),
  'q1.md': minutes('q1', 'egenkontroll-a', '2026-Q1', { datum: '2026-04-10' }),
  'q2.md': minutes('q2', 'egenkontroll-a', '2026-Q2', { datum: '2026-07-10' }),
  'manad.md': egenkontroll({ id: 'manad', titel: 'Månad', frekvens: 'varje månad', från: '2026-08-01' }),
  'tva.md': uppföljning('tva', { frekvens: '2 gånger per år', från: '2026-01-01' }),
  'var.md': minutes('var', 'tva', '2026-H1', { datum: '2026-05-10' }),
  'en-gang.md': uppföljning('en-gang', { senast: '2026-12-01' }),
  'moten.md': uppföljning('moten', { frekvens: 'varje sammanträde', forum: 'forum' }),
  'vid-behov.md': uppföljning('vid-behov', {
    frekvens: 'vid behov',
    delges: [{ till: 'forum', när: 'efter varje genomförande', inom: '90 dagar' }],
  }),
  'sedd.md': looked(),
  'atgard-a.md': todo(),
  'atgard-b.md': effect(),
  'insats.md': plans(),
  'utforare-a.md': provider('utforare-a', { från: '2025-01-01', till: '2026-12-31' }, TELLS),
  'a-2025.md': minutes('a-2025', 'utforare-a#berattelse', '2025', { datum: '2025-12-10' }),
  'a-2025-h1.md': minutes('a-2025-h1', 'utforare-a#statistik', '2025-H1', { datum: '2025-07-10' }),
  'a-2025-h2.md': minutes('a-2025-h2', 'utforare-a#statistik', '2025-H2', { datum: '2026-01-10' }),
  'a-2026-h1.md': minutes('a-2026-h1', 'utforare-a#statistik', '2026-H1', { datum: '2026-07-10' }),
  'utforare-b.md': provider('utforare-b', { från: '2025-11-01', till: '2030-10-31' }),
  'risk.md': risk(),
  'kurs.md': course(),
};
