import { append, both, type Past, swap } from './seed.js';

const MOVED = [
  'basal-hygien',
  'bemanning-och-kontinuitet',
  'bestallning-till-utforare',
  'fallprevention',
  'forskrivning-hjalpmedel',
  'genomforandeplan-lss-bostad',
  'genomforandeplan',
  'handelseanalys',
  'journalforing',
  'vard-i-livets-slut',
].map((name) => `rutiner/rutin-${name}.md`);

/** A year earlier: how a document's dates stood before its latest review. */
const earlier = (text: string) =>
  text.replace(
    /^(reviderad|fastställd): (20\d\d)(?=-)/gm,
    (_, key: string, year: string) => `${key}: ${Number(year) - 1}`,
  );
const silent = (text: string) => text.replace(/^reviderad_utan_ändring: ja\n/m, '');

/** Faults that only Git's history shows. */
export const HISTORIK: readonly Past[] = [
  {
    rule: 'andrad-efter-oversyn',
    name: 'a step is added after the review',
    before: {},
    change: { 'rutiner/rutin-nyckelhantering.md': append('Byt kod till skåpet varje kvartal.') },
    date: '2026-11-10',
    at: ['rutiner/rutin-nyckelhantering.md', 'reviderad: '],
  },
  {
    rule: 'oversyn-utan-andring-sags',
    name: 'only the dates of a review were moved',
    before: { 'rutiner/rutin-larm-och-trygghet.md': earlier },
    change: {},
    date: '2026-11-01',
    at: ['rutiner/rutin-larm-och-trygghet.md', 'reviderad: '],
  },
  {
    rule: 'version-hojd',
    name: 'a new text by an old number',
    before: {
      'rutiner/rutin-egna-medel.md': both(
        earlier,
        swap('7. Räkna kassan varje vecka.', '7. Räkna kassan varje månad.'),
      ),
    },
    change: {},
    date: '2026-11-01',
    at: ['rutiner/rutin-egna-medel.md', 'version: '],
  },
  {
    rule: 'oversyn-pa-riktigt',
    name: 'ten review dates moved in one stroke',
    before: Object.fromEntries(MOVED.map((path) => [path, earlier])),
    change: Object.fromEntries(
      MOVED.map((path) => [path, both(silent, swap('\nversion: ', '\nreviderad_utan_ändring: ja\nversion: '))]),
    ),
    date: '2026-11-02',
    at: [MOVED[0] as string, 'reviderad: '],
  },
  {
    rule: 'bedomd-efter-andringen',
    name: 'a process is changed after its risk analysis',
    before: {},
    change: {
      'processer/vardskada-och-lex-maria.md': append('Analysledaren utses av avdelningschefen.'),
    },
    date: '2026-11-12',
    at: ['riskanalyser/riskanalys-vard-omsorg-2026.md', 'datum: '],
    more: [
      ['andrad-efter-oversyn', ['processer/vardskada-och-lex-maria.md', 'reviderad: ']],
      [
        'bedomd-efter-andringen',
        ['egenkontroller/egenkontroll-avvikelser-klagomal-lex-sarah.md', '  - {id: utredda-i-tid'],
      ],
    ],
  },
];
