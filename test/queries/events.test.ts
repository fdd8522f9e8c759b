import { describe, expect, test } from 'vitest';
import { countEvents } from '../../src/queries/events.js';
import { open } from '../helpers/open.js';
import { enhet, händelse, register } from '../helpers/texts.js';

const UNITS = {
  'e/forvaltning.md': enhet({ id: 'forvaltning', titel: 'Förvaltningen' }),
  'e/barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'forvaltning' }),
  'e/aldre.md': enhet({ id: 'aldre', titel: 'Äldre', del_av: 'forvaltning' }),
};

/** The events as short texts: `slag antal units`, with "därav" where they lie inside a count. */
async function counted(files: Record<string, string>): Promise<string[]> {
  const events = countEvents(await open({ ...UNITS, ...files }));
  return events
    .map(({ slag, antal, enhet: units, därav }) =>
      [slag, antal, units.join('+'), därav ? 'därav' : ''].join(' ').trim(),
    )
    .sort();
}

const rows = (...lines: string[]) => `dnr;inkom;slag;enhet\n${lines.join('\n')}\n`;
const counts = (...lines: string[]) => `period;slag;antal;enhet\n${lines.join('\n')}\n`;

describe('the same dnr counts once (format.md 6)', () => {
  test.each([
    [
      'two rows',
      { 'r.md': register(), 'a.csv': rows('A-1;2025-01-15;avvikelse;barn', 'A-1;2025-01-16;avvikelse;barn') },
      ['avvikelse 1 barn'],
    ],
    [
      'a document and a row: the document stands',
      {
        'h.md': händelse({ dnr: 'A-1', inkom: '2025-01-15', enhet: 'aldre' }),
        'r.md': register(),
        'a.csv': rows('A-1;2025-01-15;klagomål;barn'),
      },
      ['avvikelse 1 aldre'],
    ],
    [
      'spaces do not count',
      {
        'r.md': register(),
        'a.csv': rows('SN  2025/1;2025-01-15;avvikelse;barn', 'SN 2025/1;2025-01-15;avvikelse;barn'),
      },
      ['avvikelse 1 barn'],
    ],
    [
      'no dnr at all: each counts',
      { 'r.md': register(), 'a.csv': rows(';2025-01-15;avvikelse;barn', ';2025-01-15;avvikelse;barn') },
      ['avvikelse 1 barn', 'avvikelse 1 barn'],
    ],
    [
      'different dnr',
      { 'r.md': register(), 'a.csv': rows('A-1;2025-01-15;avvikelse;barn', 'A-2;2025-01-15;avvikelse;barn') },
      ['avvikelse 1 barn', 'avvikelse 1 barn'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await counted(files)).toEqual(expected);
  });
});

describe('a later extract of the same source replaces an earlier one', () => {
  const early = register({ id: 'tidig', fil: 'tidig.csv', uttag: '2025-07-15', period: '2025-H1' });
  const old = {
    'tidig.md': early,
    'tidig.csv': rows('A-1;2025-01-15;avvikelse;barn', 'A-2;2025-02-15;avvikelse;barn'),
  };
  test.each([
    ['same period', { uttag: '2026-01-15', period: '2025-H1' }, ['avvikelse 1 barn']],
    ['longer period', { uttag: '2026-01-15', period: '2025' }, ['avvikelse 1 barn']],
    [
      'another period',
      { uttag: '2026-01-15', period: '2025-H2' },
      ['avvikelse 1 barn', 'avvikelse 1 barn', 'avvikelse 1 barn'],
    ],
    [
      'another source',
      { uttag: '2026-01-15', period: '2025', källa: 'Annat system' },
      ['avvikelse 1 barn', 'avvikelse 1 barn', 'avvikelse 1 barn'],
    ],
    ['part of the period', { uttag: '2026-01-15', period: '2025-01' }, ['avvikelse 1 barn', 'avvikelse 1 barn']],
    [
      'other units',
      { uttag: '2026-01-15', period: '2025', enhet: 'aldre' },
      ['avvikelse 1 barn', 'avvikelse 1 barn', 'avvikelse 1 barn'],
    ],
    ['a unit above', { uttag: '2026-01-15', period: '2025', enhet: 'forvaltning' }, ['avvikelse 1 barn']],
  ])('%s', async (_, keys, expected) => {
    const late = {
      'sen.md': register({ id: 'sen', fil: 'sen.csv', ...keys }),
      'sen.csv': rows('B-1;2025-01-20;avvikelse;barn'),
    };
    expect(await counted({ ...old, ...late })).toEqual(expected);
  });
});

describe('a register of counts is the whole; what lies inside is "därav"', () => {
  const whole = { 'antal.md': register({ id: 'antal', innehåller: 'antal', fil: 'antal.csv' }) };
  test.each([
    ['inside', { inkom: '2025-03-01', enhet: 'barn' }, 'avvikelse 1 barn därav'],
    ['another kind', { inkom: '2025-03-01', enhet: 'barn', slag: 'klagomål' }, 'klagomål 1 barn'],
    ['another unit', { inkom: '2025-03-01', enhet: 'aldre' }, 'avvikelse 1 aldre'],
    ['another year', { inkom: '2024-03-01', enhet: 'barn' }, 'avvikelse 1 barn'],
  ])('%s', async (_, keys, expected) => {
    const files = { ...whole, 'antal.csv': counts('2025;avvikelse;12;barn'), 'h.md': händelse(keys) };
    expect(await counted(files)).toEqual([expected, 'avvikelse 12 barn'].sort());
  });

  test('a count of the whole organisation holds every unit', async () => {
    const files = {
      ...whole,
      'antal.csv': counts('2025;avvikelse;12;'),
      'h.md': händelse({ inkom: '2025-03-01', enhet: 'barn' }),
    };
    expect(await counted(files)).toEqual(['avvikelse 1 barn därav', 'avvikelse 12']);
  });

  test('a count of a unit holds the units below', async () => {
    const files = {
      ...whole,
      'antal.csv': counts('2025;avvikelse;12;forvaltning'),
      'h.md': händelse({ inkom: '2025-03-01', enhet: 'barn' }),
    };
    expect(await counted(files)).toEqual(['avvikelse 1 barn därav', 'avvikelse 12 forvaltning']);
  });

  test('zero is a count', async () => {
    expect(await counted({ ...whole, 'antal.csv': counts('2025;avvikelse;0;barn') })).toEqual(['avvikelse 0 barn']);
  });
});

test('rows without a date or kind are not counted, and a unit may stand by its title', async () => {
  const files = {
    'r.md': register(),
    'a.csv': rows(
      'A-1;;avvikelse;barn',
      'A-2;2025-02-30;avvikelse;barn',
      'A-3;2025-03-01;;barn',
      'A-4;2025-03-01;Avvikelse;ÄLDRE',
    ),
  };
  expect(await counted(files)).toEqual(['avvikelse 1 aldre']);
});

test('a register for one unit gives it to its rows', async () => {
  const files = { 'r.md': register({ enhet: 'barn' }), 'a.csv': rows('A-1;2025-01-15;avvikelse;') };
  expect(await counted(files)).toEqual(['avvikelse 1 barn']);
});
