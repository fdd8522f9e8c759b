import { describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { countEvents } from '../../src/queries/events.js';
import { GOOD } from '../helpers/good.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { enhet, register } from '../helpers/texts.js';
import { type MadeCell, workbook, zipped } from '../helpers/workbook.js';

const UNITS = { 'barn.md': enhet({ id: 'barn', titel: 'Barn' }), 'hem.md': enhet({ id: 'hem', titel: 'Hemtjänst' }) };
const KOLUMNER = { Nr: 'dnr', Inkom: 'inkom', Typ: 'slag', Enhet: 'enhet' };
const HEADINGS = ['Nr', 'Inkom', 'Typ', 'Enhet'];
const ROW = ['A1', '2025-01-02', 'Avvikelse', 'barn'];
const CSV = 'Nr;Inkom;Typ;Enhet\nA1;2025-01-02;Avvikelse;barn\n';
const INKOM = (cell: string) => CSV.replace('2025-01-02', cell);

const root = (fil: string, bytes: string | Buffer, keys: Files | Record<string, unknown> = {}) =>
  handbook({ ...GOOD, ...UNITS, 'reg.md': register({ fil, kolumner: KOLUMNER, ...keys }), [fil]: bytes });

/** What validate says of a register's file (its findings, and what it says on stderr), and what is counted. */
async function read(fil: string, bytes: string | Buffer, keys: Record<string, unknown> = {}) {
  const folder = root(fil, bytes, keys);
  const { json, stderr } = await runJson(['validate'], folder);
  const findings = (json.findings as { file: string; line: number; rule: string; message: string; hint: string }[])
    .filter(({ rule }) => rule !== 'avvikelser-rapporteras')
    .map(({ file, line, message, hint }) => `${file}:${file === 'reg.md' ? '' : line} ${message} → ${hint}`);
  const counted = countEvents(await openHandbook(folder)).map(
    ({ antal, data }) => `${data.dnr ?? data.period} ${data.inkom ?? antal} ${data.enhet ?? '-'}`,
  );
  return { findings, stderr, counted };
}

const GOOD_ROW = ['A1 2025-01-02 barn'];
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const swapped = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
const sheet = (...rows: MadeCell[][]) => workbook([{ rows }]);
const dated = (cell: MadeCell) => sheet(HEADINGS, ['A1', cell, 'Avvikelse', 'barn']);

describe('files that systems and office programs write are read whole', () => {
  test.each([
    ['semicolon', 'a.csv', CSV],
    ['comma, everything in quotes', 'a.csv', '"Nr","Inkom","Typ","Enhet"\n"A1","2025-01-02","Avvikelse","barn"\n'],
    ['tab', 'a.tsv', CSV.replaceAll(';', '\t')],
    ['a mark at the start (BOM)', 'a.csv', `\ufeff${CSV}`],
    ['a mark and a line for Excel', 'a.csv', `\ufeffsep=;\r\n${CSV}`],
    ['line ends of Windows and empty lines last', 'a.csv', `${CSV.replaceAll('\n', '\r\n')};;;\r\n;;;\r\n\r\n   \r\n`],
    ['line ends of old Mac', 'a.csv', CSV.replaceAll('\n', '\r')],
    ['titles above the headings', 'a.csv', `Avvikelser, hela året;;;\nUttag 2026-01-02;;;\n;;;\n${CSV}`],
    ['titles above headings with commas', 'a.csv', `Avvikelser\n\n${CSV.replaceAll(';', ',')}`],
    ['headings on each page', 'a.csv', `${CSV}Nr;Inkom;Typ;Enhet\n`],
    ['headings with other case and spaces', 'a.csv', CSV.replace('Nr;Inkom', ' NR ;inkom')],
    ['a time after the day', 'a.csv', INKOM('2025-01-02 13:45:00')],
    ['a time as interfaces write it', 'a.csv', INKOM('2025-01-02T13:45:00.000Z')],
    ['a time of ours', 'a.csv', INKOM('2025-01-02T23:45:00+01:00')],
    ['eight digits', 'a.csv', INKOM('20250102')],
    ['a month in words', 'a.csv', INKOM('2 jan 2025')],
    ['a workbook', 'a.xlsx', sheet(HEADINGS, ROW)],
    ['a workbook with titles above', 'a.xlsx', sheet(['Rapport'], [], HEADINGS, ROW)],
    ['a date cell', 'a.xlsx', dated({ xml: '<v>45659</v>', s: 1 })],
    ['a date cell with time', 'a.xlsx', dated({ xml: '<v>45659.99</v>', s: 2 })],
    ['a date as a bare number', 'a.xlsx', dated(45659)],
    ['a date by a formula: its saved value', 'a.xlsx', dated({ xml: '<f>TODAY()-1</f><v>45659</v>', s: 1 })],
    ['a text by a formula', 'a.xlsx', dated({ xml: '<f>A9</f><v>2025-01-02</v>', t: 'str' })],
  ])('%s', async (_, fil, bytes) => {
    expect(await read(fil, bytes)).toMatchObject({ findings: [], counted: GOOD_ROW });
  });

  test('a cell may hold a line end, and rows keep the number that Excel shows', async () => {
    const table = 'Nr;Inkom;Typ;Enhet;Text\nA1;2025-01-02;Avvikelse;barn;"ett\ntvå"\nA2;2025-13-02;Avvikelse;barn;\n';
    const { findings, counted } = await read('a.csv', table);
    expect(findings).toEqual([expect.stringMatching(/^a\.csv:3 Kolumnen Inkom: "2025-13-02" är inte ett datum/)]);
    expect(counted).toEqual(GOOD_ROW);
  });

  test.each([
    [
      'merged cells say the same in each row',
      [{ rows: [HEADINGS, ROW, ['A2', '2025-01-03', 'Avvikelse', null]], merges: ['D2:D3'] }],
    ],
    [
      'a cover before the table',
      [
        { name: 'Info', rows: [['Rapport']] },
        { name: 'Data', rows: [HEADINGS, ROW] },
      ],
    ],
    [
      'a hidden sheet is not the table',
      [
        { name: 'Urval', state: 'hidden' as const, rows: [HEADINGS, ['B1', '2025-01-02', 'Avvikelse', 'hem']] },
        { name: 'Data', rows: [HEADINGS, ROW] },
      ],
    ],
  ])('%s', async (_, sheets) => {
    const { findings, counted } = await read('a.xlsx', workbook(sheets));
    expect(findings).toEqual([]);
    expect(counted.map((event) => event.slice(0, 2))).not.toContain('B1');
    expect(counted.every((event) => event.endsWith('barn'))).toBe(true);
    expect(counted).toHaveLength(sheets[0]?.rows.length === 3 ? 2 : 1);
  });
});

describe('the tool says what nobody could have guessed', () => {
  const LATIN = Buffer.from(CSV.replace('barn', 'Hemtjänst'), 'latin1');
  test.each([
    ['Windows-1252', 'a.csv', LATIN, 'a.csv är läst som Windows-1252'],
    ['UTF-16', 'a.csv', utf16(CSV.replaceAll(';', '\t')), 'a.csv är läst som UTF-16'],
    ['UTF-16, the other way', 'a.csv', swapped(CSV), 'a.csv är läst som UTF-16'],
    [
      'which sheet',
      'a.xlsx',
      workbook([
        { name: 'Info', rows: [['x']] },
        { name: 'Data', rows: [HEADINGS, ROW] },
        { name: 'Urval', state: 'hidden', rows: [['y']] },
      ]),
      'a.xlsx: bladet Data är läst. Bladen Info och Urval (dolt) räknas inte.',
    ],
  ])('%s', async (_, fil, bytes, said) => {
    const { findings, counted, stderr } = await read(fil, bytes);
    expect([findings, counted.length]).toEqual([[], 1]);
    expect(stderr).toContain(said);
  });

  test('nothing is said of a file in UTF-8', async () => {
    expect((await read('a.csv', CSV)).stderr).not.toContain('a.csv');
  });

  test('sheets with the same headings are a warning: somebody believes that they are counted', async () => {
    const months = ['januari', 'februari'].map((name) => ({ name, rows: [HEADINGS, ROW] }));
    const { findings, counted } = await read('a.xlsx', workbook(months));
    expect(findings).toEqual([expect.stringMatching(/Bladet februari har samma rubriker som bladet januari/)]);
    expect(counted).toEqual(GOOD_ROW);
  });
});

describe('files that cannot be read say why and what to do, in one finding', () => {
  test.each([
    ['a workbook called csv', 'a.csv', sheet(HEADINGS, ROW), 'är en Excel-arbetsbok', 'slutar på .xlsx'],
    ['a text called xlsx', 'a.xlsx', CSV, 'är en textfil', 'slutar på .csv'],
    ['a text called xls', 'a.xls', CSV, 'är en textfil', 'slutar på .csv'],
    ['a web page called xls', 'a.xls', '<html><table><tr><td>Nr</td></tr></table></html>', 'webbsida', 'Spara'],
    ['a web page called csv', 'a.csv', '\ufeff<!DOCTYPE html>\n<html></html>', 'webbsida', 'Spara'],
    ['an old workbook, or a password', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'lösenord', '.xlsx'],
    ['another program', 'a.ods', zipped({ mimetype: 'x' }), 'varken CSV eller XLSX', 'Spara'],
    ['a zip that is no workbook', 'a.xlsx', zipped({ 'a.txt': 'x' }), 'ingen hel Excel-arbetsbok', 'spara'],
    ['half a workbook', 'a.xlsx', sheet(HEADINGS, ROW).subarray(0, 400), 'ingen hel Excel-arbetsbok', 'spara'],
    ['an empty file', 'a.csv', '', 'är tom', 'nytt'],
    ['only empty lines', 'a.csv', '\r\n;;\r\n', 'är tom', 'nytt'],
    ['an empty sheet', 'a.xlsx', sheet(), 'är tomt', 'nytt'],
    ['another sign between cells', 'a.csv', CSV.replaceAll(';', '|'), 'Nr|Inkom|Typ|Enhet', 'semikolon'],
    ['another file altogether', 'a.csv', 'Namn;Plats\nx;y\n', 'ingen av rubrikerna', 'rätt fil'],
    ['UTF-16 without its mark', 'a.csv', Buffer.from(CSV, 'utf16le'), 'UTF-16', 'UTF-8'],
    [
      'MS-DOS letters',
      'a.csv',
      Buffer.from('Nr;Inkom;Typ;Enhet\nA1;2025-01-02;Klagom\x86l;Hemtj\x84nst\n', 'latin1'),
      'MS-DOS',
      'UTF-8',
    ],
    [
      'a missing column',
      'a.csv',
      'Nr;Inkom;Enhet\nA1;2025-01-02;barn\n',
      'ingen rubrik "Typ"',
      'Här finns: Nr, Inkom, Enhet',
    ],
    [
      'a document type in XML',
      'a.xlsx',
      workbook([{ rows: [HEADINGS] }], { parts: { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' } }),
      'ingen hel',
      'spara',
    ],
  ])('%s', async (_, fil, bytes, what, todo) => {
    const { findings, counted } = await read(fil, bytes);
    expect(findings).toEqual([expect.stringContaining(what)]);
    expect(findings[0]).toContain(todo);
    expect(counted).toEqual([]);
  });

  test('a heading that stands twice: the first is read, and the finding says where both are', async () => {
    const table = 'Nr;Inkom;Inkom;Typ;Enhet\nA1;2025-01-02;2025-02-02;Avvikelse;barn\n';
    const { findings, counted } = await read('a.csv', table);
    expect(findings).toEqual([expect.stringContaining('"Inkom" står på flera ställen i tabellen (kolumn B och C)')]);
    expect(counted).toEqual(GOOD_ROW);
  });
});

describe('bad rows are named by row and column, and the others are counted', () => {
  const NAMED: readonly [string, string, string][] = [
    ['2/1/2025;Avvikelse;barn', 'Kolumnen Inkom: "2/1/2025"', 'ÅÅÅÅ-MM-DD'],
    ['25-01-02;Avvikelse;barn', 'Kolumnen Inkom: "25-01-02"', 'ÅÅÅÅ-MM-DD'],
    ['45659;Avvikelse;barn', 'nummer på en dag', 'Formatera kolumnen som datum'],
    ['2025-01-02T23:45:00Z;Avvikelse;barn', 'Kolumnen Inkom:', 'ÅÅÅÅ-MM-DD'],
    [';Avvikelse;barn', 'Kolumnen Inkom: cellen är tom.', 'Fyll i cellen (Dag då händelsen rapporterades).'],
    ['2025-01-02', 'Kolumnen Typ: cellen är tom.', 'Fyll i cellen'],
    ['2025-01-02;Avvikels;barn', 'Kolumnen Typ: "Avvikels"', 'Menar du avvikelse?'],
    ['2025-01-02;Avvikelse;barnn', 'Kolumnen Enhet: det finns ingen enhet', 'Menar du barn?'],
    ['2025-01-02;Avvikelse;Hemtjensten', '"Hemtjensten" är varken id eller titel på en enhet', 'Menar du hem?'],
    ['2025-01-02;Avvikelse;"barn" x', 'citattecken på fel plats', 'Ta bort citattecknet'],
    ['2025-01-02;"Avvikelse;barn', 'citattecken på fel plats', 'Ta bort citattecknet'],
    ['#SAKNAS!;Avvikelse;barn', 'felvärdet #SAKNAS!', 'Rätta formeln'],
    ['2025-01-02;Summa;barn', 'en summa av andra rader', 'Ta bort raden'],
  ];
  test.each(NAMED)('%s', async (row, what, todo) => {
    const { findings, counted } = await read('a.csv', `${CSV}A2;${row}\nA3;2025-01-04;Avvikelse;barn\n`);
    const own = findings.filter((finding) => finding.startsWith('a.csv:3 ') && finding.includes(what));
    expect(own).toEqual([expect.stringContaining(todo)]);
    expect(findings.every((finding) => finding.startsWith('a.csv:3 '))).toBe(true);
    expect(counted).toEqual(expect.arrayContaining([...GOOD_ROW, 'A3 2025-01-04 barn']));
  });

  test('the same fault in many rows: the first are told alone, the rest together, and each row is named', async () => {
    const strangers = [
      ...Array.from({ length: 30 }, () => 'Södra'),
      'barn',
      ...Array.from({ length: 3 }, () => 'Södra'),
    ];
    const rows = strangers.map((unit, at) => `B${at};2025-01-02;Avvikelse;${unit}\n`).join('');
    const { findings, counted } = await read('a.csv', `Nr;Inkom;Typ;Enhet\n${rows}B99;igår;Avvikelse;barn\n`);
    expect(findings.map((finding) => Number(/:(\d+)/.exec(finding)?.[1]))).toEqual([
      ...Array.from({ length: 21 }, (_, at) => at + 2),
      36,
    ]);
    expect(findings[20]).toContain('Samma fel finns på 13 rader: 22–31 och 33–35.');
    expect(counted).toHaveLength(34);
  });

  test('a formula whose value was never saved', async () => {
    const { findings } = await read('a.xlsx', dated({ xml: '<f>TODAY()</f>', s: 1 }));
    expect(findings).toEqual([
      expect.stringMatching(/^a\.xlsx:2 Kolumnen Inkom: Cellen har en formel, men inget sparat värde/),
    ]);
  });

  test('a table full of lone quotes says where it stopped, and takes no time', async () => {
    const lines = `A2;2025-01-02;"Avvikelse;barn\n`.repeat(20_000);
    const { findings, counted } = await read('a.csv', `${CSV}${lines}`);
    expect(findings.at(-1)).toContain('Resten av tabellen är inte läst');
    expect(counted).toEqual(GOOD_ROW);
  });
});

describe('counts', () => {
  const antal = (rows: string) =>
    read('a.csv', `slag;period;antal;enhet\n${rows}`, { innehåller: 'antal', kolumner: undefined });
  test.each([
    ['1 234', '2025-Q1', '2025-Q1 1234 barn'],
    ['1\u00a0234', '2025K1', '2025-Q1 1234 barn'],
    ['12,0', 'kvartal 1 2025', '2025-Q1 12 barn'],
    ['0', '2025 kv 1', '2025-Q1 0 barn'],
    ['3', 'tertial 2 2025', '2025-T2 3 barn'],
    ['3', 'mars 2025', '2025-03 3 barn'],
    ['3', '202503', '2025-03 3 barn'],
    ['3', '2025v7', '2025-W07 3 barn'],
  ])('%s in %s', async (number, period, expected) => {
    expect(await antal(`avvikelse;${period};${number};barn\n`)).toMatchObject({ findings: [], counted: [expected] });
  });

  test.each(['12,5', '1.234', '"1,234"', '<5', '-', '', '-3'])(
    '%s is no count, and is shown as it was written',
    async (number) => {
      const { findings, counted } = await antal(`avvikelse;2025-Q1;${number};barn\navvikelse;2025-Q2;7;barn\n`);
      expect(findings).toEqual([expect.stringMatching(/^a\.csv:2 Kolumnen antal: /)]);
      if (number && number !== '-3') expect(findings[0]).toContain(number.replaceAll('"', ''));
      expect(counted).toEqual(['2025-Q2 7 barn']);
    },
  );

  test('a sum, or a unit that cannot be read, is never the whole organisation', async () => {
    const rows = 'avvikelse;2025-Q1;7;barn\navvikelse;2025-Q1;9;Totalt\navvikelse;2025-Q1;2;Södra huset\nSumma;;18;\n';
    const { findings, counted } = await antal(rows);
    expect(findings.map((finding) => finding.split(' ')[0])).toEqual(['a.csv:3', 'a.csv:4', 'a.csv:5']);
    expect(counted).toEqual(['2025-Q1 7 barn']);
  });
});

test('what was not counted is told in the report too', async () => {
  const { stdout } = await run(['report', '2025', '--data'], root('a.csv', `${CSV}A2;;Avvikelse;barn\n`));
  expect(stdout).toContain('Rad 3: inkom saknas');
});
