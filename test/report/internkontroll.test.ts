import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { roll } from '../helpers/texts.js';
import { doc, told } from './told.js';

const process = (id: string, titel: string) =>
  doc(
    `typ: process\nid: ${id}\ntitel: ${titel}\nsyfte: s\nansvar: chef\nfastställd: 2023-01-01\nfastställd_av: chef\nversion: 1\nrevisionsdatum: 2027-05-01`,
  );
const control = (id: string, more: string, slag = 'internkontroll') =>
  doc(
    `typ: uppföljning\nid: ${id}\ntitel: Kontroll ${id}\nslag: ${slag}\nansvar: chef\nmetod: Stickprov\ngäller: [fakturor]\n${more}`,
  );
const protokoll = (id: string, avser: string, more: string) =>
  doc(`typ: protokoll\nid: ${id}\ntitel: ${id}\navser: ${avser}\n${more}`);

const FILES: Files = {
  'chef.md': roll({ id: 'chef', titel: 'Ekonomen' }),
  'p.md': process('fakturor', 'Betala fakturor'),
  'p2.md': process('annat', 'Annat'),
  'risk.md': doc(
    'typ: riskanalys\nid: risk\ntitel: Risker\nansvar: chef\ndatum: 2024-01-15\nanledning: fortlöpande\nnästa: 2025-12-01\ngäller: [fakturor, annat]\nrisker:\n' +
      '  - {id: attest, händelse: Fel attest, sannolikhet: 2, konsekvens: 4, hanteras_av: [attest]}\n' +
      '  - {id: moms, händelse: Fel moms, sannolikhet: 3, konsekvens: 2, hanteras_av: [attest]}\n' +
      '  - {id: akt, händelse: Obehörig läser, sannolikhet: 3, konsekvens: 4, hanteras_av: [logg]}\n' +
      '  - {id: glomd, händelse: Ingen ser, sannolikhet: 3, konsekvens: 3}\n',
  ),
  'attest.md': control(
    'attest',
    'frekvens: varje halvår\nfrån: 2024-01-01\nurval: Trettio fakturor\nkontrollpunkter:\n  - {id: ratt, text: Rätt person attesterar, målvärde: minst 95, mått: procent}\n  - {id: tid, text: Dagar till betalning, målvärde: högst 30, mått: dagar}',
  ),
  'ny.md': control('ny', 'frekvens: varje år\nfrån: 2025-01-01'),
  'slut.md': control('slut', 'frekvens: varje år\nfrån: 2022-01-01\ntill: 2024-12-31', 'internrevision'),
  'utkast.md': control('utkast', 'frekvens: varje år\nfrån: 2024-01-01\nstatus: utkast'),
  'budget.md': control('budget', 'frekvens: varje månad\nfrån: 2024-01-01', 'budget'),
  'logg.md': doc(
    'typ: egenkontroll\nid: logg\ntitel: Loggkontroll\nansvar: chef\nmetod: Uttag\nfrekvens: varje kvartal\nfrån: 2024-01-01\ngäller: [annat]\nkontrollpunkter:\n  - {id: a, text: A}',
  ),
  'h1.md': protokoll(
    'h1',
    'attest',
    'datum: 2024-07-05\nperiod: 2024-H1\nutfall: utan brist\nresultat:\n  - {punkt: ratt, antal: 30, totalt: 30}\n  - {punkt: tid, värde: 20}',
  ),
  'h2.md': protokoll(
    'h2',
    'attest',
    'datum: 2025-01-10\nperiod: 2024-H2\nutfall: större brist\nresultat:\n  - {punkt: ratt, antal: 24, totalt: 30}\n  - {punkt: tid, värde: 41}\nåtgärder: [atg]',
  ),
  'atg.md': doc(
    'typ: åtgärd\nid: atg\ntitel: Spärr i systemet\nansvar: chef\nbeslutad: 2024-08-01\nsenast: 2024-12-01\nstatus: planerad',
  ),
};

describe('the plan', () => {
  test('is a line per control and risk, highest first, with S, K and S×K; what no risk names says so', async () => {
    const { table } = await told(handbook(FILES), 'internkontroll');
    expect(table('plan', 'plan-2024')).toEqual([
      ['Betala fakturor', 'Fel attest', '2', '4', '8', 'Kontroll attest', 'Ekonomen'],
      ['Betala fakturor', 'Fel moms', '3', '2', '6', 'Kontroll attest', 'Ekonomen'],
      ['Betala fakturor', 'ingen risk är kopplad', '–', '–', '–', 'Kontroll slut', 'Ekonomen'],
    ]);
    expect(table('plan', 'andra-2024')).toEqual([
      ['Annat', 'Obehörig läser', '3', '4', '12', 'Loggkontroll', 'Ekonomen'],
    ]);
    expect(table('plan', 'kontrollmoment-2024')[0]).toEqual([
      ...[
        'Kontroll attest',
        'Rätt person attesterar (minst 95 procent) · Dagar till betalning (högst 30 dagar)',
        'Stickprov. Urval: Trettio fakturor.',
        'varje halvår',
        'ej angivet',
      ],
    ]);
  });

  test('of the next year has what begins then, and not what ends or is a draft', async () => {
    const { table } = await told(handbook(FILES), 'internkontroll');
    expect(table('nasta-ar', 'plan-2025').map((row) => row[5])).toEqual([
      'Kontroll attest',
      'Kontroll attest',
      'Kontroll ny',
    ]);
  });

  test('a control every other year is planned only in its years', async () => {
    const files = { ...FILES, 'slut.md': control('slut', 'frekvens: vartannat år\nfrån: 2024-01-01') };
    const at = async (year: number) =>
      (await told(handbook(files), 'internkontroll', year)).table('plan', `plan-${year}`);
    expect((await at(2024)).some((row) => row[5] === 'Kontroll slut')).toBe(false);
    expect((await at(2025)).some((row) => row[5] === 'Kontroll slut')).toBe(true);
  });

  test('a risk over the limit without a control is listed, one with is not', async () => {
    const { table } = await told(handbook(FILES), 'internkontroll');
    expect(table('risker', 'risker-utan-kontroll')).toEqual([
      ['Betala fakturor, Annat', 'Ingen ser', '3', '3', '9', 'ingenting'],
    ]);
  });
});

describe('the report', () => {
  test('adds up parts of a whole, tells measured values one by one, and names the åtgärd', async () => {
    const { table } = await told(handbook(FILES), 'internkontroll');
    expect(table('rapport', 'utfall')[0]).toEqual([...['Kontroll attest', 'Ekonomen', '2', '2', '0', '0', '0', '1']]);
    expect(table('rapport', 'kontrollmoment')).toEqual([
      [
        'Kontroll attest',
        'Rätt person attesterar',
        'minst 95 procent',
        '54 av 60',
        'uppgift saknas',
        'når inte målet',
        'Spärr i systemet',
      ],
      [
        'Kontroll attest',
        'Dagar till betalning, 2024-H1',
        'högst 30 dagar',
        '20\u00a0dagar',
        'uppgift saknas',
        'når målet',
        '–',
      ],
      [
        'Kontroll attest',
        'Dagar till betalning, 2024-H2',
        'högst 30 dagar',
        '41\u00a0dagar',
        'uppgift saknas',
        'når inte målet',
        'Spärr i systemet',
      ],
    ]);
    expect(table('atgarder', 'lista').map(([name]) => name)).toEqual(['Spärr i systemet']);
  });

  test('tells what was not done', async () => {
    const { table } = await told(handbook(FILES), 'internkontroll');
    expect(table('rapport', 'inte-gjorda').map((row) => [row[0], row[3]])).toEqual([
      ['Kontroll slut', 'Protokoll saknas.'],
      ...Array.from({ length: 4 }, () => ['Loggkontroll', 'Protokoll saknas.']),
    ]);
  });

  test('the same measured period a year before stands beside', async () => {
    const { table } = await told(
      handbook({
        ...FILES,
        'h3.md': protokoll(
          'h3',
          'attest',
          'datum: 2025-07-05\nperiod: 2025-H1\nutfall: utan brist\nresultat:\n  - {punkt: tid, värde: 18}',
        ),
        'h4.md': protokoll(
          'h4',
          'attest',
          'datum: 2026-01-05\nperiod: 2025-H2\nutfall: utan brist\nresultat:\n  - {punkt: tid, värde: 19}',
        ),
      }),
      'internkontroll',
      2025,
    );
    expect(
      table('rapport', 'kontrollmoment')
        .filter((row) => row[1]?.startsWith('Dagar'))
        .map((row) => [row[3], row[4]]),
    ).toEqual([
      ['18\u00a0dagar', '20\u00a0dagar'],
      ['19\u00a0dagar', '41\u00a0dagar'],
    ]);
  });

  test('a handbook with nothing says so in every table', async () => {
    const { view } = await told(handbook(), 'internkontroll');
    for (const { tabeller } of view.avsnitt)
      for (const { id, rader, tom } of tabeller) expect([id, rader.length > 0 || tom.length > 0]).toEqual([id, true]);
    expect(view.att_skriva.map(({ avsnitt }) => avsnitt)).toContain('bedomning');
  });
});
