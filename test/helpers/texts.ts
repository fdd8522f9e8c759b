import { stringify } from 'yaml';

/** Keys and values of a frontmatter; `undefined` takes a default away. */
export type Keys = Record<string, unknown>;

/** A document's text: frontmatter and body. */
export function document(keys: Keys, body = ''): string {
  const data = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
  return `---\n${stringify(data, { lineWidth: 0 })}---\n${body}`;
}

/** What a decided document needs, with a review far ahead. */
export const DECIDED = {
  fastställd: '2024-03-12',
  fastställd_av: 'socialnamnden',
  version: 1,
  revisionsdatum: '2099-01-01',
};

/** A review that should have been done, and nothing else wrong: for `{ ...keys, ...LATE }`. */
export const LATE = { fastställd: '2019-01-01', revisionsdatum: '2020-01-01' };

export const roll = (keys: Keys = {}, body = '') =>
  document(
    {
      typ: 'roll',
      id: 'socialchef',
      titel: 'Socialchef',
      nivå: 'förvaltning',
      uppgifter: ['Leder förvaltningen'],
      ...keys,
    },
    body,
  );

export const enhet = (keys: Keys = {}, body = '') =>
  document({ typ: 'enhet', id: 'enhet-barn', titel: 'Barn och unga', chef: 'socialnamnden', ...keys }, body);

export const process = (keys: Keys = {}, body = '') =>
  document(
    { typ: 'process', id: 'utreda', titel: 'Utreda', syfte: 'Rätt stöd', ansvar: 'socialnamnden', ...DECIDED, ...keys },
    body,
  );

export const aktivitet = (keys: Keys = {}, body = '') =>
  document({ typ: 'aktivitet', id: 'ta-emot', titel: 'Ta emot', process: 'utreda', ordning: 10, ...keys }, body);

/** The least that a rutin's text must say: how the work is done, and by whom. For tests with a body of their own to end it with. */
export const STEPS = '## Så här gör du\n\n1. Socialnämnden tar emot anmälan.\n2. Socialnämnden skriver in den.\n';

export const rutin = (keys: Keys = {}, body = STEPS) =>
  document(
    { typ: 'rutin', id: 'rutin-a', titel: 'Rutin A', process: 'utreda', ansvar: 'socialnamnden', ...DECIDED, ...keys },
    body,
  );

export const styrdokument = (keys: Keys = {}, body = '') =>
  document(
    { typ: 'styrdokument', id: 'riktlinje-a', titel: 'Riktlinje A', slag: 'riktlinje', ...DECIDED, ...keys },
    body,
  );

export const händelse = (keys: Keys = {}, body = '') =>
  document(
    { typ: 'händelse', id: 'handelse-a', titel: 'Händelse A', slag: 'avvikelse', inkom: '2026-03-01', ...keys },
    body,
  );

export const egenkontroll = (keys: Keys = {}, body = '') =>
  document(
    {
      typ: 'egenkontroll',
      id: 'egenkontroll-a',
      titel: 'Egenkontroll A',
      ansvar: 'socialnamnden',
      frekvens: 'varje år',
      från: '2024-01-01',
      metod: 'Granskning',
      gäller: 'utreda',
      kontrollpunkter: [{ id: 'punkt-a', text: 'Är rutinen känd?' }],
      ...keys,
    },
    body,
  );

export const protokoll = (keys: Keys = {}, body = '') =>
  document(
    {
      typ: 'protokoll',
      id: 'protokoll-a',
      titel: 'Protokoll A',
      avser: 'egenkontroll-a',
      datum: '2025-01-15',
      period: '2024',
      utfall: 'utan brist',
      ...keys,
    },
    body,
  );

export const åtgärd = (keys: Keys = {}, body = '') =>
  document(
    {
      typ: 'åtgärd',
      id: 'atgard-a',
      titel: 'Åtgärd A',
      ansvar: 'socialnamnden',
      beslutad: '2026-01-10',
      senast: '2099-01-01',
      status: 'pågår',
      ...keys,
    },
    body,
  );

export const register = (keys: Keys = {}, body = '') =>
  document(
    {
      typ: 'register',
      id: 'register-a',
      titel: 'Register A',
      innehåller: 'händelser',
      fil: 'a.csv',
      källa: 'Systemet',
      uttag: '2026-01-15',
      period: '2025',
      ...keys,
    },
    body,
  );
