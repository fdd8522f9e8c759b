import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { roll } from '../helpers/texts.js';
import { doc, told } from './told.js';

const HEAD = 'dnr;inkom;slag;lag;enhet;från;kategori;bedömning;orsak;utredd;anmäld_ivo;återkopplad';
const CHEF = { 'chef.md': roll({ id: 'chef', titel: 'Chefen' }) };
const ENHET = (id: string) => ({ [`${id}.md`]: doc(`typ: enhet\nid: ${id}\ntitel: ${id}\nchef: chef\nlagar: [SoL]`) });
const register = (rows: readonly string[], more = ''): Files => ({
  ...CHEF,
  ...ENHET('norra'),
  ...ENHET('sodra'),
  'r.md': doc(
    `typ: register\nid: r\ntitel: R\ninnehåller: händelser\nfil: r.csv\nkälla: S\nuttag: 2025-02-01\nperiod: 2024\n${more}`,
  ),
  'r.csv': `${[HEAD, ...rows].join('\n')}\n`,
});

const JUDGEMENTS = [
  'allvarligt missförhållande',
  'påtaglig risk för allvarligt missförhållande',
  'missförhållande',
  'risk för missförhållande',
  'inget',
  '',
];

interface Report {
  bedömning: string;
  enhet?: string;
  kategori?: string;
  anmäld?: boolean;
}

const rowsOf = (reports: readonly Report[]) =>
  reports.map(({ bedömning, enhet = 'norra', kategori = 'Stöld', anmäld }, index) =>
    [
      ...[`D-${index}`, '2024-03-01', 'lex Sarah', 'SoL', enhet, 'personal', kategori, bedömning, 'Orsak'],
      ...[
        bedömning ? '2024-04-10' : '',
        (anmäld ?? bedömning.includes('allvarligt')) ? '2024-04-20' : '',
        '2024-04-11',
      ],
    ].join(';'),
  );

const many = (number: number, bedömning: string, kategori = 'Stöld'): Report[] =>
  Array.from({ length: number }, () => ({ bedömning, kategori }));

describe('the yearly account of lex Sarah', () => {
  test('53 reports close as 15 + 33 + 5, with what was told to IVO beside', async () => {
    const reports = [
      ...many(15, 'allvarligt missförhållande'),
      ...many(33, 'missförhållande', 'Larm'),
      ...many(5, 'inget'),
    ];
    const { table, section } = await told(handbook(register(rowsOf(reports))), 'lex-sarah');
    expect(table('inkomna', 'antal')[0]).toEqual(['Inkomna rapporter', '53', 'uppgift saknas']);
    expect(table('bedomning', 'bedomning').map((row) => row.slice(0, 2))).toEqual([
      ['allvarligt missförhållande', '15'],
      ['påtaglig risk för allvarligt missförhållande', '0'],
      ['missförhållande', '33'],
      ['risk för missförhållande', '0'],
      ['inget', '5'],
      ['ännu inte bedömd', '0'],
      ['Summa', '53'],
    ]);
    expect(section('bedomning')?.tabeller[0]?.definition).toBe('Delarna är tillsammans lika många som summan.');
    expect(table('anmalda', 'anmalda').map((row) => row[1])).toEqual(['15', '38', '53']);
    expect(table('kategorier', 'kategorier').map((row) => row.slice(0, 2))).toEqual([
      ['Larm', '33'],
      ['Stöld', '20'],
      ['Summa', '53'],
    ]);
    expect(table('handlaggning', 'hantering').find(([name]) => name?.startsWith('Tid till utredd'))?.[1]).toBe(
      '40\u00a0dagar (53 räknade)',
    );
  });

  test('two reports are a sum and nothing more', async () => {
    const { view, table, section } = await told(
      handbook(
        register(rowsOf([...many(1, 'allvarligt missförhållande', 'Knuff'), ...many(1, 'inget', 'Mathållning')])),
      ),
      'lex-sarah',
    );
    expect(table('inkomna', 'antal')[0]?.[1]).toBe('2');
    for (const id of ['bedomning', 'kategorier', 'orsaker'])
      expect([id, section(id)?.tabeller[0]?.rader, section(id)?.tabeller[0]?.tom]).toEqual([
        id,
        [],
        'För få för att delas upp: färre än 5 om året.',
      ]);
    expect(table('anmalda', 'anmalda').map((row) => row[1])).toEqual(['färre än 5', 'färre än 5', '2']);
    expect(JSON.stringify(view.avsnitt)).not.toMatch(/Knuff|Mathållning|norra/);
  });

  test('what IVO was told gives no hidden judgement away', async () => {
    const reports = [
      ...many(3, 'allvarligt missförhållande'),
      ...many(6, 'påtaglig risk för allvarligt missförhållande'),
      ...many(5, 'missförhållande'),
    ];
    const { table } = await told(handbook(register(rowsOf(reports))), 'lex-sarah');
    expect(table('bedomning', 'bedomning').map((row) => row[1])).toEqual([
      ...['färre än 5', '6', 'visas inte', '0', '0', '0', '14'],
    ]);
    expect(table('anmalda', 'anmalda').map((row) => row[1])).toEqual(['visas inte', 'visas inte', '14']);
  });

  test('causes in words of their own are collected, and named only when enough share them', async () => {
    const rows = rowsOf(many(12, 'missförhållande')).map((row, index) =>
      row.replace('Orsak', index < 7 ? 'Bemanning' : `Egen ${index}`),
    );
    const { table, view } = await told(handbook(register(rows)), 'lex-sarah');
    expect(table('orsaker', 'orsaker').map((row) => row.slice(0, 2))).toEqual([
      ['Bemanning', '7'],
      ['Övriga, var för sig för få för att visas', '5'],
      ['Summa', '12'],
    ]);
    expect(JSON.stringify(view)).not.toContain('Egen 9');
  });

  test('what a register only counts is a part of its own, and more single reports than it counts is told', async () => {
    const count = (antal: number): Files => ({
      'n.md': doc(
        'typ: register\nid: n\ntitel: N\ninnehåller: antal\nfil: n.csv\nkälla: S\nuttag: 2025-02-01\nperiod: 2024',
      ),
      'n.csv': `period;slag;antal\n2024;lex Sarah;${antal}\n`,
    });
    const files = register(rowsOf(many(10, 'missförhållande')));
    const more = await told(handbook({ ...files, ...count(20) }), 'lex-sarah');
    expect(
      more
        .table('bedomning', 'bedomning')
        .slice(-2)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['Bara räknade, inte redovisade var för sig', '10'],
      ['Summa', '20'],
    ]);
    const fewer = await told(handbook({ ...files, ...count(8) }), 'lex-sarah');
    expect(fewer.section('bedomning')?.tabeller[0]?.definition).toContain(
      '2024 är 10 redovisade var för sig, men registret räknar bara 8.',
    );
  });

  test('grave and not told to IVO is said without a number', async () => {
    const reports = [...many(9, 'missförhållande'), { bedömning: 'allvarligt missförhållande', anmäld: false }];
    const { section } = await told(handbook(register(rowsOf(reports))), 'lex-sarah');
    expect(section('anmalda')?.rader).toEqual([
      '2024: handboken saknar dag för anmälan till IVO för något som har bedömts som allvarligt missförhållande eller påtaglig risk för det.',
    ]);
  });

  test('åtgärder are those that a report led to, without naming it; information is by the law that asks for it', async () => {
    const files: Files = {
      ...CHEF,
      ...ENHET('norra'),
      'h.md': doc(
        'typ: händelse\nid: h\ntitel: Känslig titel\nslag: lex Sarah\nlag: SoL\nenhet: norra\ninkom: 2024-02-01\nåtgärder: [a]',
      ),
      'x.md': doc(
        'typ: händelse\nid: x\ntitel: X\nslag: avvikelse\nlag: SoL\nenhet: norra\ninkom: 2024-02-01\nåtgärder: [b]',
      ),
      ...Object.fromEntries(
        ['a', 'b'].map((id) => [
          `${id}.md`,
          doc(
            `typ: åtgärd\nid: ${id}\ntitel: Åtgärd ${id}\nansvar: chef\nbeslutad: 2024-03-01\nsenast: 2024-06-01\nstatus: planerad`,
          ),
        ]),
      ),
      'i.md': doc(
        'typ: kompetens\nid: i\ntitel: Genomgång\nslag: information\nansvar: chef\nför: [chef]\nlagrum: ["SoL (2025:400) 27 kap. 3 §"]\ngenomförd: [{datum: 2024-05-01, antal: 8, totalt: 9}]',
      ),
      'j.md': doc(
        'typ: kompetens\nid: j\ntitel: Dokumentation\nslag: utbildning\nansvar: chef\nför: [chef]\nlagrum: ["SoL (2025:400) 14 kap. 3–7 §§"]\ngenomförd: [{datum: 2024-05-01, antal: 1, totalt: 9}]',
      ),
    };
    const { table, section } = await told(handbook(files), 'lex-sarah');
    expect(table('atgarder', 'lista').map(([name]) => name)).toEqual(['Åtgärd a']);
    expect(JSON.stringify(section('atgarder'))).not.toContain('Känslig titel');
    expect(table('information', 'information')).toEqual([['Genomgång', 'Alla', '2024-05-01', '8 av 9']]);
  });

  test('a text of a person stands in its section; one for a section that is not there is told', async () => {
    const analys = (id: string, avsnitt: string, text: string) =>
      `${doc(`typ: analys\nid: ${id}\ntitel: ${id}\når: 2024\nmall: lex-sarah\navsnitt: ${avsnitt}`)}${text}\n`;
    const { view, section } = await told(
      handbook({ 'a.md': analys('a', 'analys', 'Mönstret är tydligt.'), 'b.md': analys('b', 'analyss', 'Borta.') }),
      'lex-sarah',
    );
    expect(section('analys')).toMatchObject({ skriv: null, texter: [{ text: expect.stringContaining('Mönstret') }] });
    expect(view.utelämnat).toEqual([
      {
        file: 'b.md',
        commit: null,
        skäl: expect.stringMatching(/inget avsnitt som heter analyss. Välj mellan: forsattsblad,/),
      },
    ]);
  });

  test('a handbook with nothing says so, and one outside SoL and LSS that it does not apply', async () => {
    const empty = await told(handbook(), 'lex-sarah');
    expect(empty.table('inkomna', 'antal')).toEqual([['Inkomna rapporter', 'uppgift saknas', 'uppgift saknas']]);
    expect(empty.view.att_skriva.length).toBeGreaterThan(3);
    const root = handbook({ 'handbok.yaml': 'format: 1\norganisation: V\nnämnd: socialnamnden\nlagar: [HSL]\n' });
    expect((await told(root, 'lex-sarah')).section('forsattsblad')?.rader[0]).toMatch(/^Ej tillämpligt/);
  });

  test('no table ever shows a small part, or one hidden part beside its sum', async () => {
    const report = fc.record({
      bedömning: fc.constantFrom(...JUDGEMENTS),
      enhet: fc.constantFrom('norra', 'sodra'),
      kategori: fc.constantFrom('A', 'B', 'C', 'D'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 40 }), async (reports) => {
        const { view } = await told(handbook(register(rowsOf(reports))), 'lex-sarah');
        const tables = view.avsnitt
          .flatMap(({ tabeller }) => tabeller)
          .filter(({ rader }) => rader.at(-1)?.[0] === 'Summa');
        for (const { id, rader } of tables) {
          const cells = rader.slice(0, -1).map((row) => row[1]);
          const hidden = cells.filter((cell) => typeof cell !== 'string' && cell?.läge === 'dold');
          const shown = cells.flatMap((cell) =>
            typeof cell !== 'string' && cell?.läge === 'värde' ? (cell.värde ?? 0) : [],
          );
          expect([id, shown.filter((value) => value > 0 && value < 5)]).toEqual([id, []]);
          expect([id, hidden.length === 1]).toEqual([id, false]);
          if (!hidden.length) expect([id, shown.reduce((sum, value) => sum + value, 0)]).toEqual([id, reports.length]);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
