import type { Files } from './handbook.js';
import { document, egenkontroll, enhet, process, protokoll, register, roll } from './texts.js';

const rows = (slag: string, enhet: string, kategori: string, count: number, day = '2024-03-04') =>
  `${slag};${day};${enhet};${kategori}\n`.repeat(count);

/** A text that somebody has written for a report. */
export const analys = (id: string, keys: Record<string, unknown>, body: string) =>
  document({ typ: 'analys', id, titel: id, år: 2024, ...keys }, body);

const HANDBOK = `format: 1
organisation: Exempelby kommun
nämnd: socialnamnden
lagar: [SoL]
revision: {längsta_intervall: 99 år}
berättelse:
  senast: 03-31
  enheternas_senast: 02-15
  beslut:
    - {år: 2024, enhet: norr, fastställd: 2025-02-10, beslut: Norr § 3}
`;

/** A small handbook with three units under a department: two that tell of their year, and one that has told nothing. */
export const THREE_UNITS: Files = {
  'handbok.yaml': HANDBOK,
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'avdelning.md': enhet({ id: 'avdelning', titel: 'Avdelningen', chef: 'chef' }),
  'norr.md': enhet({ id: 'norr', titel: 'Norr', del_av: 'avdelning', chef: 'chef' }),
  'soder.md': enhet({ id: 'soder', titel: 'Söder', del_av: 'avdelning', chef: 'chef' }),
  'vast.md': enhet({ id: 'vast', titel: 'Väst', del_av: 'avdelning', chef: 'chef' }),
  'utreda.md': process({ fastställd: '2023-03-12', enhet: 'norr' }),
  'gemensam.md': process({ id: 'gemensam', titel: 'Gemensam', fastställd: '2023-03-12' }),
  'avvikelser.md': register({
    id: 'avvikelser',
    titel: 'Avvikelser',
    fil: 'avvikelser.csv',
    uttag: '2025-01-15',
    period: '2024',
  }),
  'avvikelser.csv': `slag;inkom;enhet;kategori\n${rows('avvikelse', 'norr', 'fall', 7)}${rows('avvikelse', 'norr', 'läkemedel', 6, '2024-05-06')}${rows('avvikelse', 'soder', 'fall', 8)}${rows('avvikelse', 'soder', 'läkemedel', 9, '2024-05-06')}`,
  'kontroll.md': egenkontroll({ enhet: ['norr', 'soder'] }),
  'protokoll.md': protokoll({ enhet: 'norr' }),
  'text-norr.md': analys(
    'text-norr',
    { avsnitt: 'avvikelser', enhet: 'norr' },
    '## Orsaker\n\nFler har rapporterat sedan mars.\n',
  ),
  'text-alla.md': analys('text-alla', { avsnitt: 'avvikelser' }, 'Hela förvaltningen rapporterar mer.\n'),
};
