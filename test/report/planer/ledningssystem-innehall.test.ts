import { describe, expect, test } from 'vitest';
import { DECIDED, document, enhet, process, roll } from '../../helpers/texts.js';
import { rowsOf, sectionOf, viewOf } from './view.js';

const chef = roll({ id: 'chef', titel: 'Chefen' });
const settings = (more: string) => `format: 1\norganisation: Mätby kommun\nnämnd: socialnamnden\nlagar: [SoL]\n${more}`;

describe('goals', () => {
  const mål = (id: string, more: object = {}) =>
    document({ typ: 'mål', id, titel: `Mål ${id}`, nivå: 'nämnd', år: [2026], ...more });
  const indikator = (id: string, more: object) =>
    document({ typ: 'indikator', id, titel: `Mått ${id}`, källa: { slag: 'egen' }, ...more });
  const FILES = {
    'a.md': mål('a', { nivå: 'fullmäktige' }),
    'b.md': mål('b', { del_av: 'a' }),
    'gammalt.md': mål('gammalt', { år: [2025] }),
    'i.md': indikator('i', {
      mål: ['b'],
      målvärde: 'mer än 80',
      mått: 'procent',
      population: 'alla medarbetare',
      skala: 'svarat 4 eller 5',
      utfall: [
        { period: '2026-H1', värde: 70 },
        { period: '2026-H2', värde: 71 },
      ],
    }),
    'g.md': indikator('g', { målvärde: '3–4', mått: 'medelvärde', frekvens: 'varje kvartal' }),
    'h.md': indikator('h', { mål: ['gammalt'], målvärde: 'ökar', mått: 'antal' }),
  };

  test('stand with what they are part of and what measures them', async () => {
    const { tabeller } = sectionOf(await viewOf('ledningssystem', FILES), 'mal');
    expect(rowsOf(tabeller, 'mal')).toEqual([
      ['Mål a', 'fullmäktige', '–', 'mäts inte'],
      ['Mål b', 'nämnd', 'Mål a', 'Mått i'],
    ]);
  });

  test('say who is counted and what counts, once for each measure of the year', async () => {
    const { tabeller } = sectionOf(await viewOf('ledningssystem', FILES), 'mal');
    expect(rowsOf(tabeller, 'matt')).toEqual([
      ['Mått g', 'medelvärde 3–4', 'ej angivet', '–', 'egen', 'varje kvartal'],
      ['Mått i', 'mer än 80 procent', 'alla medarbetare', 'svarat 4 eller 5', 'egen', 'varje år'],
    ]);
  });
});

describe('a control', () => {
  const control = (keys: object) =>
    document({ typ: 'uppföljning', ansvar: 'chef', gäller: ['utreda'], från: '2026-01-01', ...keys });
  const FILES = {
    'chef.md': chef,
    'p.md': process(),
    'e.md': enhet(),
    'u.md': control({
      id: 'u',
      titel: 'Enkäten',
      slag: 'brukarundersökning',
      frekvens: 'varje år',
      enhet: ['enhet-barn'],
      metod: 'Vi frågar.',
      urval: 'Alla.',
      kontrollpunkter: [
        { id: 'n', text: 'Nöjda', målvärde: 'minst 80', mått: 'procent', population: 'svarande', skala: '4 eller 5' },
        { id: 'b', text: 'Bemötandet' },
      ],
      underlag: ['dialog', 'statistik'],
      delges: [
        { till: 'socialnamnden', när: '03-31' },
        { till: 'chef', när: 'löpande' },
      ],
    }),
    'm.md': control({
      id: 'm',
      titel: 'Mötet',
      slag: 'annan',
      frekvens: 'varje sammanträde',
      forum: 'socialnamnden',
    }),
    's.md': control({ id: 's', titel: 'En gång', slag: 'riktad', senast: '2026-12-31', från: undefined }),
    'borta.md': control({ id: 'borta', titel: 'Utkastet', slag: 'annan', frekvens: 'varje år', status: 'utkast' }),
  };

  test('says by whom, how often or by when, of which kind, and who is told', async () => {
    const { tabeller } = sectionOf(await viewOf('ledningssystem', FILES), 'uppfoljning');
    expect(rowsOf(tabeller, 'uppfoljningar')).toEqual([
      ['Mötet', 'hela verksamheten', 'varje sammanträde, Socialnämnden', 'Chefen', 'annan', 'ej angivet'],
      [
        ...['Enkäten', 'Barn och unga', 'varje år', 'Chefen', 'brukarundersökning'],
        'Socialnämnden (senast den 31 mars), Chefen (löpande)',
      ],
      ['En gång', 'hela verksamheten', 'senast 2026-12-31', 'Chefen', 'riktad', 'ej angivet'],
    ]);
  });

  test('says how it is done, point by point with the target, and what it is built on', async () => {
    const { delar } = sectionOf(await viewOf('ledningssystem', FILES), 'uppfoljning');
    expect(delar.map(({ rubrik }) => rubrik)).toEqual(['Mötet', 'Enkäten', 'En gång']);
    expect(delar[1]).toMatchObject({
      rader: ['Vi frågar. Alla.', 'Gäller: Utreda.', 'Kontrollpunkter:'],
      punkter: ['Nöjda (minst 80 procent, svarande, 4 eller 5)', 'Bemötandet'],
      efter: ['Underlag: dialog, statistik.'],
    });
    expect(delar[2]).toMatchObject({ rader: ['Metod: ej angiven.', 'Gäller: Utreda.'], punkter: [], efter: [] });
  });
});

test('risks that are in use stand highest first, with what keeps them from happening', async () => {
  const risk = (id: string, konsekvens: number, more: object = {}) => ({
    id,
    händelse: `Risk ${id}`,
    sannolikhet: 2,
    konsekvens,
    ...more,
  });
  const view = await viewOf('ledningssystem', {
    'chef.md': chef,
    'p.md': process(),
    'r.md': document({
      ...{ typ: 'riskanalys', id: 'r', titel: 'Analysen', ansvar: 'chef', datum: '2026-01-10', anledning: 'ny teknik' },
      gäller: ['utreda'],
      risker: [risk('liten', 1), risk('stor', 4, { hanteras_av: ['utreda'] })],
    }),
  });
  expect(rowsOf(sectionOf(view, 'riskanalys').tabeller, 'risker')).toEqual([
    ['Risk stor', 'Analysen', '8', 'Utreda'],
    ['Risk liten', 'Analysen', '2', 'ej angivet'],
  ]);
});

describe('areas of work', () => {
  const handbok = { 'handbok.yaml': settings('områden: [barn, vuxna]\n') };
  const rows = async (files: Record<string, string>) =>
    rowsOf(
      sectionOf(await viewOf('ledningssystem', { ...handbok, ...files }), 'verksamhet').tabeller,
      'verksamhetsomraden',
    );

  test('stand with their units, and with processes only where any names its areas', async () => {
    const unit = { 'e.md': enhet({ område: ['barn'] }) };
    expect(await rows({ ...unit, 'p.md': process() })).toEqual([
      ['barn', 'Barn och unga'],
      ['vuxna', '–'],
    ]);
    expect(await rows({ ...unit, 'p.md': process({ område: ['vuxna'] }) })).toEqual([
      ['barn', 'Barn och unga', '–'],
      ['vuxna', '–', 'Utreda'],
    ]);
  });
});

test('an agreement says its time limits, and from when and until when it holds', async () => {
  const agreement = (id: string, more: object) =>
    document({
      ...{ typ: 'samverkan', id, titel: `Avtal ${id}`, parter: ['Regionen'], gäller: ['utreda'], ansvar: ['chef'] },
      ...DECIDED,
      ...more,
    });
  const view = await viewOf('ledningssystem', {
    'chef.md': chef,
    'p.md': process(),
    'b.md': agreement('b', { gäller_från: '2025-01-01', gäller_till: '2027-12-31' }),
    'a.md': agreement('a', { tidsgränser: ['Samma dag', 'Nästa vardag'] }),
  });
  expect(rowsOf(sectionOf(view, 'samverkan').tabeller, 'overenskommelser')).toEqual([
    ['Avtal a', 'Regionen', 'Utreda', 'Samma dag. Nästa vardag', 'Chefen', 'från 2024-03-12'],
    ['Avtal b', 'Regionen', 'Utreda', '–', 'Chefen', 'från 2025-01-01 till 2027-12-31'],
  ]);
});

test('a role says the law that it rests on', async () => {
  const law = ['HSL (2017:30) 11 kap. 4 §'];
  const view = await viewOf('ledningssystem', { 'm.md': roll({ id: 'm', titel: 'MAS', lagrum: law }) });
  const part = sectionOf(view, 'ansvar').delar.find(({ rubrik }) => rubrik === 'MAS');
  expect(part?.rader).toEqual([`Lagrum: ${law}`]);
});

test.each([
  ['', 'ska vara klar senast den 1 mars (PSL (2010:659) 3 kap. 10 §).'],
  ['02-01', 'ska vara klar senast den 1 februari, enligt lag senast den 1 mars (PSL (2010:659) 3 kap. 10 §).'],
  ['03-31', 'ska enligt lag vara klar senast den 1 mars (PSL (2010:659) 3 kap. 10 §). Handboken anger den 31 mars.'],
])('the day of the patientsäkerhetsberättelse is the law’s, whatever the handbook says: %s', async (own, said) => {
  const more = own ? `patientsäkerhetsberättelse: {senast: "${own}"}\n` : '';
  const view = await viewOf('ledningssystem', { 'handbok.yaml': settings(more).replace('SoL', 'SoL, HSL') });
  expect(sectionOf(view, 'dokumentation').rader).toContain(`Patientsäkerhetsberättelsen ${said}`);
});

test('units that owe nothing of their own are not listed as silent; one that has written is', async () => {
  const units = { 'e.md': enhet(), 'f.md': enhet({ id: 'enhet-vuxna', titel: 'Vuxna' }) };
  const text = document(
    { typ: 'analys', id: 't', titel: 'T', mall: 'ledningssystem', år: 2026, avsnitt: 'mal', enhet: ['enhet-barn'] },
    'Text.\n',
  );
  const named = async (files: Record<string, string>, mall: string) =>
    (await viewOf(mall, files)).enheter.map(({ titel, bilaga }) => [titel, bilaga]);
  expect(await named(units, 'ledningssystem')).toEqual([]);
  expect(await named({ ...units, 't.md': text }, 'ledningssystem')).toEqual([
    ['Barn och unga', 1],
    ['Vuxna', null],
  ]);
  expect(await named(units, 'kvalitetsberattelse')).toEqual([
    ['Barn och unga', null],
    ['Vuxna', null],
  ]);
});
