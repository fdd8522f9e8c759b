import { after, drop, gone, page, type Seed, swap, swapAll } from './seed.js';

const NYCKEL = (number: number) =>
  page([
    'typ: händelse',
    `id: handelse-nyckel-${number}-2026`,
    `titel: Nyckel saknades vid inventeringen, fall ${number}`,
    'slag: avvikelse',
    'lag: SoL',
    'enhet: enhet-hemtjanst',
    `inkom: 2026-0${number + 5}-04`,
    'från: personal',
    'rutin: [rutin-nyckelhantering]',
    'kategori: Nycklar',
    'allvarlighet: 2',
    'orsak: Kvittensen följde inte med passbytet.',
    `utredd: 2026-0${number + 5}-20`,
    `återkopplad: 2026-0${number + 5}-21`,
  ]);

/** Faults in the improvement work: risks, controls, händelser, åtgärder and goals. */
export const FORBATTRING: readonly Seed[] = [
  {
    rule: 'atgard-har-anledning',
    name: 'an åtgärd out of the blue',
    change: {
      'atgarder/atgard-tavla.md': page([
        'typ: åtgärd',
        'id: atgard-tavla',
        'titel: Planeringstavla i personalrummet',
        'ansvar: enhetschef-hemtjanst',
        'beslutad: 2026-09-01',
        'senast: 2027-01-31',
        'status: pågår',
        'orsak: Passet började utan överblick.',
        'ändrar: [rutin-bemanning-och-kontinuitet]',
      ]),
    },
    at: ['atgarder/atgard-tavla.md', 1],
  },
  {
    rule: 'atgard-har-orsak',
    name: 'an åtgärd lost its cause',
    change: { 'atgarder/atgard-hygienstationer.md': drop('orsak: ') },
    at: ['atgarder/atgard-hygienstationer.md', 'titel: '],
  },
  {
    rule: 'atgard-i-tid',
    name: 'the last day of an open åtgärd has passed',
    change: { 'atgarder/atgard-sip-samordnare.md': swap('senast: 2027-01-29', 'senast: 2026-10-30') },
    at: ['atgarder/atgard-sip-samordnare.md', 'senast: '],
  },
  {
    rule: 'kontroll-gjord',
    name: 'the protokoll of the last quarter is not there',
    change: { 'protokoll/protokoll-forhandsbedomningar-2026-q3.md': gone },
    at: ['egenkontroller/egenkontroll-forhandsbedomningar.md', 'frekvens: '],
  },
  {
    rule: 'atgard-andrar-nagot',
    name: 'staff are reminded',
    change: {
      'atgarder/atgard-paminna.md': page(
        [
          'typ: åtgärd',
          'id: atgard-paminna',
          'titel: Påminna personalen om rutinen för nycklar',
          'ansvar: enhetschef-hemtjanst',
          'beslutad: 2026-09-01',
          'senast: 2026-12-31',
          'status: pågår',
          'med_anledning_av: [handelse-nyckel-borta-2025]',
          'orsak: Nycklar kvitterades inte.',
        ],
        'Rutinen gås igenom på en arbetsplatsträff.\n',
      ),
    },
    at: ['atgarder/atgard-paminna.md', 'titel: '],
  },
  {
    rule: 'effekt-planerad',
    name: 'an åtgärd is done, and nobody will ask whether it helped',
    change: {
      'atgarder/atgard-digitala-las.md': (text) => text.replace(/effekt:\n(?: {2}.*\n)+/, ''),
    },
    at: ['atgarder/atgard-digitala-las.md', 'status: genomförd'],
  },
  {
    rule: 'effekt-uppfoljd',
    name: 'the day for asking has passed',
    change: { 'atgarder/atgard-klagomalsblankett.md': drop('uppföljd: ', 'nådd: ', 'bedömning: ') },
    at: ['atgarder/atgard-klagomalsblankett.md', 'följs_upp: 2024-11-15'],
  },
  {
    rule: 'risk-inom-skalan',
    name: 'a probability of five on a scale of four',
    change: {
      'riskanalyser/riskanalys-vard-omsorg-2026.md': swap(
        '    sannolikhet: 2\n    konsekvens: 3\n    hanteras_av: [rutin-egna-medel]',
        '    sannolikhet: 5\n    konsekvens: 3\n    hanteras_av: [rutin-egna-medel]',
      ),
    },
    at: ['riskanalyser/riskanalys-vard-omsorg-2026.md', 'sannolikhet: 5'],
  },
  {
    rule: 'risk-har-atgard',
    name: 'a grave risk with neither åtgärd nor reason',
    change: { 'riskanalyser/riskanalys-natt-sarskilt-boende-2025.md': drop('ingen_åtgärd: ') },
    at: ['riskanalyser/riskanalys-natt-sarskilt-boende-2025.md', 'id: begransning-utan-samtycke'],
  },
  {
    rule: 'risk-efter-inte-hogre',
    name: 'before and after have changed places',
    change: {
      'riskanalyser/riskanalys-vard-omsorg-2026.md': swap(
        'efter: {sannolikhet: 2, konsekvens: 2}',
        'efter: {sannolikhet: 4, konsekvens: 4}',
      ),
    },
    at: ['riskanalyser/riskanalys-vard-omsorg-2026.md', 'efter: {sannolikhet: 4, konsekvens: 4}'],
  },
  {
    rule: 'protokoll-i-sin-period',
    name: 'the wrong year in a date',
    change: { 'protokoll/protokoll-basal-hygien-2026-h1.md': swap('datum: 2026-06-11', 'datum: 2025-06-11') },
    at: ['protokoll/protokoll-basal-hygien-2026-h1.md', 'datum: 2025-06-11'],
  },
  {
    rule: 'period-passar-frekvens',
    name: 'a month’s control written on a quarter',
    change: { 'protokoll/protokoll-loggar-2026-10.md': swap('period: 2026-10', 'period: 2026-Q4') },
    at: ['protokoll/protokoll-loggar-2026-10.md', 'period: 2026-Q4'],
  },
  {
    rule: 'storre-brist-har-atgard',
    name: 'a grave shortcoming that nobody mends',
    change: { 'protokoll/protokoll-kylskap-2026-10.md': swap('utfall: utan brist', 'utfall: större brist') },
    at: ['protokoll/protokoll-kylskap-2026-10.md', 'utfall: större brist'],
  },
  {
    rule: 'brist-har-atgard',
    name: 'a shortcoming that an authority found, unanswered',
    change: {
      'tillsyn/tillsyn-ivo-barn-2024.md': after(
        'brister:',
        '  - {id: barnets-rost, text: Barnets egen inställning framgår inte i alla akter}',
      ),
    },
    at: ['tillsyn/tillsyn-ivo-barn-2024.md', 'id: barnets-rost'],
  },
  {
    rule: 'mal-ej-natt-har-atgard',
    name: 'a goal that was missed, and no åtgärd',
    change: { 'indikatorer/indikator-nojda-lss.md': swap('{period: 2025, värde: 87,', '{period: 2025, värde: 80,') },
    at: ['indikatorer/indikator-nojda-lss.md', 'period: 2025, värde: 80'],
  },
  {
    rule: 'indikator-har-mal',
    name: 'an indicator of a goal without a target',
    change: { 'indikatorer/indikator-arbetsloshet.md': drop('målvärde: ') },
    at: ['indikatorer/indikator-arbetsloshet.md', 'mål: '],
  },
  {
    rule: 'malvarde-har-population',
    name: 'per cent of whom?',
    change: {
      'egenkontroller/egenkontroll-basal-hygien.md': swap(
        'målvärde: minst 95, mått: procent, population: observationer}',
        'målvärde: minst 95, mått: procent}',
      ),
    },
    at: ['egenkontroller/egenkontroll-basal-hygien.md', 'id: kladregler'],
  },
  {
    rule: 'tidig-oversyn',
    name: 'three keys lost since the last review',
    change: Object.fromEntries([1, 2, 3].map((n) => [`handelser/handelse-nyckel-${n}-2026.md`, NYCKEL(n)])),
    at: ['rutiner/rutin-nyckelhantering.md', 'reviderad: '],
  },
  {
    rule: 'lex-sarah-bedomd',
    name: 'investigated and not judged',
    change: { 'handelser/handelse-egna-medel-2025.md': drop('bedömning: ') },
    at: ['handelser/handelse-egna-medel-2025.md', 'utredd: '],
  },
  {
    rule: 'allvarligt-anmalt-ivo',
    name: 'a grave injury, and no word to the authority',
    change: {
      'handelser/handelse-trycksar-2025.md': swap('bedömning: vårdskada', 'bedömning: allvarlig vårdskada'),
    },
    at: ['handelser/handelse-trycksar-2025.md', 'bedömning: '],
  },
  {
    rule: 'handelse-utredd-i-tid',
    name: 'still not investigated after half a year',
    change: { 'handelser/handelse-vikarie-ensam-2026.md': drop('utredd: ') },
    at: ['handelser/handelse-vikarie-ensam-2026.md', 'inkom: '],
  },
  {
    rule: 'klagomal-aterkopplat',
    name: 'who complained heard nothing',
    change: { 'handelser/handelse-svar-i-telefon-2025.md': drop('återkopplad: ') },
    at: ['handelser/handelse-svar-i-telefon-2025.md', 'utredd: '],
  },
  {
    rule: 'avvikelser-rapporteras',
    name: 'a unit that reported nothing all year',
    change: { 'register/avvikelser-2025.csv': swapAll(';enhet-integration;', ';enhet-vuxen;') },
    at: ['organisation/enheter/enhet-integration.md', 'titel: '],
  },
  {
    rule: 'insats-i-tid',
    name: 'a task whose last day has passed',
    change: { 'kvalitetsinsatser/ki-internkontroll-2026.md': drop('genomförd: 2026-06-17') },
    at: ['kvalitetsinsatser/ki-internkontroll-2026.md', 'senast: 2026-06-30'],
  },
  {
    rule: 'avtal-galler',
    name: 'an agreement that ran out',
    change: { 'organisation/utforare/utforare-bjorkgarden.md': swap('till: 2028-08-31', 'till: 2026-08-31') },
    at: ['organisation/utforare/utforare-bjorkgarden.md', 'avtal: '],
  },
  {
    rule: 'avtal-foljs-upp',
    name: 'a provider that nobody follows up',
    change: {
      'organisation/utforare/utforare-korttids.md': page([
        'typ: utförare',
        'id: utforare-korttids',
        'titel: Korttidsvistelse på Solbacken',
        'enhet: enhet-lss-bostad',
        'område: [funktionsnedsättning]',
        'ansvar: [avdelningschef-vard-omsorg]',
        'driftform: entreprenad',
        'avtal: {dnr: SN 2024/0144, från: 2024-10-01, till: 2028-09-30}',
        'krav:',
        '  - Eget ledningssystem som ansluter till nämndens rutiner',
      ]),
    },
    at: ['organisation/utforare/utforare-korttids.md', 'titel: '],
  },
  {
    rule: 'antal-inom-totalen',
    name: 'more trained than there are',
    change: {
      'kompetens/utbildning-brandskydd.md': swap(
        '{datum: 2026-09-29, antal: 56, totalt: 58,',
        '{datum: 2026-09-29, antal: 65, totalt: 58,',
      ),
    },
    at: ['kompetens/utbildning-brandskydd.md', 'antal: 65'],
  },
];
