import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readWorkbook } from '../../../src/parse/xlsx/read-workbook.js';
import { type MadeCell, workbook, zipped } from '../../helpers/workbook.js';

/** The cells of the first sheet, or what was said instead. */
async function cells(bytes: Buffer) {
  const book = await readWorkbook(bytes);
  return book.ok ? (book.sheets[0]?.rows.map((row) => row.cells) ?? []) : book.message;
}

/** What one cell is read as. */
const cell = async (made: MadeCell, from1904 = false) =>
  (await cells(workbook([{ rows: [['x', made]] }], { from1904 })))[0]?.[1];

describe('cells are read as a person sees them', () => {
  test.each([
    ['a date', { xml: '<v>45659</v>', s: 1 }, '2025-01-02'],
    ['the last day before the day that never was', { xml: '<v>59</v>', s: 1 }, '1900-02-28'],
    ['the day that never was', { xml: '<v>60</v>', s: 1 }, '60'],
    ['the day after it', { xml: '<v>61</v>', s: 1 }, '1900-03-01'],
    ['a leap day', { xml: '<v>45351</v>', s: 1 }, '2024-02-29'],
    ['a date and time', { xml: '<v>45659.5</v>', s: 2 }, '2025-01-02 12:00'],
    ['a hair before midnight is midnight', { xml: '<v>45658.99999999999</v>', s: 2 }, '2025-01-02'],
    ['a month', { xml: '<v>45659</v>', s: 5 }, '2025-01'],
    ['percent', { xml: '<v>0.795</v>', s: 3 }, '79,5 %'],
    ['zeros first', { xml: '<v>123</v>', s: 4 }, '00123'],
    ['a whole number', { xml: '<v>1234</v>' }, '1234'],
    ['a sum of decimals', { xml: '<v>0.30000000000000004</v>' }, '0,3'],
    ['yes', { xml: '<v>1</v>', t: 'b' }, 'SANT'],
    ['an error', { xml: '<v>#N/A</v>', t: 'e' }, '#N/A'],
    ['an ISO date', { xml: '<v>2025-01-02T00:00:00</v>', t: 'd' }, '2025-01-02'],
    ['text in runs', { xml: '<is><r><t>för</t></r><r><t>ord</t></r></is>', t: 'inlineStr' }, 'förord'],
    ['signs that XML cannot hold', { xml: '<is><t>a_x000D_\nb</t></is>', t: 'inlineStr' }, 'a\nb'],
    ['a formula never runs: its saved value', { xml: '<f>1+1</f><v>7</v>' }, '7'],
    ['a formula that never was worked out', { xml: '<f>1+1</f>' }, '\u0000'],
    ['a style that there is none of', { xml: '<v>5</v>', s: 99 }, '5'],
  ])('%s', async (_, made, expected) => {
    expect(await cell(made)).toBe(expected);
  });

  test('days are counted from 1904 where the workbook says so', async () => {
    expect(await cell({ xml: '<v>44197</v>', s: 1 }, true)).toBe('2025-01-02');
  });

  test('composed letters are one sign, as everywhere', async () => {
    expect(await cell('a\u030a')).toBe('å');
  });
});

test('what another library writes is read', async () => {
  const buffer = await writeXlsxFile([
    [{ value: 'Inkom' }, { value: 'Antal' }, { value: 'Typ & <slag>' }],
    [
      { value: new Date(Date.UTC(2025, 0, 2)), type: Date, format: 'yyyy-mm-dd' },
      { value: 12.5, type: Number },
      { value: 'rad\ntvå' },
    ],
  ]).toBuffer();
  expect(await cells(buffer)).toEqual([
    ['Inkom', 'Antal', 'Typ & <slag>'],
    ['2025-01-02', '12,5', 'rad\ntvå'],
  ]);
});

describe('what is hidden is not the table, and is not overlooked', () => {
  test('hidden sheets are marked', async () => {
    const book = await readWorkbook(
      workbook([{ rows: [['a']] }, { name: 'Dolt', state: 'veryHidden', rows: [['hemligt']] }]),
    );
    expect(book.ok && book.sheets.map(({ hidden, rows }) => [hidden, rows[0]?.cells])).toEqual([
      [false, ['a']],
      [true, ['hemligt']],
    ]);
  });

  test.each([
    [
      'a comment',
      {
        'xl/comments1.xml':
          '<comments><comment><text><r><t>Anna </t></r><r><t>Andersson</t></r></text></comment></comments>',
      },
    ],
    ['a property', { 'docProps/core.xml': '<p><creator>Anna Andersson</creator></p>' }],
    ['the cache of a pivot table', { 'xl/pivotCache/pivotCacheRecords1.xml': '<r><s v="Anna Andersson"/></r>' }],
    ['a text box', { 'xl/drawings/drawing1.xml': '<a><t>Anna Andersson</t></a>' }],
    ['a text that no cell shows any more', { 'xl/sharedStrings.xml': '<sst><si><t>Anna Andersson</t></si></sst>' }],
    [
      'a name',
      { 'xl/workbook.xml': '<workbook><sheets><sheet name="Anna Andersson" r:id="rId1"/></sheets></workbook>' },
    ],
  ])('%s', async (_, parts) => {
    const book = await readWorkbook(
      workbook([{ rows: [['a']] }], { parts: parts as unknown as Record<string, string> }),
    );
    expect(book.ok && book.texts.map(({ text }) => text)).toContain('Anna Andersson');
  });

  test('a text inside a formula', async () => {
    const book = await readWorkbook(
      workbook([{ rows: [[{ xml: '<f>IF(A2,"Anna Andersson","")</f><v>x</v>', t: 'str' }]] }]),
    );
    expect(book.ok && book.texts).toContainEqual({
      where: 'i formeln i cell A1 på bladet Blad1',
      text: 'IF(A2,"Anna Andersson","")',
    });
  });
});

describe('hostile workbooks are refused, quickly and in words', () => {
  const TOO_LARGE = 'Arbetsboken är för stor när den packas upp, och läses inte.';
  const DAMAGED = 'Filen är ingen hel Excel-arbetsbok (XLSX).';
  const SHEET = 'xl/worksheets/sheet1.xml';
  const good = workbook([{ rows: [['a', 'b']] }]);

  /** The same file with another size in its list of contents for one part (zip: 24 bytes into the part's entry). */
  function claiming(bytes: Buffer, part: string, size: number): Buffer {
    const copy = Buffer.from(bytes);
    const entry = copy.lastIndexOf(part) - 46;
    copy.writeUInt32LE(size, entry + 24);
    return copy;
  }

  test.each([
    ['a part that unpacks to 200 MB', claiming(good, SHEET, 200_000_000), TOO_LARGE],
    ['a part that says it is smaller than it is', claiming(good, SHEET, 10), DAMAGED],
    ['a part that says it is larger than it is', claiming(good, SHEET, 100_000), DAMAGED],
    [
      '4 000 parts',
      zipped(Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`xl/a${at}.xml`, '<a/>']))),
      TOO_LARGE,
    ],
    [
      'rows that reach the last column',
      workbook([{ rows: [] }], {
        parts: {
          [SHEET]: `<worksheet><sheetData>${Array.from({ length: 400 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`,
        },
      }),
      TOO_LARGE,
    ],
    [
      'merges over each other',
      workbook([
        {
          rows: Array.from({ length: 2000 }, (_, at) => [at ? null : 'x', 'y']),
          merges: Array.from({ length: 4000 }, () => 'A1:A2000'),
        },
      ]),
      TOO_LARGE,
    ],
    [
      'a cell beyond the sheet',
      workbook([{ rows: [] }], {
        parts: { [SHEET]: '<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>' },
      }),
      DAMAGED,
    ],
    [
      'a row beyond the sheet',
      workbook([{ rows: [] }], {
        parts: { [SHEET]: '<worksheet><sheetData><row r="9999999"><c><v>1</v></c></row></sheetData></worksheet>' },
      }),
      DAMAGED,
    ],
    [
      'entities',
      workbook([{ rows: [] }], { parts: { [SHEET]: '<!DOCTYPE a [<!ENTITY b "ccccc">]><worksheet>&b;</worksheet>' } }),
      DAMAGED,
    ],
    ['XML that is none', workbook([{ rows: [] }], { parts: { [SHEET]: '<worksheet><row>' } }), DAMAGED],
    [
      'a sheet that leads out of the file',
      workbook([{ rows: [] }], {
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
        },
      }),
      DAMAGED,
    ],
    ['no zip at all', Buffer.from('PK\u0003\u0004 och sedan inget'), DAMAGED],
    ['nothing', Buffer.alloc(0), DAMAGED],
  ])('%s', async (_, bytes, message) => {
    const started = performance.now();
    expect(await cells(bytes)).toBe(message);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('the same file unharmed is read', async () => {
    expect(await cells(good)).toEqual([['a', 'b']]);
  });
});
