import { after, append, type Seed, swap } from './seed.js';

/** Faults in the law that documents cite. */
export const LAG: readonly Seed[] = [
  {
    rule: 'lag-galler',
    name: 'the old social services act in a key',
    change: {
      'rutiner/rutin-larm-och-trygghet.md': swap('"SoL (2025:400) 11 kap. 1 §"', '"SoL (2001:453) 4 kap. 1 §"'),
    },
    at: ['rutiner/rutin-larm-och-trygghet.md', 'SoL (2001:453) 4 kap. 1 §'],
  },
  {
    rule: 'lagnummer-stammer',
    name: 'the number of another act',
    change: { 'rutiner/rutin-journalforing.md': append('Journalen förs enligt patientdatalagen (2010:659).') },
    at: ['rutiner/rutin-journalforing.md', 'patientdatalagen (2010:659)'],
  },
  {
    rule: 'lagrum-entydigt',
    name: 'an abbreviation from before the new act',
    change: { 'rutiner/gemensamma/rutin-hot-och-vald.md': append('Anteckna enligt SoL 11 kap. 5 §.') },
    at: ['rutiner/gemensamma/rutin-hot-och-vald.md', 'SoL 11 kap. 5 §'],
  },
  {
    rule: 'lex-sarah-ratt-kapitel',
    name: 'lex Sarah where it stood in the old act',
    change: { 'rutiner/gemensamma/rutin-lex-sarah.md': append('Lex Sarah står i 14 kap. socialtjänstlagen.') },
    at: ['rutiner/gemensamma/rutin-lex-sarah.md', 'Lex Sarah står i 14 kap. socialtjänstlagen'],
  },
  {
    rule: 'bestammelse-andrad',
    name: 'a provision that changed after the last review',
    change: {
      'rutiner/rutin-egna-medel.md': swap(
        'lagrum: ["LSS (1993:387) 6 §", ',
        'lagrum: ["HSF (2017:80) 4 kap. 6 §", "LSS (1993:387) 6 §", ',
      ),
    },
    at: ['rutiner/rutin-egna-medel.md', 'lagrum: '],
  },
  {
    rule: 'patientsakerhetsberattelse-i-tid',
    name: 'the patient safety report a month late',
    change: { 'handbok.yaml': swap('senast: 03-01', 'senast: 04-01') },
    at: ['handbok.yaml', 'senast: 04-01'],
  },
  {
    rule: 'forfattning-kand',
    name: 'a statute that nobody knows',
    change: {
      'handbok.yaml': after(
        '{lag: "SOSFS 2015:10"',
        '  - {lag: "HSLF-FS 2019:98", kontrollerad: 2026-09-15, ansvar: mas}',
      ),
    },
    at: ['handbok.yaml', 'HSLF-FS 2019:98'],
  },
];
