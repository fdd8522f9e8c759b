import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handbook } from '../../helpers/handbook.js';
import { run } from '../../helpers/run.js';
import { DECIDED, document, roll } from '../../helpers/texts.js';
import { rowsOf, sectionOf, viewOf } from './view.js';

const SETTINGS = `format: 1
organisation: Mätby kommun
nämnd: socialnamnden
lagar: [SoL]
kvalitetsområden:
  - {namn: Samverkan, lagrum: ["SOSFS 2011:9 4 kap. 5–6 §§", DL (2008:567)], syfte: Vi vet hur samverkan går till}
  - Miljö
`;
const insats = (keys: Record<string, unknown>, body = 'Så här gör vi.\n') =>
  document(
    { typ: 'kvalitetsinsats', id: 'ki', titel: 'Insatsen', år: 2026, kvalitetsområde: 'Samverkan', ...keys },
    body,
  );
const FILES = {
  'handbok.yaml': SETTINGS,
  'chef.md': roll({ id: 'chef', titel: 'Chefen' }),
  'grupp.md': roll({ id: 'grupp', titel: 'Ledningsgruppen' }),
};
const task = (id: string, more: Record<string, unknown>) => ({ id, ansvar: 'chef', uppgift: `Göra ${id}`, ...more });
const tasks = async (uppgifter: unknown[], at = {}) => {
  const view = await viewOf('kvalitetsplan', { ...FILES, 'ki.md': insats({ uppgifter }) }, at);
  const [part] = sectionOf(view, 'insatser').delar;
  return { view, rows: rowsOf(part?.tabeller ?? [], 'uppgifter') };
};

describe('a task of the plan', () => {
  test.each([
    ['done', { senast: '2026-04-30', genomförd: '2026-04-28' }, 'senast 2026-04-30', 'Ja: 2026-04-28'],
    ['still in time', { senast: '2026-12-10' }, 'senast 2026-12-10', 'Nej, senast 2026-12-10'],
    ['on its last day', { senast: '2026-11-22' }, 'senast 2026-11-22', 'Nej, senast 2026-11-22'],
    ['late', { senast: '2026-11-21' }, 'senast 2026-11-21', 'Nej, försenad sedan 2026-11-21'],
    [
      'done once of twice',
      { senast: ['2026-03-01', '2026-12-01'], genomförd: ['2026-03-01'] },
      'senast 2026-03-01, 2026-12-01',
      '1 av 2: 2026-03-01. Återstår: senast 2026-12-01',
    ],
    [
      'done once of twice, and the next is late',
      { senast: ['2026-03-01', '2026-09-24'], genomförd: ['2026-03-01'] },
      'senast 2026-03-01, 2026-09-24',
      '1 av 2: 2026-03-01. Återstår: försenad sedan 2026-09-24',
    ],
    ['löpande', { löpande: 'ja' }, 'löpande', 'Löpande'],
    ['löpande, and told when', { löpande: 'ja', genomförd: '2026-05-05' }, 'löpande', '2026-05-05'],
    ['done when something calls for it', { frekvens: 'vid behov' }, 'vid behov', 'Vid behov'],
    [
      'done after the report’s day',
      { senast: '2026-12-10', genomförd: '2026-12-01' },
      'senast 2026-12-10',
      'Nej, senast 2026-12-10',
    ],
  ])('%s', async (_, more, tidsram, genomfört) => {
    const { rows } = await tasks([task('a', more)]);
    expect(rows).toEqual([['Chefen', 'Göra a', tidsram, genomfört]]);
  });

  test('with several roles stands with each of them, and the tasks of a role stand together', async () => {
    const { view, rows } = await tasks([
      task('a', { löpande: 'ja' }),
      task('b', { ansvar: ['grupp', 'chef'], löpande: 'ja' }),
      task('c', { löpande: 'ja' }),
    ]);
    expect(rows.map(([who, what]) => `${who}: ${what}`)).toEqual([
      'Chefen: Göra a',
      'Chefen: Göra c',
      'Ledningsgruppen, Chefen: Göra b',
    ]);
    expect(rowsOf(sectionOf(view, 'tidsplan').tabeller, 'roller')).toEqual([
      ['Chefen', 'Insatsen', 'löpande'],
      ['Ledningsgruppen', 'Insatsen', 'löpande'],
    ]);
  });
});

describe('the follow-up', () => {
  const ALL = [
    task('klar', { senast: '2026-04-30', genomförd: '2026-04-28', anteckning: 'Gick bra.' }),
    task('sen', { senast: '2026-09-24' }),
    task('kvar', { senast: '2026-12-10' }),
    task('ofta', { frekvens: 'varje kvartal', genomförd: ['2026-03-31', '2026-06-30'] }),
    task('jamt', { löpande: 'ja' }),
  ];

  test('done, late and left make the planned, and what is löpande is apart', async () => {
    const { view } = await tasks(ALL);
    const [row, sum] = rowsOf(sectionOf(view, 'genomfort').tabeller, 'insatser');
    expect(row).toEqual(['Insatsen', '3 av 7', '2', '2', '1']);
    expect(sum).toEqual(['Alla insatser', '3 av 7', '2', '2', '1']);
  });

  test('what is late says since when, and that nobody has written why', async () => {
    const { view } = await tasks(ALL);
    const section = sectionOf(view, 'forsenat');
    expect(rowsOf(section.tabeller, 'forsenade')).toEqual([
      ['Göra sen', 'Insatsen', 'Chefen', '2026-09-24', '59\u00a0dagar', 'Ingen har skrivit varför.'],
      ['Göra ofta', 'Insatsen', 'Chefen', '2026-09-30', '53\u00a0dagar', 'Ingen har skrivit varför.'],
    ]);
    expect(section.skriv).toContain('försenade');
  });

  test('what nobody has written about is told, not what waits for its day', async () => {
    const { view } = await tasks(ALL);
    const { tabeller } = sectionOf(view, 'obeskrivet');
    expect(rowsOf(tabeller, 'uppgifter-utan-anteckning').map(([what, , , how]) => [what, how])).toEqual([
      ['Göra sen', 'försenad'],
      ['Göra ofta', 'försenad'],
      ['Göra jamt', 'löpande'],
    ]);
    expect(rowsOf(tabeller, 'insatser-utan-text')).toEqual([]);
    const bare = await viewOf('kvalitetsplan', { ...FILES, 'ki.md': insats({ uppgifter: ALL }, '') });
    expect(rowsOf(sectionOf(bare, 'obeskrivet').tabeller, 'insatser-utan-text')).toEqual([['Insatsen']]);
  });
});

describe('the plan', () => {
  test('gives each area its law, what it demands and its insatser', async () => {
    const { view } = await tasks([task('a', { löpande: 'ja' })]);
    const [samverkan, miljo] = sectionOf(view, 'omraden').delar;
    expect(samverkan?.rader).toEqual([
      'Syfte: Vi vet hur samverkan går till.',
      'Insatser 2026: Insatsen.',
      'Annan författning: DL (2008:567).',
    ]);
    expect(rowsOf(samverkan?.tabeller ?? [], 'lagen').map(([lagrum, , kraft]) => [lagrum, kraft])).toEqual([
      ['4\u00a0kap. 5\u00a0§', 'ska'],
      ['4\u00a0kap. 6\u00a0§', 'ska'],
    ]);
    expect(miljo?.rader).toContain('Ingen insats 2026 hör till området.');
    expect(miljo?.rader).toContain('Området är lokalt: inget lagrum är angivet.');
  });

  test('puts a text about one area with the area, and says which document it is taken from', async () => {
    const text = (id: string, more: object) =>
      document(
        { typ: 'analys', id, titel: id, år: 2026, mall: 'kvalitetsplan', avsnitt: 'omraden', ...more },
        `${id}.\n`,
      );
    const files = {
      ...FILES,
      'ett.md': text('ett', { kvalitetsområde: 'Miljö' }),
      'alla.md': text('alla', { kvalitetsområde: ['Miljö', 'Samverkan'] }),
      'okant.md': text('okant', {}),
      'policy.md': document(
        {
          ...DECIDED,
          typ: 'styrdokument',
          id: 'policy',
          titel: 'Miljöpolicyn',
          slag: 'policy',
          mall: 'kvalitetsplan',
          avsnitt: 'omraden',
          kvalitetsområde: 'Miljö',
        },
        'Ur policyn.\n',
      ),
    };
    const section = sectionOf(await viewOf('kvalitetsplan', files), 'omraden');
    const miljo = section.delar.find(({ rubrik }) => rubrik === 'Miljö');
    expect(miljo?.texter.map(({ document: id }) => id).sort()).toEqual(['ett', 'policy']);
    expect(miljo?.rader.at(-1)).toMatch(/^Ur Miljöpolicyn\. Fastställd /);
    expect(section.texter.map(({ document: id }) => id).sort()).toEqual(['alla', 'okant']);
    expect(miljo && 'kvalitetsområde' in miljo).toBe(false);
  });

  test('tells the krav of an area by the documents that answer, and those that nothing answers', async () => {
    const krav = '\nkrav:\n  - {id: k1, text: Rutin ett, lagrum: [DL (2008:567)]}\n  - {id: k2, text: Rutin två}\n';
    const files = {
      ...FILES,
      'handbok.yaml': `${SETTINGS.trimEnd()}${krav}`,
      'p.md': document({
        typ: 'process',
        id: 'p',
        titel: 'P',
        ansvar: 'chef',
        kvalitetsområde: 'Miljö',
        uppfyller: 'k1',
        ...DECIDED,
      }),
    };
    const { tabeller, delar } = sectionOf(await viewOf('kvalitetsplan', files), 'omraden');
    const own = delar.map((part) => [part.rubrik, rowsOf(part.tabeller, 'krav')]).filter(([, rows]) => rows?.length);
    expect(own).toEqual([['Miljö', [['Rutin ett', 'DL (2008:567)', 'P']]]]);
    expect(rowsOf(tabeller, 'krav-utan-svar').map(([text]) => text)).toEqual(['Rutin två']);
  });

  test('says how the goal of an insats is measured, and gives notes a column only where there are any', async () => {
    const files = {
      ...FILES,
      'mal.md': document({ typ: 'mål', id: 'mal', titel: 'Gott bemötande', nivå: 'nämnd', år: [2026] }),
      'stumt.md': document({ typ: 'mål', id: 'stumt', titel: 'Annat mål', nivå: 'nämnd', år: [2026] }),
      'ind.md': document({
        typ: 'indikator',
        id: 'ind',
        titel: 'Nöjda',
        mål: 'mal',
        källa: { slag: 'egen' },
        målvärde: 'minst 95',
        mått: 'procent',
      }),
      'ki.md': insats({ mål: ['mal', 'stumt'], uppgifter: [task('a', { löpande: 'ja', anteckning: 'Går bra' })] }),
    };
    const [part] = sectionOf(await viewOf('kvalitetsplan', files), 'insatser').delar;
    expect(part?.rader).toEqual(
      expect.arrayContaining([
        'Bidrar till: Gott bemötande. Mäts med Nöjda (minst 95 procent).',
        'Bidrar till: Annat mål. Målet mäts inte.',
      ]),
    );
    expect(rowsOf(part?.tabeller ?? [], 'uppgifter')).toEqual([['Chefen', 'Göra a', 'löpande', 'Löpande', 'Går bra']]);
  });

  test('quotes the decided plan of its own year only', async () => {
    const plan = (id: string, titel: string) =>
      document({ typ: 'styrdokument', id, titel, slag: 'plan', ...DECIDED }, `Text i ${titel}.\n`);
    const files = {
      ...FILES,
      'a.md': plan('a', 'Kvalitetsplan 2025'),
      'b.md': plan('b', 'Kvalitetsplan 2026'),
      'c.md': plan('c', 'Internkontrollplan 2026'),
    };
    const { delar, skriv } = sectionOf(await viewOf('kvalitetsplan', files), 'inledning');
    expect([delar.map(({ rubrik }) => rubrik), skriv]).toEqual([['Kvalitetsplan 2026'], null]);
    expect(delar[0]?.texter[0]?.text).toContain('Text i Kvalitetsplan 2026.');
    expect(sectionOf(await viewOf('kvalitetsplan', files, { year: 2024 }), 'inledning').skriv).toContain('Beskriv');
  });

  test('of a handbook with nothing says so', async () => {
    const view = await viewOf('kvalitetsplan', {});
    expect(sectionOf(view, 'insatser').rader[0]).toContain('Ingen kvalitetsinsats för 2026 finns i handboken.');
    expect(sectionOf(view, 'omraden').rader[0]).toContain('Handboken har inga kvalitetsområden.');
    expect(sectionOf(view, 'genomfort').tabeller[0]?.rader).toEqual([]);
  });

  test('of a year to come is made before the year, and follows nothing up', async () => {
    const root = handbook({
      ...FILES,
      'ki.md': insats({ år: 2027, uppgifter: [task('a', { senast: '2027-03-01' })] }),
    });
    const argv = ['report', '2027', '--template', 'kvalitetsplan', '--today', '2026-11-22', '--format', 'md'];
    expect((await run(argv, root)).code).toBe(0);
    const text = readFileSync(join(root, 'rapporter/2027/kvalitetsplan-2027.md'), 'utf8');
    expect(text).toContain('Året har inte börjat. Uppgifterna är de som handboken hade 2026-11-22.');
    expect(text).toContain('| Chefen | Göra a | senast 2027-03-01 | Nej, senast 2027-03-01 |');
    expect(text.match(/Året har inte börjat\. (Avsnittet|Utfallen)/g)).toHaveLength(4);
  });

  test('keeps hostile text as text', async () => {
    const files = {
      ...FILES,
      'ki.md': insats(
        { titel: '# A | <b>B</b> ](x)', uppgifter: [task('a', { uppgift: 'x | y\n# z', löpande: 'ja' })] },
        '# Rubrik\n\n<script>alert(1)</script>\n',
      ),
    };
    const root = handbook(files);
    await run(['report', '2026', '--template', 'kvalitetsplan', '--today', '2026-11-22'], root);
    const html = readFileSync(join(root, 'rapporter/2026/kvalitetsplan-2026.html'), 'utf8');
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script>alert|<b>B/);
    expect(html).toContain('Insats 1: # A | &#x3C;b>B&#x3C;/b> ](x)');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('a text for a section that does not exist is told, not lost', async () => {
    const text = document(
      { typ: 'analys', id: 't', titel: 'T', år: 2026, mall: 'kvalitetsplan', avsnitt: 'resultatet' },
      'Viktigt.\n',
    );
    const view = await viewOf('kvalitetsplan', { ...FILES, 't.md': text });
    expect(view.utelämnat).toEqual([
      { file: 't.md', commit: null, skäl: expect.stringContaining('inget avsnitt som heter resultatet') },
    ]);
  });
});
