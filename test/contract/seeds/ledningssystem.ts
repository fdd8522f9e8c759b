import { after, both, drop, page, type Seed, swap } from './seed.js';

const COMMON = [
  'avvikelser-och-lex-sarah',
  'huvudprocess-socialtjanst',
  'internkontroll-och-ekonomi',
  'klagomal-och-synpunkter',
  'kvalitetsledning',
  'personal-och-kompetens',
  'samverkan-kring-den-enskilde',
  'skyddade-personuppgifter',
  'tillganglighet-och-information',
];
/** The two departments are written where "everybody" was meant, so that what is added beside them is left out. */
const BOTH = 'enhet: [avdelning-individ-familj, avdelning-vard-omsorg]';
const given = (folder: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}.md`, after('titel: ', BOTH)]));
const NEW_UNIT = page([
  'typ: enhet',
  'id: enhet-forebyggande',
  'titel: Enheten för förebyggande arbete',
  'del_av: socialforvaltningen',
  'chef: socialchef',
  'driftform: egen regi',
  'lagar: [SoL]',
]);
const UNIT = 'organisation/enheter/enhet-forebyggande.md';

/** Nobody has worked there yet, so nothing has been reported. */
const SILENT = [['avvikelser-rapporteras', [UNIT, 'titel: ']]] as const;

/** Faults in how the ledningssystem hangs together, and in its dates. */
export const LEDNINGSSYSTEM: readonly Seed[] = [
  {
    rule: 'process-har-aktivitet',
    name: 'the activities of a process were moved to another',
    change: {
      'aktiviteter/spelberoende/bedoma-spelproblem.md': both(
        swap('process: spelberoende', 'process: missbruk-och-beroende'),
        swap('ordning: 10', 'ordning: 81'),
      ),
      'aktiviteter/spelberoende/behandla-spelberoende.md': both(
        swap('process: spelberoende', 'process: missbruk-och-beroende'),
        swap('ordning: 20', 'ordning: 82'),
      ),
    },
    at: ['processer/individ-och-familj/spelberoende.md', 'titel: '],
  },
  {
    rule: 'ordning-unik',
    name: 'two activities have one place',
    change: { 'aktiviteter/utfora-hjalp-i-hemmet.md': swap('ordning: 30', 'ordning: 40') },
    at: ['aktiviteter/utfora-hjalp-i-hemmet.md', 'ordning: 40'],
  },
  {
    rule: 'aktivitet-har-rutin',
    name: 'a new activity without a routine',
    change: {
      'aktiviteter/folja-med-till-vardcentral.md': page([
        'typ: aktivitet',
        'id: folja-med-till-vardcentral',
        'titel: Följa med till vårdcentralen',
        'process: delegering',
        'ordning: 70',
      ]),
    },
    at: ['aktiviteter/folja-med-till-vardcentral.md', 'titel: '],
  },
  {
    rule: 'samverkan-har-satt',
    name: 'how to work together is not said',
    change: { 'processer/lss-bostad-genomforande.md': drop('hur: rutin-egna-medel') },
    at: ['processer/lss-bostad-genomforande.md', 'med: Gode män och förvaltare'],
  },
  {
    rule: 'beslutsfattare-far-besluta',
    name: 'the head decided what the nämnd decides',
    change: {
      'styrdokument/riktlinje-jamstalldhet.md': swap('fastställd_av: socialnamnden', 'fastställd_av: socialchef'),
    },
    at: ['styrdokument/riktlinje-jamstalldhet.md', 'fastställd_av: socialchef'],
  },
  {
    rule: 'oversyn-beslutad',
    name: 'reviewed with changes, and not decided again',
    change: { 'rutiner/rutin-kontroll-av-narkotika.md': drop('reviderad_utan_ändring: ja') },
    at: ['rutiner/rutin-kontroll-av-narkotika.md', 'reviderad: '],
  },
  {
    rule: 'enhet-har-process',
    name: 'a new unit that no process names',
    change: { [UNIT]: NEW_UNIT, ...given('processer/gemensamma', COMMON) },
    at: [UNIT, 'titel: '],
    more: SILENT,
    alone: true,
  },
  {
    rule: 'enhet-har-riskanalys',
    name: 'a new unit that no risk analysis names',
    change: {
      [UNIT]: NEW_UNIT,
      ...given('riskanalyser', [
        'riskanalys-gemensamma-processer-2026',
        'riskanalys-hot-och-vald-2024',
        'riskanalys-informationssakerhet-2024',
      ]),
    },
    at: [UNIT, 'titel: '],
    more: SILENT,
    alone: true,
  },
  {
    rule: 'enhet-har-egenkontroll',
    name: 'a new unit that no self-check names',
    change: {
      [UNIT]: NEW_UNIT,
      ...given('egenkontroller', [
        'egenkontroll-enkater-och-statistik',
        'egenkontroll-loggar',
        'egenkontroll-skyddade-personuppgifter',
      ]),
    },
    at: [UNIT, 'titel: '],
    more: SILENT,
    alone: true,
  },
  {
    rule: 'process-har-riskanalys',
    name: 'a process fell out of the yearly analysis',
    change: {
      'riskanalyser/riskanalys-gemensamma-processer-2026.md': swap(
        'kvalitetsledning, klagomal-och-synpunkter, ',
        'kvalitetsledning, ',
      ),
    },
    at: ['processer/gemensamma/klagomal-och-synpunkter.md', 'titel: '],
  },
  {
    rule: 'process-har-egenkontroll',
    name: 'a process fell out of its only self-check',
    change: { 'egenkontroller/egenkontroll-enkater-och-statistik.md': swap('tillganglighet-och-information, ', '') },
    at: ['processer/gemensamma/tillganglighet-och-information.md', 'titel: '],
  },
  {
    rule: 'krav-besvarat',
    name: 'the routine no longer answers the demand',
    change: { 'rutiner/rutin-journalforing.md': drop('uppfyller: krav-journal') },
    at: ['handbok.yaml', 'id: krav-journal'],
  },
  {
    rule: 'roll-anvand',
    name: 'a role that nothing refers to',
    change: {
      'organisation/roller/kontorist.md': page([
        'typ: roll',
        'id: kontorist',
        'titel: Kontorist',
        'nivå: medarbetare',
        'uppgifter: [Svarar i växeln]',
      ]),
    },
    at: ['organisation/roller/kontorist.md', 'titel: '],
  },
  {
    rule: 'forum-motes',
    name: 'a forum that has stopped meeting',
    change: { 'organisation/roller/su-team.md': drop('sammanträden: ') },
    at: ['organisation/roller/su-team.md', 'titel: '],
  },
  {
    rule: 'revidering-i-tid',
    name: 'a review that should have been made yesterday',
    change: {
      'rutiner/rutin-larm-och-trygghet.md': swap('revisionsdatum: 2027-05-21', 'revisionsdatum: 2026-11-21'),
    },
    at: ['rutiner/rutin-larm-och-trygghet.md', 'revisionsdatum: 2026-11-21'],
  },
  {
    rule: 'revisionsdatum-inom-intervall',
    name: 'the next review in five years',
    change: { 'rutiner/rutin-rehabilitering.md': swap('revisionsdatum: 2027-09-15', 'revisionsdatum: 2031-09-15') },
    at: ['rutiner/rutin-rehabilitering.md', 'revisionsdatum: 2031-09-15'],
  },
  {
    rule: 'datum-i-ordning',
    name: 'decided before it was opened',
    change: { 'tillsyn/tillsyn-ivo-lss-bostad-2026.md': swap('beslutad: 2026-05-18', 'beslutad: 2025-05-18') },
    at: ['tillsyn/tillsyn-ivo-lss-bostad-2026.md', 'beslutad: 2025-05-18'],
  },
  {
    rule: 'datum-har-varit',
    name: 'minutes of a meeting next year',
    change: { 'protokoll/protokoll-kvalitetsrad-2026-10-28.md': swap('datum: 2026-10-28', 'datum: 2027-10-28') },
    at: ['protokoll/protokoll-kvalitetsrad-2026-10-28.md', 'datum: 2027-10-28'],
  },
  {
    rule: 'galler-till-passerad',
    name: 'a plan whose last day has passed',
    change: { 'styrdokument/verksamhetsplan-sarskilt-boende-2026.md': after('version: ', 'gäller_till: 2026-06-30') },
    at: ['styrdokument/verksamhetsplan-sarskilt-boende-2026.md', 'gäller_till: 2026-06-30'],
  },
  {
    rule: 'ersatt-ar-upphavd',
    name: 'a routine replaces another that is still in force',
    change: { 'rutiner/rutin-fallprevention.md': after('version: ', 'ersätter: [rutin-rehabilitering]') },
    at: ['rutiner/rutin-fallprevention.md', 'ersätter: [rutin-rehabilitering]'],
  },
];
