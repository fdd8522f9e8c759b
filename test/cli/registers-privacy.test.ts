import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { runJson } from '../helpers/run.js';
import { enhet, register } from '../helpers/texts.js';
import { workbook } from '../helpers/workbook.js';
import { nobodys } from '../privacy/number.js';

const NUMBER = `${nobodys.slice(0, 8)}-${nobodys.slice(8)}`;
const PERSONAL = ['inga-personnummer', 'funktion-inte-namn', 'inga-kontaktuppgifter'];
const UNITS: Files = { 'barn.md': enhet({ id: 'barn', titel: 'Anna Lindhs enhet' }) };
const ROW = ['A1', '2025-01-02', 'avvikelse', 'barn'];
const HEADINGS = ['dnr', 'inkom', 'slag', 'enhet'];

/** What the privacy rules say of a register's file: `line rule message`. */
async function told(fil: string, bytes: string | Buffer) {
  const { json, stdout, stderr } = await runJson(
    ['validate'],
    handbook({ ...UNITS, 'r.md': register({ fil }), [fil]: bytes }),
  );
  expect(stdout + stderr).not.toContain(nobodys.slice(8));
  return (json.findings as { file: string; line: number; rule: string; message: string }[])
    .filter(({ rule, file }) => PERSONAL.includes(rule) && file === fil)
    .map(({ line, rule, message }) => `${line} ${rule} ${message}`);
}

const csv = (heading: string, cell: string) =>
  `dnr;inkom;slag;enhet;${heading}\nA1;2025-01-02;avvikelse;barn;${cell}\n`;

describe('each cell, also in columns that are not read', () => {
  test.each([
    ['a number', 'Text', `Se ${NUMBER}`, /^2 inga-personnummer .*\*\*\*\*\. Det står på rad 2, i kolumnen Text\.$/],
    ['a number as a number', 'Akt', nobodys, /^2 inga-personnummer .*kolumnen Akt\.$/],
    [
      'a column for numbers, masked',
      'Personnummer',
      '20980517-****',
      /^2 inga-personnummer Kolumnen Personnummer är till för personnummer/,
    ],
    [
      'a name in a text',
      'Text',
      'Enligt Anna Andersson ringde hon',
      /^2 funktion-inte-namn Anna Andersson .* på rad 2, i kolumnen Text\.$/,
    ],
    [
      'a lone name under a heading for people',
      'Handläggare',
      'Anna',
      /^2 funktion-inte-namn Anna .*kolumnen Handläggare\.$/,
    ],
    ['surname first', 'Rapporterad av', 'Andersson Anna', /^2 funktion-inte-namn Andersson Anna /],
    ['an address', 'Text', 'anna.andersson@exempel.se', /^2 inga-kontaktuppgifter /],
  ])('%s', async (_, heading, cell, expected) => {
    expect(await told('a.csv', csv(heading, cell))).toContainEqual(expect.stringMatching(expected));
  });

  test.each([
    ['a function', 'Handläggare', 'enhetschef'],
    ['the title of a unit', 'Text', 'Anna Lindhs enhet'],
    ['the unit of a person-like name', 'Ansvarig enhet', 'Anna'],
    ['a date and time', 'Text', '2025-01-02 13:45'],
    ['a case number', 'Akt', 'SN 2025/000123'],
  ])('not told: %s', async (_, heading, cell) => {
    expect(await told('a.csv', csv(heading, cell))).toEqual([]);
  });
});

describe('every part of a workbook, also what nobody sees', () => {
  const part = (parts: Record<string, string>) => workbook([{ rows: [HEADINGS, ROW] }], { parts });
  test.each([
    [
      'a hidden sheet',
      workbook([{ rows: [HEADINGS, ROW] }, { name: 'Urval', state: 'hidden', rows: [['x'], [NUMBER]] }]),
      'i cell A2 på det dolda bladet Urval',
    ],
    ['a row above the headings', workbook([{ rows: [[`Akt ${NUMBER}`], HEADINGS, ROW] }]), 'i cell A1 på bladet Blad1'],
    [
      'a comment',
      part({
        'xl/comments1.xml': `<comments><comment><text><r><t>${NUMBER.slice(0, 4)}</t></r><r><t>${NUMBER.slice(4)}</t></r></text></comment></comments>`,
      }),
      'i en kommentar',
    ],
    [
      'a text in a formula',
      workbook([{ rows: [HEADINGS, [...ROW, { xml: `<f>IF(A1="","${NUMBER}","")</f><v>x</v>`, t: 'str' }]] }]),
      'i formeln i cell E2',
    ],
    ['the name of a sheet', workbook([{ name: `Akt ${NUMBER}`, rows: [HEADINGS, ROW] }]), 'i namnet på ett blad'],
    [
      'a hidden copy of data',
      part({ 'xl/pivotCache/pivotCacheRecords1.xml': `<r><s v="${NUMBER}"/></r>` }),
      'i en pivottabells dolda kopia',
    ],
    [
      'a text that no cell shows',
      part({ 'xl/sharedStrings.xml': `<sst><si><t>${NUMBER}</t></si></sst>` }),
      'inte i någon cell',
    ],
  ])('%s', async (_, bytes, where) => {
    expect(await told('a.xlsx', bytes)).toContainEqual(expect.stringContaining(where));
  });

  test('a date cell with a time is no person number', async () => {
    const dates = Array.from({ length: 20 }, (_, at) => [
      'A',
      { xml: `<v>${45659.04 + at * 0.37}</v>`, s: 2 },
      'avvikelse',
      'barn',
    ]);
    expect(await told('a.xlsx', workbook([{ rows: [HEADINGS, ...dates] }]))).toEqual([]);
  });
});

test.each([
  ['a workbook called csv', 'a.csv', workbook([{ rows: [HEADINGS, [...ROW, NUMBER]] }])],
  ['a text called xlsx', 'a.xlsx', csv('Text', NUMBER)],
  ['a table with none of the headings', 'a.csv', `Akt;Namn\n${NUMBER};x\n`],
  ['a quote that is never closed', 'a.csv', `${csv('Text', 'x')}"A2;${NUMBER};x\n`],
  ['Windows-1252', 'a.csv', Buffer.from(csv('Text', `åäö ${NUMBER}`), 'latin1')],
])('a file that is not counted, or not UTF-8, is looked through all the same: %s', async (_, fil, bytes) => {
  expect(await told(fil, bytes)).toContainEqual(expect.stringMatching(/inga-personnummer/));
});

test('letters that were destroyed before they came here are told once, and such a table is not counted', async () => {
  const garbled = Buffer.from('dnr;inkom;slag;enhet;Åtgärd\nA1;2025-01-02;klagomål;barn;x\n').toString('latin1');
  const root = handbook({ ...UNITS, 'r.md': register(), 'a.csv': garbled });
  const { json } = await runJson(['validate'], root);
  expect(json.findings.filter(({ rule }: { rule: string }) => rule === 'register-gar-att-lasa')).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/^Tecknen å, ä och ö är förstörda/) }),
  ]);
});
