import { describe, expect, test } from 'vitest';
import { findingsIn, findingsOf } from '../helpers/findings.js';
import { GOOD } from '../helpers/good.js';
import { enhet, register, rutin } from '../helpers/texts.js';

const BASE = {
  'barn.md': enhet({ id: 'barn', titel: 'Barn' }),
  'aldre.md': enhet({ id: 'aldre', titel: 'Äldre', del_av: 'hela' }),
  'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
};

/** The findings of a register with a table, as `file:line rule`. */
async function found(table: string, keys: Record<string, unknown> = {}): Promise<string[]> {
  const findings = await findingsIn({
    ...GOOD,
    ...BASE,
    'a.md': register(keys),
    'a.csv': table,
    'r.md': rutin(),
  });
  return findings.map(({ file, line, rule }) => `${file}:${file === 'a.csv' ? line : ''} ${rule}`);
}

describe('rows of händelser', () => {
  test.each([
    [
      'good rows',
      'dnr;inkom;slag;enhet;rutin\nA-1;2025-01-15;avvikelse;barn;rutin-a\nA-2;2025-01-16;avvikelse;aldre;rutin-a\n',
      [],
    ],
    [
      'case of a kind, titles for ids',
      'inkom;slag;enhet;rutin\n2025-01-15;AVVIKELSE;Barn;Rutin A\n2025-01-16;Avvikelse;Äldre;Rutin A\n',
      [],
    ],
    [
      'several rutiner in a cell',
      'inkom;slag;rutin\n2025-01-15;avvikelse;"rutin-a, rutin-b"\n',
      ['a.csv:2 referens-finns'],
    ],
    ['columns that no key names', 'inkom;slag;Namn på systemet\n2025-01-15;avvikelse;x\n', []],
    ['a bad date', 'inkom;slag;dnr\n2025-02-30;avvikelse;1\n', ['a.csv:2 varde-giltigt']],
    ['a bad kind', 'inkom;slag;dnr\n2025-02-01;annat;1\n', ['a.csv:2 varde-giltigt']],
    ['an empty cell where a value is required', 'inkom;slag;dnr\n;avvikelse;1\n', ['a.csv:2 nyckel-kravs']],
    ['an unknown unit', 'inkom;slag;enhet\n2025-01-15;avvikelse;barnn\n', ['a.csv:2 referens-finns']],
    ['a number as text', 'inkom;slag;allvarlighet\n2025-01-15;avvikelse;hög\n', ['a.csv:2 varde-giltigt']],
    ['the third row', 'inkom;slag;dnr\n2025-01-15;avvikelse;1\n\n2025-01-32;avvikelse;2\n', ['a.csv:4 varde-giltigt']],
    ['no rows', 'inkom;slag;dnr\n', []],
    ['a row with too many cells', 'inkom;slag;dnr\n2025-01-15;avvikelse;1;2;3\n', []],
  ])('%s', async (_, table, expected) => {
    expect(await found(table)).toEqual(expected);
  });
});

describe('columns', () => {
  test.each([
    ['kolumner gives keys', 'Dag;Typ;Nr\n2025-01-15;avvikelse;1\n', { kolumner: { Dag: 'inkom', Typ: 'slag' } }, []],
    [
      'a key that is none',
      'Dag;Typ;Nr\n2025-01-15;avvikelse;1\n',
      { kolumner: { Dag: 'inkom', Typ: 'slag', Nr: 'drn' } },
      ['a.md: register-gar-att-lasa'],
    ],
    [
      'a heading that is none',
      'inkom;slag;Nr\n2025-01-15;avvikelse;1\n',
      { kolumner: { Nummer: 'dnr' } },
      ['a.md: register-gar-att-lasa'],
    ],
    [
      'a required column is missing: told once',
      'dnr;inkom;x\n1;2025-01-15;\n2;2025-01-16;\n',
      {},
      ['a.md: register-gar-att-lasa'],
    ],
    ['an empty table', '', {}, ['a.md: register-gar-att-lasa']],
    [
      'counts need a period or a date',
      'slag;antal;enhet\navvikelse;1;barn\n',
      { innehåller: 'antal' },
      ['a.md: register-gar-att-lasa'],
    ],
    ['counts with a date', 'datum;slag;antal\n2025-01-15;avvikelse;1\n', { innehåller: 'antal' }, []],
    [
      'counts with what is no number',
      'period;slag;antal\n2025;avvikelse;många\n',
      { innehåller: 'antal' },
      ['a.csv:2 varde-giltigt'],
    ],
    ['a negative count', 'period;slag;antal\n2025;avvikelse;-1\n', { innehåller: 'antal' }, ['a.csv:2 varde-giltigt']],
  ])('%s', async (_, table, keys, expected) => {
    expect(await found(table, keys)).toEqual(expected);
  });
});

test('a table in an encoding that is not read names it', async () => {
  const files = { ...BASE, 'a.md': register(), 'a.csv': Buffer.from([0x66, 0x81, 0x72]) };
  expect(await findingsOf('register-gar-att-lasa', files)).toMatchObject([
    { file: 'a.md', message: expect.stringContaining('CP850') },
  ]);
});

describe('antal-overlappar-inte', () => {
  const table = (unit: string, slag = 'klagomål') => `period;slag;antal;enhet\n2025-Q1;${slag};1;${unit}\n`;
  test.each([
    ['two sources, same everything', { källa: 'B' }, table('barn'), 1],
    ['the same source: the later extract counts', { källa: 'A' }, table('barn'), 0],
    ['another period', { källa: 'B', period: '2024' }, table('barn'), 0],
    ['part of the period', { källa: 'B', period: '2025-Q1' }, table('barn'), 1],
    ['another kind', { källa: 'B' }, table('barn', 'avvikelse'), 0],
    ['another unit', { källa: 'B' }, table('aldre'), 0],
    ['the unit above', { källa: 'B', enhet: 'hela' }, table(''), 0],
    ['the whole organisation', { källa: 'B' }, table(''), 1],
    [
      'single händelser are no count',
      { källa: 'B', innehåller: 'händelser' },
      'inkom;slag;enhet\n2025-01-01;klagomål;barn\n',
      0,
    ],
  ])('%s: %i', async (_, keys, csv, count) => {
    const files = {
      ...BASE,
      'a.md': register({ innehåller: 'antal', källa: 'A', id: 'a' }),
      'a.csv': table('barn'),
      'b.md': register({ innehåller: 'antal', id: 'b', fil: 'b.csv', ...keys }),
      'b.csv': csv,
    };
    expect(await findingsOf('antal-overlappar-inte', files)).toHaveLength(count);
  });
});

describe('antal-overlappar-inte, row by row', () => {
  const one = (...rows: string[]) => ({
    ...BASE,
    'a.md': register({ innehåller: 'antal', källa: 'A', id: 'a' }),
    'a.csv': `period;slag;antal;enhet;kategori\n${rows.join('\n')}\n`,
  });
  const lines = async (files: Record<string, string>) =>
    (await findingsOf('antal-overlappar-inte', files)).map(({ file, line }) => `${file}:${line}`);
  test.each([
    ['quarters of a year', ['2025-Q1;avvikelse;1;barn;', '2025-Q2;avvikelse;1;barn;'], []],
    ['parts of the same quarter', ['2025-Q1;avvikelse;1;barn;Fall', '2025-Q1;avvikelse;2;barn;Annat'], []],
    ['the year beside a quarter', ['2025-Q1;avvikelse;1;barn;', '2025;avvikelse;4;barn;'], ['a.csv:2']],
    ['a half beside a tertial', ['2025-H1;avvikelse;1;barn;', '2025-T2;avvikelse;4;barn;'], ['a.csv:3']],
    ['another unit', ['2025-Q1;avvikelse;1;barn;', '2025;avvikelse;4;aldre;'], []],
    ['another kind', ['2025-Q1;avvikelse;1;barn;', '2025;klagomål;4;barn;'], []],
    ['a row that is not counted', ['2025-Q1;avvikelse;1;barn;', '2025;avvikelse;många;barn;'], []],
    [
      'a quarter long after the year began',
      ['2025;avvikelse;4;barn;', '2025-Q1;avvikelse;1;barn;', '2025-Q4;avvikelse;1;barn;'],
      ['a.csv:3'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await lines(one(...rows))).toEqual(expected);
  });

  test.each([
    ['part of a row’s days: told', '2025', '2025-H2', ['a.csv:2']],
    ['all of them: replaced in silence', '2025-Q3', '2025-H2', []],
    ['none of them', '2025-Q1', '2025-H2', []],
  ])('a later extract covers %s', async (_, old, later, expected) => {
    const files = {
      ...one(`${old};avvikelse;9;barn;`),
      'b.md': register({ innehåller: 'antal', källa: 'A', id: 'b', fil: 'b.csv', uttag: '2026-02-01', period: later }),
      'b.csv': `period;slag;antal;enhet\n${later};avvikelse;3;barn\n`,
    };
    expect(await lines(files)).toEqual(expected);
  });
});
