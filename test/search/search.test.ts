import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../src/model/search-entry.js';
import { buildIndex } from '../../src/search/build-index.js';
import { search } from '../../src/search/search.js';
import { openIndex, type Query } from '../../src/search/search-index.js';
import { piecesOf, proposals, shown } from '../../src/search/shown.js';
import { told } from '../../src/search/told.js';

const entry = (titel: string, about: Partial<SearchEntry> = {}): SearchEntry => ({
  url: `dokument/${titel}.html`,
  titel,
  typ: 'aktivitet',
  typnamn: 'Aktivitet',
  status: 'gällande',
  enheter: [],
  text: '',
  rubriker: [],
  sökord: [],
  ...about,
});

const query = (words: string, about: Partial<Query> = {}): Query => ({ words, type: '', unit: '', ...about });

function titlesFor(entries: readonly SearchEntry[], asked: Query): string[] {
  const index = openIndex(buildIndex(entries));
  return search(index, asked).hits.map(({ doc }) => entries[doc]?.titel ?? '');
}

describe('a word finds its forms and compounds, and a slip is forgiven', () => {
  test.each([
    ['rutiner', 'Rutinen'],
    ['rutin', 'Rutinerna'],
    ['hemtjänst', 'Hemtjänstinsats'],
    ['insats', 'Hemtjänstinsatser'],
    ['insatsen', 'Hemtjänstinsats'],
    ['hemtjänsten', 'Hemtjänstinsats'],
    ['hygienrutin', 'Basala hygienrutiner'],
    ['medel', 'Läkemedelshantering'],
    ['läkemedlen', 'Läkemedelshantering'],
    ['läkemedelsrutin', 'Rutin om läkemedel'],
    ['lakemedel', 'Läkemedel'],
    ['atgarder', 'Åtgärden'],
    ['LÄKEMEDEL', 'läkemedel'],
    ['läkemedl', 'Läkemedel'],
    ['läkmedel', 'Läkemedel'],
    ['signerinslista', 'Signeringslistor'],
    ['avikelse', 'Avvikelser'],
    ['åtgräd', 'Åtgärder'],
    ['atgrad', 'Åtgärder'],
    ['jornal', 'Journal'],
    ['sip', 'Samordnad individuell plan'],
    ['hur gör jag en orosanmälan', 'Orosanmälningar'],
    ['läk', 'Läkemedel'],
    ['2011:9', 'SOSFS 2011:9'],
    ['narkotika', 'Narkotiska preparat'],
    ['för', 'Föreskrift'],
  ])('%s → %s', (words, titel) => {
    expect(titlesFor([entry('Något helt annat'), entry(titel)], query(words))).toEqual([titel]);
  });

  test.each([
    ['ordning', 'Ordlista'],
    ['sår', 'Bort'],
    ['fax', 'Fix'],
    ['hemtjänst', 'Hem för unga'],
    ['', 'Allt'],
    ['   ', 'Allt'],
    ['zzzzzzzz', 'Allt'],
  ])('but not %s → %s', (words, titel) => {
    expect(titlesFor([entry(titel)], query(words))).toEqual([]);
  });
});

describe('the best comes first', () => {
  test('what holds before drafts, and what is repealed last of all', () => {
    const entries = [
      entry('Larm ett', { status: 'upphävd' }),
      entry('Larm två', { status: 'utkast' }),
      entry('Tre', { text: 'larm' }),
      entry('Fyra', { text: 'larn' }),
    ];
    expect(titlesFor(entries, query('larm'))).toEqual(['Tre', 'Larm två', 'Larm ett']);
    expect(titlesFor(entries, query('lar'))).toEqual(['Tre', 'Fyra', 'Larm två', 'Larm ett']);
  });

  test('a misspelt draft does not come before what was written', () => {
    const entries = [entry('Laram'), entry('Larm', { status: 'utkast' })];
    expect(titlesFor(entries, query('larm'))).toEqual(['Larm']);
    expect(titlesFor(entries.slice(0, 1), query('larm'))).toEqual(['Laram']);
  });

  test('the title before headings, headings before the text, search words as headings', () => {
    const entries = [
      entry('Text', { text: 'larm' }),
      entry('Rubrik', { rubriker: ['Larm'] }),
      entry('Larm och annat'),
      entry('Ord', { sökord: ['larm'] }),
    ];
    expect(titlesFor(entries, query('larm'))).toEqual(['Larm och annat', 'Rubrik', 'Ord', 'Text']);
  });

  test('a rutin first among equals, and the word itself before its compounds', () => {
    const entries = [
      entry('Larmlista'),
      entry('Larm', { typ: 'process', typnamn: 'Process' }),
      entry('Larm', { url: 'r', typ: 'rutin', typnamn: 'Rutin' }),
    ];
    const index = openIndex(buildIndex(entries));
    expect(search(index, query('larm')).hits.map(({ doc }) => doc)).toEqual([2, 1, 0]);
  });

  test('every word before some of the words; what a thing is may stand with its name', () => {
    const entries = [
      entry('Larm', { text: 'och' }),
      entry('Nycklar och larm'),
      entry('Nycklar', { typ: 'rutin', typnamn: 'Rutin' }),
    ];
    expect(titlesFor(entries, query('nyckel larm'))[0]).toBe('Nycklar och larm');
    expect(titlesFor(entries, query('nyckel larm'))).toHaveLength(3);
    expect(titlesFor(entries, query('rutin nycklar'))[0]).toBe('Nycklar');
  });
});

describe('the filters', () => {
  const [norr, söder] = [
    { id: 'norr', titel: 'Norr' },
    { id: 'söder', titel: 'Söder' },
  ];
  const entries = [
    entry('Larm för alla'),
    entry('Larm i norr', { enheter: [norr] }),
    entry('Larm i båda', { enheter: [söder, norr], typ: 'rutin', typnamn: 'Rutin' }),
    entry('Larm i söder', { enheter: [söder] }),
  ];

  test.each([
    [query('larm', { unit: 'norr' }), ['Larm för alla', 'Larm i norr', 'Larm i båda']],
    [query('larm', { type: 'rutin' }), ['Larm i båda']],
    [query('', { unit: 'söder', type: 'rutin' }), ['Larm i båda']],
    [query('', { unit: 'söder' }), ['Larm för alla', 'Larm i söder', 'Larm i båda']],
    [query('larm', { unit: 'okänd' }), ['Larm för alla']],
    [query('larm', { type: 'okänd' }), []],
  ])('%o', (asked, titles) => {
    expect(titlesFor(entries, asked).sort()).toEqual([...titles].sort());
  });

  test('a hit outside the choice does not hide what is nearly right within it', () => {
    const more = [entry('Larm'), ...Array.from({ length: 6 }, () => entry('Larm', { enheter: [söder] }))];
    expect(titlesFor([...more, entry('Laram', { enheter: [norr] })], query('larm', { unit: 'norr' }))).toEqual([
      'Larm',
    ]);
    expect(
      titlesFor(
        [entry('Nyckel och larm', { enheter: [söder] }), entry('Nyckel', { enheter: [norr] })],
        query('nyckel larm', { unit: 'norr' }),
      ),
    ).toEqual(['Nyckel']);
  });
});

describe('what is shown', () => {
  const entries = [
    entry('Läkemedelshantering', {
      status: 'utkast',
      text: `Läkemedlen låses in. ${'Mer text. '.repeat(60)}`,
      rubriker: ['Syfte', 'Så ges läkemedel'],
      enheter: [{ id: 'a', titel: 'A' }],
    }),
    entry('Annat', { enheter: [{ id: 'b', titel: 'B' }] }),
  ];
  const index = openIndex(buildIndex(entries));

  test('the words that were found are marked, in the title, the extract and the headings', () => {
    const { hits, marked } = search(index, query('läkemedel'));
    const [hit] = hits.map((each) => shown(index, each, marked));
    expect(hit?.titel).toEqual([{ text: 'Läkemedelshantering', hit: true }]);
    expect(hit?.extract[0]).toEqual({ text: 'Läkemedlen', hit: true });
    expect(hit?.extract.map(({ text }) => text).join('')).toMatch(/^Läkemedlen låses in\. .{60,140} …$/);
    expect(hit?.headings).toEqual([
      [
        { text: 'Så ges ', hit: false },
        { text: 'läkemedel', hit: true },
      ],
    ]);
    expect(hit).toMatchObject({ status: 'Utkast', units: ['A'], type: 'Aktivitet' });
  });

  test('pieces are the whole text, in order', () => {
    const text = '«Läkemedel», läkare – LÄKEMEDEL!';
    const pieces = piecesOf(text, new Set(['läkemedel']));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['Läkemedel', 'LÄKEMEDEL']);
  });

  test('proposes the nearest words of titles', () => {
    expect(proposals(index, query('läxkexmedelshantring'))).toEqual(['läkemedelshantering']);
    expect(proposals(index, query('qqqqqqqq'))).toEqual([]);
  });

  test('says how many, and how surely', () => {
    const said = (words: string) => told(search(index, query(words)).hits);
    expect([said('läkemedel'), said('läkemdel'), said('läkemedel qqqqq'), said('qqqqq')]).toEqual([
      '1 träff.',
      'Inga träffar på det du skrev. 1 träff har ord som liknar det du skrev.',
      'Inga träffar på det du skrev. 1 träff har några av orden.',
      'Inga träffar.',
    ]);
  });
});
