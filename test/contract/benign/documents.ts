import { after, append, both, made, page, swap } from '../seeds/seed.js';
import { type Benign, moved, original } from './benign.js';

const STEPS = (who: string) =>
  `## Syfte\n\nDen enskilde får hjälp i tid.\n\n## Vem gör vad\n\n- **${who}** tar emot och följer upp.\n\n## Så här gör du\n\n1. Ta emot frågan samma dag.\n2. Fråga den enskilde vad som är viktigast.\n3. Skriv svaret i journalen före passets slut.\n\n## Om något avviker\n\nRapportera enligt [[rutin-avvikelser]].\n`;

const DECIDED = [
  'först_fastställd: 2026-09-08',
  'fastställd: 2026-09-08',
  'version: 1',
  'reviderad: 2026-09-01',
  'revisionsdatum: 2027-09-01',
];

const event = (id: string, ...lines: string[]) =>
  page(['typ: händelse', `id: ${id}`, 'titel: Något blev fel', 'enhet: enhet-hemtjanst', 'lag: SoL', ...lines]);

const measure = (id: string, ...lines: string[]) =>
  page([
    'typ: åtgärd',
    `id: ${id}`,
    'titel: Ny plats för reservnycklar',
    'ansvar: enhetschef-hemtjanst',
    'beslutad: 2026-03-02',
    'senast: 2026-09-30',
    'med_anledning_av: [handelse-nyckel-borta-2025]',
    ...lines,
  ]);

/** Documents that are new, closed, repealed or moved, made as they should be. */
export const DOCUMENTS: readonly Benign[] = [
  {
    name: 'a new routine with decision, review and steps',
    change: {
      'rutiner/rutin-husdjur.md': page(
        [
          'typ: rutin',
          'id: rutin-husdjur',
          'titel: Husdjur hos den enskilde',
          'enhet: enhet-hemtjanst',
          'aktivitet: utfora-hjalp-i-hemmet',
          'ansvar: enhetschef-hemtjanst',
          'utförs_av: underskoterska',
          'fastställd_av: ledningsgrupp',
          ...DECIDED,
        ],
        STEPS('Undersköterskan'),
      ),
    },
  },
  {
    name: 'a local routine below a common one, by the same title',
    change: {
      'rutiner/rutin-avvikelser-vuxen.md': page(
        [
          'typ: rutin',
          'id: rutin-avvikelser-vuxen',
          'titel: Avvikelser',
          'enhet: enhet-vuxen',
          'del_av: rutin-avvikelser',
          'ansvar: enhetschef-vuxen',
          'utförs_av: socialsekreterare',
          'fastställd_av: enhetschef-vuxen',
          ...DECIDED,
        ],
        STEPS('Socialsekreteraren'),
      ),
    },
  },
  {
    name: 'a new process with activity, routine and self-check',
    change: {
      'processer/anhorigstod.md': page(
        [
          'typ: process',
          'id: anhorigstod',
          'titel: Stödja anhöriga',
          'enhet: enhet-vuxen',
          'syfte: Anhöriga orkar och vet vart de kan vända sig.',
          'ansvar: enhetschef-vuxen',
          'fastställd_av: ledningsgrupp',
          ...DECIDED,
        ],
        'Processen börjar när en anhörig hör av sig. Den slutar när den anhöriga inte längre vill ha stöd.\n',
      ),
      'aktiviteter/mota-anhorig.md': page([
        'typ: aktivitet',
        'id: mota-anhorig',
        'titel: Möta den anhöriga',
        'process: anhorigstod',
        'ordning: 10',
      ]),
      'rutiner/rutin-anhorigstod.md': page(
        [
          'typ: rutin',
          'id: rutin-anhorigstod',
          'titel: Stöd till anhöriga',
          'enhet: enhet-vuxen',
          'aktivitet: mota-anhorig',
          'ansvar: enhetschef-vuxen',
          'utförs_av: socialsekreterare',
          'fastställd_av: enhetschef-vuxen',
          ...DECIDED,
        ],
        STEPS('Socialsekreteraren'),
      ),
      'egenkontroller/egenkontroll-anhorigstod.md': page([
        'typ: egenkontroll',
        'id: egenkontroll-anhorigstod',
        'titel: Stöd till anhöriga',
        'enhet: enhet-vuxen',
        'ansvar: enhetschef-vuxen',
        'frekvens: varje halvår',
        'från: 2027-01-01',
        'metod: Tio samtal med anhöriga',
        'gäller: [anhorigstod, rutin-anhorigstod]',
        'kontrollpunkter:',
        '  - {id: nytta, text: Den anhöriga har nytta av stödet, målvärde: minst 80, mått: procent, population: tillfrågade anhöriga}',
      ]),
    },
  },
  {
    name: 'a new guideline that the nämnd decided',
    change: {
      'styrdokument/riktlinje-anhorigstod.md': page(
        [
          'typ: styrdokument',
          'id: riktlinje-anhorigstod',
          'titel: Riktlinje för stöd till anhöriga',
          'slag: riktlinje',
          'ansvar: socialchef',
          'fastställd_av: socialnamnden',
          'beslut: SN 2026-09-08 § 75',
          ...DECIDED,
        ],
        'Anhöriga erbjuds ett samtal inom två veckor.\n',
      ),
    },
  },
  {
    name: 'a new agreement on working together',
    change: {
      'samverkan/samverkan-brukarorganisationer.md': page(
        [
          'typ: samverkan',
          'id: samverkan-brukarorganisationer',
          'titel: Överenskommelse med brukarorganisationer',
          'ansvar: socialchef',
          'parter: [Brukarorganisationerna i kommunen]',
          'gäller: [samverkan-kring-den-enskilde]',
          'fastställd_av: socialnamnden',
          ...DECIDED,
        ],
        'Parterna träffas fyra gånger per år.\n',
      ),
    },
  },
  {
    name: 'a draft with what a routine must have, and nothing of a decision',
    change: {
      'rutiner/rutin-ny.md': page([
        'typ: rutin',
        'id: rutin-ny',
        'titel: Tvätt och kläder',
        'status: utkast',
        'process: hemtjanst-genomforande',
        'ansvar: enhetschef-hemtjanst',
      ]),
    },
  },
  {
    name: 'a draft that is full of holes and old words',
    change: {
      'styrdokument/riktlinje-halvfardig.md': page(
        ['typ: styrdokument', 'id: riktlinje-halvfardig', 'titel: Inköp', 'slag: riktlinje', 'status: utkast'],
        'En ny upphandling införs hösten 2025.\n',
      ),
    },
  },
  {
    name: 'a routine is repealed, says when and by whom, and another takes its place',
    change: {
      'rutiner/rutin-larm-och-trygghet.md': after('version: ', 'ersätter: [rutin-larm-gammal]'),
      'rutiner/rutin-larm-gammal.md': page(
        [
          'typ: rutin',
          'id: rutin-larm-gammal',
          'titel: Analoga trygghetslarm',
          'enhet: enhet-hemtjanst',
          'status: upphävd',
          'gäller_till: 2022-12-31',
          'upphävd_av: ledningsgrupp',
          'process: hemtjanst-genomforande',
          'ansvar: enhetschef-hemtjanst',
          'lagrum: ["SoL (2001:453) 4 kap. 1 §"]',
          'fastställd: 2019-03-12',
          'fastställd_av: ledningsgrupp',
          'version: 3',
          'reviderad: 2021-03-01',
          'revisionsdatum: 2022-03-01',
        ],
        'Gäller tills vidare enligt socialtjänstlagen (2001:453).\n',
      ),
    },
  },
  {
    name: 'a measure is done, and its effect will be followed up',
    change: {
      'atgarder/atgard-reservnycklar.md': measure(
        'atgard-reservnycklar',
        'status: genomförd',
        'genomförd: 2026-09-15',
        'orsak: Reservnyckeln låg i samma rum som registret.',
        'ändrar: [rutin-nyckelhantering]',
        'effekt:',
        '  följs_upp: 2027-03-15',
      ),
    },
  },
  {
    name: 'a measure is broken off before anybody knew the cause',
    change: {
      'atgarder/atgard-avbruten.md': measure('atgard-avbruten', 'status: avbruten'),
    },
  },
  {
    name: 'a reminder that is built into a system',
    change: {
      'atgarder/atgard-paminnelse.md': both(
        measure(
          'atgard-paminnelse',
          'status: pågår',
          'orsak: Ingen såg när kvittensen saknades.',
          'ändrar: [rutin-nyckelhantering]',
        ),
        swap('titel: Ny plats för reservnycklar', 'titel: Automatisk påminnelse i nyckelskåpet'),
        swap('senast: 2026-09-30', 'senast: 2027-01-31'),
      ),
    },
  },
  {
    name: 'minutes of the month that goes on',
    change: {
      'protokoll/protokoll-loggar-2026-11.md': made(
        original('protokoll/protokoll-loggar-2026-10.md')
          .replaceAll('2026-10', '2026-11')
          .replace('datum: 2026-11-06', 'datum: 2026-11-20')
          .replace('oktober', 'november'),
      ),
    },
  },
  {
    name: 'minutes of a forum',
    change: {
      'protokoll/protokoll-kvalitetsrad-2026-11-18.md': made(
        original('protokoll/protokoll-kvalitetsrad-2026-10-28.md')
          .replaceAll('2026-10-28', '2026-11-18')
          .replace('28 oktober', '18 november'),
      ),
    },
  },
  {
    name: 'a händelse that came in last week',
    change: {
      'handelser/handelse-ny.md': event('handelse-ny', 'slag: avvikelse', 'inkom: 2026-11-16', 'från: personal'),
    },
  },
  {
    name: 'a complaint without a name cannot be answered',
    change: {
      'handelser/handelse-anonym.md': event(
        'handelse-anonym',
        'slag: klagomål',
        'inkom: 2026-06-16',
        'från: anonym',
        'utredd: 2026-06-30',
      ),
    },
  },
  {
    name: 'lex Sarah, judged to be a risk',
    change: {
      'handelser/handelse-sarah-risk.md': event(
        'handelse-sarah-risk',
        'slag: lex Sarah',
        'inkom: 2026-06-16',
        'från: personal',
        'utredd: 2026-07-30',
        'bedömning: risk för missförhållande',
        'återkopplad: 2026-08-03',
      ),
    },
  },
  {
    name: 'lex Sarah, grave and told to the authority',
    change: {
      'handelser/handelse-sarah-allvarlig.md': event(
        'handelse-sarah-allvarlig',
        'slag: lex Sarah',
        'inkom: 2026-06-16',
        'från: personal',
        'utredd: 2026-07-30',
        'bedömning: allvarligt missförhållande',
        'anmäld_ivo: 2026-06-18',
        'återkopplad: 2026-08-03',
      ),
    },
  },
  {
    name: 'an inspection without shortcomings',
    change: {
      'tillsyn/tillsyn-brand-2026.md': page([
        'typ: tillsyn',
        'id: tillsyn-brand-2026',
        'titel: Tillsyn av brandskyddet',
        'enhet: enhet-sarskilt-boende',
        'granskare: Räddningstjänsten',
        'dnr: RT 2026/0412',
        'öppnad: 2026-09-01',
        'beslutad: 2026-09-20',
        'utfall: utan brist',
        'avslutad: 2026-09-20',
      ]),
    },
  },
  {
    name: 'an inspection that goes on',
    change: {
      'tillsyn/tillsyn-pagar-2026.md': page([
        'typ: tillsyn',
        'id: tillsyn-pagar-2026',
        'titel: Tillsyn av hemtjänsten',
        'enhet: enhet-hemtjanst',
        'granskare: Inspektionen för vård och omsorg (IVO)',
        'dnr: IVO 3.5.2-09911/2026',
        'öppnad: 2026-11-02',
      ]),
    },
  },
  {
    name: 'a risk that is low enough, and one that is accepted for a reason',
    change: {
      'riskanalyser/riskanalys-lokal-2026.md': page([
        'typ: riskanalys',
        'id: riskanalys-lokal-2026',
        'titel: Riskanalys inför ny lokal',
        'enhet: enhet-oppenvard',
        'ansvar: enhetschef-oppenvard',
        'datum: 2026-10-05',
        'anledning: omorganisation',
        'gäller: [familjemottagning]',
        'risker:',
        '  - {id: hittar-inte, händelse: Besökare hittar inte, sannolikhet: 2, konsekvens: 1}',
        '  - {id: lyhort, händelse: Samtal hörs i väntrummet, sannolikhet: 3, konsekvens: 3, ingen_åtgärd: Väggarna mättes i oktober och är täta.}',
      ]),
    },
  },
  {
    name: 'a new function that has a duty',
    change: {
      'organisation/roller/hygienombud.md': page([
        'typ: roll',
        'id: hygienombud',
        'titel: Hygienombud',
        'nivå: medarbetare',
        'uppgifter: [Leder självskattningen av hygien]',
      ]),
      'rutiner/rutin-basal-hygien.md': swap('utförs_av: [underskoterska,', 'utförs_av: [hygienombud, underskoterska,'),
    },
  },
  {
    name: 'a unit that somebody else runs',
    change: {
      'organisation/enheter/enhet-bjorkgarden.md': page([
        'typ: enhet',
        'id: enhet-bjorkgarden',
        'titel: Björkgårdens boende',
        'del_av: avdelning-vard-omsorg',
        'chef: verksamhetschef-entreprenad',
        'driftform: entreprenad',
        'lagar: [SoL]',
      ]),
    },
  },
  {
    name: 'an indicator that is only watched',
    change: {
      'indikatorer/indikator-befolkning.md': page([
        'typ: indikator',
        'id: indikator-befolkning',
        'titel: Invånare över 80 år',
        'ansvar: verksamhetsutvecklare',
        'källa: {slag: officiell statistik}',
        'mått: antal',
        'utfall:',
        '  - {period: 2025, värde: 812, kvinnor: 470, män: 342}',
      ]),
    },
  },
  {
    name: 'an outcome for the year that reaches the target',
    change: {
      'indikatorer/indikator-nojda-lss.md': after(
        '{period: 2025, värde: 87',
        '  - {period: 2026, värde: "88,5", antal_svar: 41, svarsfrekvens: 82}',
      ),
    },
  },
  {
    name: 'a book that we work by',
    change: {
      'kunskap/kunskap-anhoriga.md': page([
        'typ: kunskap',
        'id: kunskap-anhoriga',
        'titel: "Stöd till anhöriga: ett kunskapsstöd"',
        'källa: myndighet',
        'utgivare: Socialstyrelsen',
        'utgiven: "2023"',
        'område: äldreomsorg',
        'stöder: [hemtjanst-genomforande]',
      ]),
    },
  },
  {
    name: 'an exception with a reason and a last day',
    change: {
      'rutiner/rutin-vard-i-livets-slut.md': both(
        after(
          'version: ',
          'undantag:',
          '  - {regel: html-anvands-inte, skäl: Tabellen görs om i vår, till: 2027-04-30}',
        ),
        append('Första raden.<br>Andra raden.'),
      ),
    },
  },
  {
    name: 'a title with a colon, in quotes, and one that is folded',
    change: {
      'rutiner/rutin-fallprevention.md': swap('titel: Förebygga fall', 'titel: "Fall: förebygga och hjälpa"'),
      'rutiner/rutin-matdistribution.md': swap(
        'titel: Matdistribution och måltider i hemmet',
        'titel: >-\n  Matdistribution och\n  måltider i hemmet',
      ),
    },
  },
  {
    name: 'dates that are not known to the day',
    change: { 'rutiner/rutin-egna-medel.md': swap('först_fastställd: 2015-06-09', 'först_fastställd: "2015"') },
  },
  {
    name: 'one file by another name, with blanks and å, ä and ö',
    change: moved('rutiner/rutin-nyckelhantering.md', 'rutiner/Nycklar på väg till Älvgården.md'),
  },
  {
    name: 'an id that was changed, and the old one kept',
    change: {
      'aktiviteter/besvara-trygghetslarm.md': after('titel: ', 'tidigare_id: svara-pa-larm'),
    },
  },
  {
    name: 'a demand and its answer',
    change: {
      'handbok.yaml': after(
        'krav:',
        '  - {id: krav-reservdrift, text: Det finns en rutin för reservdrift, källa: Kommunens krisplan}',
      ),
      'rutiner/rutin-reservdrift-vid-stromavbrott.md': after('kvalitetsområde: ', 'uppfyller: krav-reservdrift'),
    },
  },
  {
    name: 'a word in the list of words, and a rule that is turned off',
    change: {
      'handbok.yaml': both(
        after('begrepp:', '  - {ord: KTP, betydelse: Korttidsplats på särskilt boende.}'),
        after('minsta_grupp: 5', 'regler:', '  klarsprak-lasbarhet: av', '  roll-anvand: varning'),
      ),
      'rutiner/rutin-rehabilitering.md': append('Den som har KTP får besök inom en vecka.'),
    },
  },
  {
    name: 'a table with other habits: quotes, another order, empty rows',
    change: {
      'register/klagomal-2026.csv': made(
        'slag;inkom;enhet;kategori;från;utredd;återkopplad\r\n"klagomål";2026-02-03;enhet-hemtjanst;"Tider; besök";närstående;2026-02-10;2026-02-11\r\n"synpunkt";2026-03-01;"enhet-bistand";"Sa ""tack""";brukare;2026-03-05;2026-03-06\r\n;;;;;;\r\n',
      ),
      'register/register-klagomal-2026.md': page([
        'typ: register',
        'id: register-klagomal-2026',
        'titel: Klagomål 2026, första kvartalet',
        'innehåller: händelser',
        'fil: klagomal-2026.csv',
        'källa: Kontaktcenter',
        'uttag: 2026-04-07',
        'period: 2026-Q1',
      ]),
    },
  },
  {
    name: 'files that are no documents',
    change: {
      'README.md': () => '# Handboken\n\nSe [[finns-inte]].\n',
      'bilder/karta.png': () => Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'mallar/brev.txt': () => 'Hej 4 kap. 1 § SoL (2001:453)',
      'rutiner/.gitkeep': () => '',
      '.vscode/settings.json': () => '{}',
    },
  },
];
