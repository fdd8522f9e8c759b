import { describe, expect, test } from 'vitest';
import { DECIDED, document, process, roll } from '../../helpers/texts.js';
import { rowsOf, sectionOf, viewOf } from './view.js';

const aktivitet = (id: string, ordning: number, more: object = {}) =>
  document({ typ: 'aktivitet', id, titel: `Steg ${id}`, process: 'p', ordning, ...more });
const rutin = (id: string, more: object) =>
  document({ typ: 'rutin', id, titel: `Rutin ${id}`, ansvar: 'chef', ...DECIDED, ...more });
const FILES = {
  'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
  'p.md': process({ id: 'p', titel: 'Utreda', ansvar: 'chef', syfte: 'Rätt insats' }),
};

describe('a process in the document', () => {
  test('has its activities in order, each with its routines or why it needs none', async () => {
    const view = await viewOf('ledningssystem', {
      ...FILES,
      'c.md': aktivitet('c', 30),
      'a.md': aktivitet('a', 10),
      'b.md': aktivitet('b', 20, { utan_rutin: 'Görs i systemet' }),
      'r.md': rutin('r', { aktivitet: 'a' }),
      'lokal.md': rutin('lokal', { aktivitet: undefined, del_av: 'r' }),
      'utkast.md': rutin('utkast', { aktivitet: 'c', status: 'utkast' }),
    });
    const [part] = sectionOf(view, 'processer').delar;
    expect(part?.rader).toEqual([
      'Syfte: Rätt insats',
      'Ansvarig: Chefen. Fastställd: 2024-03-12 av Socialnämnden.',
      'Gäller hela verksamheten.',
    ]);
    expect(rowsOf(part?.tabeller ?? [], 'aktiviteter')).toEqual([
      ['1', 'Steg a', 'Chefen', 'Rutin lokal, Rutin r'],
      ['2', 'Steg b', 'Chefen', 'Ingen behövs: Görs i systemet'],
      ['3', 'Steg c', 'Chefen', 'Rutin saknas'],
    ]);
  });

  test('stands with its delprocesser after it, also when they go round in a circle', async () => {
    const part = (id: string, del_av?: string) =>
      process({ id, titel: `Process ${id}`, ansvar: 'chef', syfte: 's', del_av });
    const titles = async (files: Record<string, string>) =>
      sectionOf(await viewOf('ledningssystem', { 'chef.md': FILES['chef.md'], ...files }), 'processer').delar.map(
        ({ rubrik }) => rubrik,
      );
    expect(await titles({ '1.md': part('a-del', 'z'), '2.md': part('z'), '3.md': part('b') })).toEqual([
      'Process b',
      'Process z',
      'Process a-del',
    ]);
    expect(await titles({ '1.md': part('x', 'y'), '2.md': part('y', 'x') })).toEqual(['Process x', 'Process y']);
  });
});

describe('roles and forums', () => {
  test('come from the top, and roles with the same duties stand together', async () => {
    const duties = [{ text: 'Ser till att rutiner följs', lagrum: ['SOSFS 2011:9 6 kap. 1 §'] }, 'Leder enheten'];
    const view = await viewOf('ledningssystem', {
      'x.md': roll({ id: 'x', titel: 'Chef X', nivå: 'enhet', uppgifter: duties }),
      'y.md': roll({ id: 'y', titel: 'Chef Y', nivå: 'enhet', uppgifter: duties }),
      'm.md': roll({ id: 'm', titel: 'Medarbetare', nivå: 'medarbetare', uppgifter: [] }),
      'f.md': roll({
        id: 'f',
        titel: 'Rådet',
        nivå: 'forum',
        ingår: ['x', 'y'],
        sammanträden: ['2026-02-01', '2025-02-01'],
      }),
      'gone.md': roll({ id: 'gone', titel: 'Borta', status: 'upphävd', gäller_till: '2025-01-01', upphävd_av: 'x' }),
    });
    const { delar } = sectionOf(view, 'ansvar');
    expect(delar.map(({ rubrik }) => rubrik)).toEqual(['Socialnämnden', 'Chef X, Chef Y', 'Medarbetare']);
    expect(delar[1]?.punkter).toEqual(['Ser till att rutiner följs (SOSFS 2011:9 6 kap. 1 §)', 'Leder enheten']);
    expect(delar[2]?.rader).toEqual(['Uppgifter: uppgift saknas.']);
    expect(rowsOf(sectionOf(view, 'forum').tabeller, 'forum')[0]?.slice(0, 3)).toEqual([
      'Rådet',
      'Chef X, Chef Y',
      '1 gång 2026',
    ]);
  });
});

test('what many roles of a level share is told once, and each role then has its own', async () => {
  const shared = ['Leder arbetet', 'Ser till att rutiner följs', 'Rapporterar avvikelser'];
  const chef = (id: string, ...own: string[]) =>
    roll({ id, titel: `Chef ${id}`, nivå: 'enhet', uppgifter: [...shared, ...own] });
  const view = await viewOf('ledningssystem', {
    'a.md': chef('a', 'Svarar för kök'),
    'b.md': chef('b', 'Svarar för bilar'),
    'c.md': chef('c'),
    'd.md': roll({ id: 'd', titel: 'Vikarie', nivå: 'enhet', uppgifter: ['Leder arbetet'] }),
    'm.md': roll({ id: 'm', titel: 'Medarbetare', nivå: 'medarbetare', uppgifter: shared }),
  });
  const [, ...delar] = sectionOf(view, 'ansvar').delar;
  expect(delar.map(({ rubrik, rader, punkter }) => [rubrik, ...rader, ...punkter])).toEqual([
    ['Gemensamma uppgifter för 3 roller', 'Gäller Chef a, Chef b, Chef c.', ...shared],
    ['Chef a', 'De gemensamma uppgifterna ovan, och dessutom:', 'Svarar för kök'],
    ['Chef b', 'De gemensamma uppgifterna ovan, och dessutom:', 'Svarar för bilar'],
    ['Chef c', 'De gemensamma uppgifterna ovan.'],
    ['Vikarie', 'Leder arbetet'],
    ['Medarbetare', ...shared],
  ]);
});

describe('what the nämnd has decided', () => {
  const text = document(
    {
      typ: 'styrdokument',
      id: 'ls',
      titel: 'Vårt ledningssystem',
      slag: 'ledningssystem',
      beslut: 'SN § 1',
      dnr: 'SN 1',
      ...DECIDED,
    },
    '## Syfte\n\nNämndens egna ord.\n',
  );

  test('is quoted, with the decision on the cover', async () => {
    const view = await viewOf('ledningssystem', { 'ls.md': text });
    const { delar, skriv } = sectionOf(view, 'inledning');
    expect([delar[0]?.texter[0]?.text, skriv]).toEqual([expect.stringContaining('Nämndens egna ord.'), null]);
    expect(sectionOf(view, 'forsattsblad').rader).toEqual([
      'Den beslutade texten är Vårt ledningssystem. Fastställd 2024-03-12 av Socialnämnden, SN § 1, dnr SN 1, version 1. Resten är hämtat ur handboken.',
    ]);
  });

  test('and changed after the report’s day says that it is not the text of then', async () => {
    const newer = text.replace('fastställd:', 'först_fastställd: 2014-01-01\nreviderad: 2026-03-01\nfastställd:');
    const of = async (year: number) =>
      sectionOf(await viewOf('ledningssystem', { 'ls.md': newer }, { year }), 'inledning').delar[0]?.rader[1];
    expect([await of(2025), await of(2026)]).toEqual([
      'Texten har ändrats efter 2025-12-31. Här står den som handboken har nu, inte den som gällde då.',
      undefined,
    ]);
  });

  test('is asked for where there is none', async () => {
    expect(sectionOf(await viewOf('ledningssystem', {}), 'inledning').skriv).toContain('Beskriv syftet');
  });

  test('is a proposal while it is a draft, and the draft of the next version waits until it is decided', async () => {
    const draft = text.replace('slag:', 'status: utkast\nslag:');
    const view = await viewOf('ledningssystem', { 'ls.md': draft });
    const { delar, skriv } = sectionOf(view, 'inledning');
    expect([delar[0]?.rader, delar[0]?.texter[0]?.text, skriv]).toEqual([
      ['Förslag. Texten är ett utkast som inte är beslutat.'],
      expect.stringContaining('Nämndens egna ord.'),
      null,
    ]);
    expect(sectionOf(view, 'forsattsblad').rader).toEqual([
      'Texten som föreslås är Vårt ledningssystem, ett utkast. Resten är hämtat ur handboken.',
    ]);
    const next = draft.replace('id: ls', 'id: nytt').replace('Vårt', 'Nytt');
    const both = sectionOf(await viewOf('ledningssystem', { 'ls.md': text, 'nytt.md': next }), 'inledning');
    expect(both.delar.map(({ rubrik }) => rubrik)).toEqual(['Vårt ledningssystem']);
  });
});

test('a document of a handbook with nothing has every section, and none is empty', async () => {
  const view = await viewOf('ledningssystem', {});
  for (const { id, tabeller, rader, delar, skriv } of view.avsnitt.filter(
    ({ id }) => !['forsattsblad', 'bilagor'].includes(id),
  ))
    expect([id, tabeller.length + rader.length + delar.length > 0 || skriv !== null]).toEqual([id, true]);
  expect(view.avsnitt.flatMap(({ tabeller }) => tabeller).filter(({ rader, tom }) => !rader.length && !tom)).toEqual(
    [],
  );
});

test('the limits and levels of the risk matrix are the handbook’s own', async () => {
  const settings = `format: 1
organisation: Mätby kommun
nämnd: socialnamnden
riskmatris: {skala: 3, åtgärd_från: 6, alltid_vid_konsekvens: 3}
`;
  const view = await viewOf('ledningssystem', { 'handbok.yaml': settings });
  const { rader, tabeller } = sectionOf(view, 'riskanalys');
  expect(rader[0]).toContain('var för sig 1–3. Åtgärd krävs från riskvärde 6');
  expect(rowsOf(tabeller, 'skala')).toEqual([1, 2, 3].map((step) => [String(step), 'ej angivet', 'ej angivet']));
});
