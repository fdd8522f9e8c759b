import { describe, expect, test } from 'vitest';
import { readSite } from '../../../src/api/read-site.js';
import { documentPage } from '../../../src/views/site/document-page.js';
import type { Block, Words } from '../../../src/views/site/page.js';
import { type Files, handbook } from '../../helpers/handbook.js';
import { day } from '../../helpers/open.js';
import { aktivitet, document, enhet, type Keys, process, rutin, styrdokument } from '../../helpers/texts.js';

/** A page as lines that a person can read; links are told with where they lead. */
async function pageOf(files: Files, id = 'rutin-a', isPublic = false): Promise<string[]> {
  const context = await readSite(handbook(files), day('2026-11-22'), isPublic);
  const doc = context.handbook.byId.get(id);
  if (!doc) throw new Error(`no ${id}`);
  const page = documentPage(context, doc);
  return [`# ${page.överrubrik}: ${page.titel}`, ...page.block.flatMap((block) => lines(block))];
}

const said = (words: Words): string =>
  words
    .map((word) => (typeof word === 'string' ? word : `${word.text}→${Object.values(word.till).join('#')}`))
    .join('');

function lines(block: Block): string[] {
  if (block.slag === 'avsnitt') return [`## ${block.rubrik}`, ...block.block.flatMap(lines)];
  if (block.slag === 'fakta') return block.fakta.map(({ term, value }) => `${term}: ${said(value)}`);
  if (block.slag === 'notis') return [`! ${block.ton}: ${said(block.words)}`];
  if (block.slag === 'lista') return block.poster.map((words) => `- ${said(words)}`);
  if (block.slag === 'tabell')
    return [block.rubriker.join(' | '), ...block.rader.map((row) => row.map(said).join(' | '))];
  return block.slag === 'stycke' ? [said(block.words)] : [`(${block.slag})`];
}

const FILES: Files = {
  'processer/utreda.md': process(),
  'aktiviteter/a.md': aktivitet(),
  'organisation/e.md': enhet(),
};
const with_ = (keys: Keys, more: Files = {}) => pageOf({ ...FILES, ...more, 'rutiner/a.md': rutin(keys) });

describe('a document’s page', () => {
  test('tells who answers, who decided, what it belongs to, and until when it holds', async () => {
    const told = await with_({
      ...{ aktivitet: 'ta-emot', enhet: 'enhet-barn', beslut: 'SN 2024-03-12 § 26', reviderad: '2025-04-01' },
      ...{ reviderad_utan_ändring: 'ja', gäller_från: '2024-05', dnr: 'SN 2024/12', kvalitetsområde: 'Tillgänglighet' },
    });
    expect(told).toEqual(
      expect.arrayContaining([
        '# Rutin: Rutin A',
        'Ansvarar: Socialnämnden→socialnamnden',
        'Gäller för: Barn och unga→enhet-barn',
        'Hör till processen: Utreda→utreda',
        'Beskriver steget: Ta emot→ta-emot',
        'Fastställd: 12 mars 2024 av Socialnämnden→socialnamnden (SN 2024-03-12 § 26)',
        'Senast översedd: 1 april 2025, utan ändring',
        'Ses över senast: 1 januari 2099',
        'Version: 1',
        'Diarienummer: SN 2024/12',
        '(text)',
      ]),
    );
  });

  test.each<[string, Keys, string]>([
    ['a draft', { status: 'utkast' }, '! utkast: Det här är ett utkast. Det är inte beslutat och gäller inte.'],
    [
      'an overdue review',
      { revisionsdatum: '2026-11-21' },
      '! varning: Måste ses över: det skulle ha gjorts senast 21 november 2026. Dokumentet gäller tills något annat är beslutat. Fråga den som ansvarar om något är oklart.',
    ],
    [
      'a repealed document without a successor',
      { status: 'upphävd', gäller_till: '2025-12-31', upphävd_av: 'socialnamnden' },
      '! upphävd: Dokumentet gäller inte längre sedan 31 december 2025, upphävt av Socialnämnden→socialnamnden. Inget annat dokument säger att det ersätter det här.',
    ],
    ['one that holds later', { gäller_från: '2027-01-01' }, '! utkast: Dokumentet börjar gälla 1 januari 2027.'],
    [
      'one that nobody repealed',
      { gäller_till: '2026-11-21' },
      '! upphävd: Dokumentet gällde till 21 november 2026. Inget annat dokument säger att det ersätter det här.',
    ],
  ])('%s says so first', async (_, keys, expected) => {
    expect((await with_(keys))[1]).toBe(expected);
  });

  test('a review on its last day is no warning', async () => {
    expect((await with_({ revisionsdatum: '2026-11-22' })).filter((line) => line.startsWith('!'))).toEqual([]);
  });

  test('a repealed document leads to what replaced it', async () => {
    const told = await with_(
      { status: 'upphävd', gäller_till: '2025-12-31' },
      { 'rutiner/b.md': rutin({ id: 'rutin-b', titel: 'Rutin B', ersätter: 'rutin-a' }) },
    );
    expect(told[1]).toContain('I stället gäller Rutin B→rutin-b.');
  });

  test('what a risk analysis holds is a table, with links', async () => {
    const risk = document({
      ...{
        typ: 'riskanalys',
        id: 'risk-a',
        titel: 'Risker',
        ansvar: 'socialnamnden',
        datum: '2026-01-15',
        gäller: 'utreda',
      },
      risker: [
        {
          id: 'fel',
          händelse: 'Fel person',
          sannolikhet: 2,
          konsekvens: 3,
          hanteras_av: 'rutin-a',
          efter: { sannolikhet: 1, konsekvens: 2 },
        },
      ],
    });
    const told = await pageOf({ ...FILES, 'riskanalyser/a.md': risk, 'rutiner/a.md': rutin() }, 'risk-a');
    expect(told).toContain('## Risker');
    expect(told).toContain('Fel person | 2 | 3 | Rutin A→rutin-a | sannolikhet 1, konsekvens 2');
    const routine = await pageOf({ ...FILES, 'riskanalyser/a.md': risk, 'rutiner/a.md': rutin() });
    expect(routine).toContain('Riskanalyser: Risker→risk-a');
    const shown = await pageOf({ ...FILES, 'riskanalyser/a.md': risk, 'rutiner/a.md': rutin() }, 'rutin-a', true);
    expect(shown.join('\n')).not.toMatch(/risk/i);
  });

  test('an address on the web is a link, anything else that looks like one is text', async () => {
    const at = (länk: string) =>
      pageOf({ ...FILES, 'styrdokument/a.md': styrdokument({ externt: 'ja', länk }) }, 'riktlinje-a');
    expect(await at('https://a.example/x')).toContain('Länk: https://a.example/x→https://a.example/x');
    expect(await at('javascript:alert(1)')).toContain('Länk: javascript:alert(1)');
  });

  test('what several units owe is told apart by the unit', async () => {
    const check = document({
      ...{ typ: 'egenkontroll', id: 'kontroll-a', titel: 'Kontroll', ansvar: 'socialnamnden', metod: 'Journaler' },
      ...{ frekvens: 'varje år', från: '2025-01-01', enhet: ['enhet-a', 'enhet-b'], granskar: ['utreda'] },
    });
    const units = Object.fromEntries(
      ['a', 'b'].map((name) => [`enheter/${name}.md`, enhet({ id: `enhet-${name}`, titel: `Enhet ${name}` })]),
    );
    const told = await pageOf({ ...FILES, ...units, 'kontroller/a.md': check }, 'kontroll-a');
    expect(told.filter((line) => /Senast .*Enhet a→enhet-a\.$/.test(line)).length).toBeGreaterThan(0);
    expect(told.filter((line) => /Senast .*Enhet b→enhet-b\.$/.test(line)).length).toBeGreaterThan(0);
  });
});
