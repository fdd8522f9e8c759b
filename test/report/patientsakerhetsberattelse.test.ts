import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { roll } from '../helpers/texts.js';
import { doc, told } from './told.js';

const PSB = 'patientsakerhetsberattelse';
const settings = (more = '', lagar = '[SoL, HSL]') => ({
  'handbok.yaml': `format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: ${lagar}\n${more}`,
});
const ORGANISATION: Files = {
  'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
  'vard.md': doc('typ: enhet\nid: vard\ntitel: Vården\nchef: chef\nlagar: [HSL]'),
  'hem.md': doc('typ: enhet\nid: hem\ntitel: Hemmet\nchef: chef\nlagar: [SoL, HSL]'),
  'stod.md': doc('typ: enhet\nid: stod\ntitel: Stödet\nchef: chef\nlagar: [SoL]'),
};
const HEAD = 'dnr;inkom;slag;lag;enhet;från;kategori;bedömning;utredd;anmäld_ivo;återkopplad';
const register = (rows: readonly string[]): Files => ({
  'r.md': doc(
    'typ: register\nid: r\ntitel: R\ninnehåller: händelser\nfil: r.csv\nkälla: S\nuttag: 2025-02-01\nperiod: 2024',
  ),
  'r.csv': `${[HEAD, ...rows].join('\n')}\n`,
});
/** N rows that differ in dnr only. */
const times = (n: number, key: string, row: string) => Array.from({ length: n }, (_, index) => `${key}${index};${row}`);

describe('when it is due', () => {
  const decided = (fastställd: string, more = '') =>
    settings(`berättelse:\n  beslut:\n    - {år: 2024, mall: ${PSB}, fastställd: ${fastställd}}\n${more}`);
  test.each<[string, Files, string[]]>([
    ['in time', decided('2025-03-01'), ['Fastställd 2025-03-01: i tid.']],
    ['a day late', decided('2025-03-02'), ['Fastställd 2025-03-02: för sent.']],
    ['nothing', settings(), ['Handboken visar varken att berättelsen är upprättad eller att den är fastställd.']],
    [
      'made, by its protokoll',
      {
        ...settings(),
        'p.md': doc(
          `typ: protokoll\nid: p\ntitel: P\navser: ${PSB}\ndatum: 2025-02-20\nperiod: 2024\nutfall: genomförd`,
        ),
      },
      ['Upprättad 2025-02-20: i tid.'],
    ],
  ])('%s', async (_, files, lines) => {
    const { section } = await told(handbook(files), PSB);
    expect(section('forsattsblad')?.rader).toEqual([
      'Berättelsen om 2024 ska vara klar senast 2025-03-01 (PSL (2010:659) 3 kap. 10 §).',
      ...lines,
    ]);
  });

  test.each([
    ['02-15', ' Organisationens egen dag är 2025-02-15.'],
    ['03-31', ' Handboken anger 2025-03-31, men lagens dag gäller.'],
  ])('an own day %s', async (senast, words) => {
    const { section } = await told(handbook(settings(`patientsäkerhetsberättelse: {senast: ${senast}}\n`)), PSB);
    expect(section('forsattsblad')?.rader[0]).toBe(
      `Berättelsen om 2024 ska vara klar senast 2025-03-01 (PSL (2010:659) 3 kap. 10 §).${words}`,
    );
  });

  test('work outside health care has none to write', async () => {
    const { section } = await told(handbook(settings('', '[SoL, LSS]')), PSB);
    expect(section('forsattsblad')?.rader).toEqual([
      'Ej tillämpligt: enligt handbok.yaml bedrivs ingen hälso- och sjukvård eller tandvård.',
    ]);
  });
});

describe('only health care counts', () => {
  const ROWS = [
    ...times(6, 'a', '2024-02-01;avvikelse;HSL;hem;personal;Fall;;2024-03-01;;2024-03-02'),
    ...times(3, 'b', '2024-02-01;avvikelse;;vard;personal;Fall;;2024-03-01;;'),
    ...times(7, 'c', '2024-02-01;avvikelse;SoL;hem;personal;Mat;;2024-03-01;;'),
    ...times(5, 'd', '2024-02-01;avvikelse;;hem;personal;Fall;;;;'),
    ...times(2, 'e', '2024-02-01;avvikelse;;stod;personal;Mat;;;;'),
    'f;2023-12-20;avvikelse;HSL;vard;personal;Fall;vårdskada;2024-01-15;;',
    'g;2024-11-01;lex Maria;HSL;vard;personal;Läkemedel;allvarlig vårdskada;2024-12-01;2024-12-02;',
    'h;2024-12-20;avvikelse;HSL;vard;personal;Fall;;2025-01-20;;',
  ];
  const files: Files = { ...settings(), ...ORGANISATION, ...register(ROWS) };

  test('by the law of the händelse, else by what its unit works by; what says neither is told apart', async () => {
    const { table, section } = await told(handbook(files), PSB);
    expect(table('rapporter', 'antal').map((row) => row.slice(0, 2))).toEqual([
      ['avvikelse', '10'],
      ['lex Maria', '1'],
      ['Summa', '11'],
    ]);
    expect(section('rapporter')?.rader).toEqual([
      'Händelser (avvikelse, lex Maria) som inte anger vilken lag de hör till, i enheter som arbetar enligt flera: 5. De är inte räknade här.',
    ]);
  });

  test('the two counts are of the year of the investigation, and are told however small', async () => {
    const { table, section } = await told(handbook(files), PSB);
    expect(table('utredda-handelser', 'tva-antal').map((row) => row.slice(0, 2))).toEqual([
      ['Händelser som har utretts under året', '11'],
      ['Vårdskador som har bedömts som allvarliga', '1'],
    ]);
    expect(table('utredda-handelser', 'bedomning').map((row) => row.slice(0, 2))).toEqual([
      ['vårdskada', 'färre än 5'],
      ['ingen vårdskada', '0'],
      ['ingen bedömning angiven', 'visas inte'],
      ['Summa', '10'],
    ]);
    expect(section('utredda-handelser')?.rader).toEqual([
      'En del utredda händelser anger inte om de var vårdskador. Antalet allvarliga vårdskador är räknat på dem som gör det.',
    ]);
  });

  test('a grave harm that IVO was not told of is said', async () => {
    const rows = ['g;2024-11-01;lex Maria;HSL;vard;personal;X;allvarlig vårdskada;2024-12-01;;'];
    const { section } = await told(handbook({ ...files, ...register(rows) }), PSB);
    expect(section('utredda-handelser')?.rader).toEqual([
      'Handboken saknar dag för anmälan till IVO för en händelse som har bedömts som allvarlig vårdskada.',
    ]);
  });

  test('a register that does not say what was investigated gives no zero', async () => {
    const root = handbook({
      ...files,
      'r.csv': 'dnr;inkom;slag;lag;enhet\na;2024-02-01;avvikelse;HSL;vard\n',
    });
    const { table } = await told(root, PSB);
    expect(table('utredda-handelser', 'tva-antal').map((row) => row[1])).toEqual(['uppgift saknas', 'uppgift saknas']);
  });
});

describe('controls, risks and åtgärder of health care', () => {
  const process = (id: string, lagrum: string) =>
    doc(
      `typ: process\nid: ${id}\ntitel: ${id}\nsyfte: s\nansvar: chef\nlagrum: [${lagrum}]\nfastställd: 2023-01-01\nfastställd_av: chef\nversion: 1\nrevisionsdatum: 2027-05-01`,
    );
  const control = (id: string, gäller: string, more = '') =>
    doc(
      `typ: egenkontroll\nid: ${id}\ntitel: ${id}\nansvar: chef\nmetod: m\nfrekvens: varje år\nfrån: 2024-01-01\ngäller: [${gäller}]\nkontrollpunkter:\n  - {id: a, text: Rätt, målvärde: minst 90, mått: procent}\n${more}`,
    );
  const measure = (id: string, because: string) =>
    doc(
      `typ: åtgärd\nid: ${id}\ntitel: ${id}\nansvar: chef\nbeslutad: 2024-03-01\nsenast: 2024-06-01\nstatus: planerad\nmed_anledning_av: ["${because}"]`,
    );
  const files: Files = {
    ...settings(),
    ...ORGANISATION,
    'p1.md': process('lakemedel', '"HSLF-FS 2017:37"'),
    'p2.md': process('hemtjanst', 'SoL (2025:400) 5 kap. 1 §'),
    'p3.md': process('boende', 'SoL (2025:400) 5 kap. 1 §, HSL (2017:30) 5 kap. 4 §'),
    'k1.md': control('dos', 'lakemedel'),
    'k2.md': control('plan', 'hemtjanst, boende'),
    'k3.md': control('hygien', 'lakemedel, hemtjanst'),
    'k4.md': control('delegering', 'hemtjanst', 'lagrum: [PSL (2010:659)]'),
    'm1.md': doc(
      'typ: protokoll\nid: m1\ntitel: M\navser: dos\ndatum: 2025-01-10\nperiod: 2024\nutfall: mindre brist\nresultat:\n  - {punkt: a, antal: 8, totalt: 10}\nåtgärder: [av-dos]',
    ),
    'r1.md': doc(
      'typ: riskanalys\nid: blandad\ntitel: Blandad\nansvar: chef\ndatum: 2024-05-01\nanledning: fortlöpande\ngäller: [lakemedel, hemtjanst]\nrisker:\n  - {id: dos, händelse: Fel dos, sannolikhet: 3, konsekvens: 4, hanteras_av: [dos]}\n  - {id: nyckel, händelse: Borta nyckel, sannolikhet: 3, konsekvens: 4, hanteras_av: [plan]}',
    ),
    'a1.md': measure('av-dos', 'dos'),
    'a2.md': measure('av-plan', 'plan'),
    'a3.md': measure('av-dosrisk', 'blandad#dos'),
    'a4.md': measure('av-nyckel', 'blandad#nyckel'),
  };

  test('what is wholly care, or rests on its statutes, counts; what is care among other things stands apart', async () => {
    const { table } = await told(handbook(files), PSB);
    expect(table('egenkontroll', 'planerade-och-gjorda').map(([name]) => name)).toEqual(['delegering', 'dos']);
    expect(table('egenkontroll', 'delvis').map(([name]) => name)).toEqual(['hygien']);
    expect(table('egenkontroll', 'resultat')[1]).toEqual([
      ...['dos', 'Rätt', 'minst 90 procent', '8 av 10', 'uppgift saknas', 'når inte målet', 'av-dos'],
    ]);
  });

  test('of a mixed analysis only the risks that care handles; and the åtgärder of those', async () => {
    const { table } = await told(handbook(files), PSB);
    expect(table('risker', 'risker-over-gransen').map(([risk]) => risk)).toEqual(['Fel dos']);
    expect(table('atgarder', 'lista').map(([name]) => name)).toEqual(['av-dos', 'av-dosrisk']);
  });

  test('where all work is health care everything counts', async () => {
    const units = Object.fromEntries(Object.keys(ORGANISATION).map((name) => [name, undefined]));
    const root = handbook({ ...files, ...units, 'chef.md': ORGANISATION['chef.md'], ...settings('', '[HSL]') });
    const { table } = await told(root, PSB);
    expect(table('egenkontroll', 'planerade-och-gjorda')).toHaveLength(4);
    expect(table('risker', 'risker-over-gransen')).toHaveLength(2);
  });
});

test('it prints the point that each section answers, and an empty point is told', async () => {
  const root = handbook({ ...settings(), ...ORGANISATION });
  const { stdout, code } = await run(['report', '2024', '--template', PSB, '--out', 'rapporter'], root);
  expect([code, stdout]).toEqual([0, expect.stringContaining('patientsakerhetsberattelse-2024.html')]);
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(`${root}/rapporter/patientsakerhetsberattelse-2024.md`, 'utf8');
  for (const point of [1, 2, 3, 4, 5, 6]) expect(text.match(new RegExp(`Punkt ${point}:`, 'g'))).toHaveLength(2);
  expect(text.match(/De två antalen: hur många händelser/g)).toHaveLength(2);
  expect(text).toContain('**Risker som kräver åtgärd.** Inga risker når gränsen.');
});
