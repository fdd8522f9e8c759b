import { describe, expect, test } from 'vitest';
import { countEvents } from '../../src/queries/events.js';
import { uncounted } from '../../src/queries/uncounted.js';
import { findingsIn } from '../helpers/findings.js';
import { GOOD } from '../helpers/good.js';
import { open } from '../helpers/open.js';
import { register, rutin } from '../helpers/texts.js';
import { workbook } from '../helpers/workbook.js';

const KEYS = { uttag: '2026-01-15', period: '2025', kolumner: { Ärende: 'dnr', Kom: 'inkom', Typ: 'slag' } };
const HEADINGS = ['Ärende', 'Kom', 'Typ', 'utredd'];

/** The two files that such a table may be, and what a register of them looks like. */
const FILES = {
  csv: (rows: string[][]) => ({
    'a.md': register(KEYS),
    'a.csv': [HEADINGS, ...rows].map((row) => `${row.join(';')}\n`).join(''),
  }),
  xlsx: (rows: string[][]) => ({
    'a.md': register({ ...KEYS, fil: 'a.xlsx' }),
    'a.xlsx': workbook([{ rows: [HEADINGS, ...rows] }]),
  }),
};

const whole = (files: object) => ({ ...GOOD, 'r.md': rutin(), ...files });
const found = async (files: object) =>
  (await findingsIn(whole(files))).map(
    ({ line, severity, rule, message }) => `${line} ${severity} ${rule}: ${message}`,
  );

describe.each(['csv', 'xlsx'] as const)('rows outside what their register says of itself (%s)', (kind) => {
  const AFTER = 'fel datum-har-varit: Kolumnen Kom: dagen är efter registrets uttag (2026-01-15). Raden räknas inte.';
  const OUTSIDE =
    'varning datum-i-ordning: Kolumnen Kom: dagen är utanför registrets period (2025). Raden räknas på sin egen dag.';
  test.each<[string, string[][], string[]]>([
    ['the last day of the period', [['1', '2025-12-31', 'avvikelse', '']], []],
    ['after the extract', [['1', '2026-04-02', 'avvikelse', '']], [`2 ${AFTER}`]],
    ['after the extract and after today: one fault', [['1', '2062-04-02', 'avvikelse', '']], [`2 ${AFTER}`]],
    ['the day of the extract is outside the period only', [['1', '2026-01-15', 'avvikelse', '']], [`2 ${OUTSIDE}`]],
    ['before the period', [['1', '2019-04-02', 'avvikelse', '']], [`2 ${OUTSIDE}`]],
    [
      'the headings of the table name the columns',
      [['1', '2025-04-02', 'avvikelse', '2025-04-01']],
      ['2 fel datum-i-ordning: utredd (2025-04-01) är före Kom (2025-04-02).'],
    ],
    [
      'the same number twice',
      [
        ['1', '2025-04-02', 'avvikelse', ''],
        ['1', '2025-05-02', 'avvikelse', ''],
        ['1', '2025-05-02', 'klagomål', ''],
        ['', '2025-05-02', 'klagomål', ''],
        ['', '2025-05-02', 'klagomål', ''],
      ],
      ['3 varning id-unikt: Kolumnen Ärende: 1 står också på rad 2. De två raderna räknas som en avvikelse.'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await found(FILES[kind](rows))).toEqual(expected);
  });

  test('a row after the extract is not counted and is told, one outside the period is counted on its day', async () => {
    const rows = [
      ['1', '2026-04-02', 'avvikelse', ''],
      ['2', '2019-04-02', 'avvikelse', ''],
    ];
    const handbook = await open(whole(FILES[kind](rows)));
    expect(countEvents(handbook).map(({ data }) => data.inkom)).toEqual(['2019-04-02']);
    expect(uncounted(handbook).map(({ skäl }) => skäl)).toEqual(['Rad 2: dagen är efter registrets uttag.']);
  });
});

test('a whole table of the wrong year is twenty findings and one for the rest', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => [`${index}`, '2019-04-02', 'avvikelse', '']);
  const told = await found(FILES.csv(rows));
  expect(told).toHaveLength(21);
  expect(told.at(-1)).toContain('Samma fel finns på 30 rader: 22–51.');
});

test.each([
  ['2025-W01', []],
  ['2025', []],
  ['2024-Q4', ['2 varning datum-i-ordning']],
  ['2026', []],
  ['2026-Q2', ['2 fel datum-har-varit']],
])('a count of %s', async (period, expected) => {
  const keys = { ...KEYS, innehåller: 'antal', kolumner: {}, period: period === '2026' ? '2026' : '2025' };
  const told = await found({ 'a.md': register(keys), 'a.csv': `period;slag;antal\n${period};klagomål;3\n` });
  expect(told.map((text) => text.split(':')[0])).toEqual(expected);
});
