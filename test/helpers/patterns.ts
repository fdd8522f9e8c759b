import type { Files } from './handbook.js';
import { aktivitet, DECIDED, document, egenkontroll, enhet, process, protokoll, register, rutin } from './texts.js';

/** A row of a register: everything that a table can be sorted by. */
export interface Row {
  slag?: string;
  process?: string;
  rutin?: string;
  enhet?: string;
  kategori?: string;
  utredd?: string;
  dag?: string;
}

const HEADINGS = 'dnr;inkom;slag;enhet;process;rutin;kategori;utredd;återkopplad';

/** The rows of one year as CSV. Each is another day of the first months, unless it says its own. */
export function csvOf(year: number, rows: readonly Row[]): string {
  const lines = rows.map((row, index) => {
    const day = row.dag ?? `${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const {
      slag = 'avvikelse',
      enhet: of = 'norr',
      process: at = '',
      rutin: by = '',
      kategori = '',
      utredd = '',
    } = row;
    return `A ${year}/${index};${year}-${day};${slag};${of};${at};${by};${kategori};${utredd};`;
  });
  return `${[HEADINGS, ...lines].join('\n')}\n`;
}

/** The register of a year, whole, taken out after it. */
export const yearRegister = (year: number, rows: readonly Row[], keys = {}): Files => ({
  [`register/${year}.md`]: register({
    id: `register-${year}`,
    titel: `Register ${year}`,
    fil: `${year}.csv`,
    period: String(year),
    uttag: `${year + 1}-01-15`,
    ...keys,
  }),
  [`register/${year}.csv`]: csvOf(year, rows),
});

/** So many rows alike. */
export const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

/** Two units, two processes with two rutiner each. */
export const FRAME: Files = {
  'enheter/hela.md': enhet({ id: 'hela', titel: 'Hela förvaltningen' }),
  'enheter/norr.md': enhet({ id: 'norr', titel: 'Norr', del_av: 'hela' }),
  'enheter/soder.md': enhet({ id: 'soder', titel: 'Söder', del_av: 'hela' }),
  'processer/lakemedel.md': process({ id: 'lakemedel', titel: 'Hantera läkemedel' }),
  'processer/omsorg.md': process({ id: 'omsorg', titel: 'Ge omsorg' }),
  'aktiviteter/ge.md': aktivitet({ id: 'ge-lakemedel', titel: 'Ge läkemedel', process: 'lakemedel' }),
  'rutiner/signera.md': rutin({
    id: 'rutin-signera',
    titel: 'Signera',
    process: undefined,
    aktivitet: 'ge-lakemedel',
  }),
  'rutiner/forvara.md': rutin({ id: 'rutin-forvara', titel: 'Förvara', process: 'lakemedel' }),
  'rutiner/besok.md': rutin({ id: 'rutin-besok', titel: 'Besök', process: 'omsorg' }),
};

/** What a year of the handbook below holds: so many händelser of läkemedel, the rest the same each year. */
const rowsOf = (year: number, count: number): Row[] => [
  ...times(count, { process: 'lakemedel', kategori: 'Läkemedel', utredd: `${year}-12-31` }),
  ...times(12, { process: 'omsorg', enhet: 'soder', kategori: 'Fall' }),
  ...times(6, { rutin: 'rutin-besok', enhet: 'soder', kategori: 'Fall' }),
  ...times(2, { rutin: 'rutin-forvara', kategori: 'Annat' }),
];

/**
 * A handbook where läkemedel has three times as many händelser in 2025 as in each of the years before, a shortcoming, a
 * high risk and a late rutin, and omsorg is as it has always been.
 */
export const PATTERNS: Files = {
  ...FRAME,
  ...yearRegister(2022, rowsOf(2022, 10)),
  ...yearRegister(2023, [...rowsOf(2023, 10), ...times(6, { slag: 'klagomål', process: 'omsorg' })]),
  ...yearRegister(2024, rowsOf(2024, 10)),
  ...yearRegister(2025, [...rowsOf(2025, 30), ...times(7, { slag: 'klagomål', process: 'lakemedel', rutin: '' })]),
  'rutiner/forvara.md': rutin({
    id: 'rutin-forvara',
    titel: 'Förvara',
    process: 'lakemedel',
    fastställd: '2020-01-01',
    revisionsdatum: '2025-06-30',
  }),
  'kontroll.md': egenkontroll({ gäller: ['lakemedel'], från: '2024-01-01' }),
  'protokoll.md': protokoll({ datum: '2025-11-01', period: '2025', utfall: 'större brist' }),
  'risk.md': document({
    typ: 'riskanalys',
    id: 'risk-lakemedel',
    titel: 'Riskanalys läkemedel',
    ansvar: 'socialnamnden',
    datum: '2025-02-01',
    anledning: 'fortlöpande',
    gäller: ['lakemedel'],
    risker: [{ id: 'fel-dos', händelse: 'Fel dos ges', sannolikhet: 4, konsekvens: 4, ingen_åtgärd: 'Utreds' }],
  }),
  'styrande.md': document({
    typ: 'styrdokument',
    id: 'ledningssystem',
    titel: 'Ledningssystemet',
    slag: 'ledningssystem',
    ...DECIDED,
  }),
};
