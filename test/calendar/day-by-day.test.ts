import { describe, expect, test } from 'vitest';
import { type Control, type Done, owed } from '../helpers/day-by-day.js';
import { daysOf, monthsLater } from '../helpers/days.js';

const done = (period: string, more: Partial<Done> = {}): Done => ({
  datum: '2026-01-01',
  period,
  utfall: 'utan brist',
  ...more,
});
const at = (today: string, control: Control, all: Done[] = []) =>
  owed(control, all, { today, within: 60, above: { barn: 'hela' } }).map(
    ({ unit, due, days, missing, of }) => `${unit ?? '-'} ${due} ${days} ${missing}${of ? ` ${of}` : ''}`,
  );

describe('the day-by-day calendar itself, by hand', () => {
  test('weeks, tertials and quarters', () => {
    expect(daysOf('2024-W01')).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2024-01-0${day}`));
    expect(daysOf('2020-W53').at(-1)).toBe('2021-01-03');
    expect(daysOf('2025-W01')[0]).toBe('2024-12-30');
    expect(daysOf('2025-W53')).toEqual([]);
    expect([daysOf('2024-T2')[0], daysOf('2024-T2').at(-1)]).toEqual(['2024-05-01', '2024-08-31']);
    expect(daysOf('2024-Q1')).toHaveLength(91);
  });

  test('a month later ends where the month ends', () => {
    expect(monthsLater('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsLater('2023-01-31', 1)).toBe('2023-02-28');
    expect(monthsLater('2023-02-28', 1)).toBe('2023-03-28');
    expect(monthsLater('2024-02-29', 12)).toBe('2025-02-28');
  });

  test.each<[string, string, Control, Done[], string[]]>([
    [
      'the first window is near',
      '2024-04-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [],
      ['- 2024-04-30 29 0'],
    ],
    [
      'on the due day it is near',
      '2024-04-30',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [],
      ['- 2024-04-30 0 0'],
    ],
    [
      'the day after it is missing',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [],
      ['- 2024-04-30 -1 1'],
    ],
    [
      'two are missing, the latest is shown',
      '2024-08-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [],
      ['- 2024-07-30 -2 2'],
    ],
    [
      'the latest was done, the one before not',
      '2024-08-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [done('2024-Q2')],
      ['- 2024-04-30 -93 1'],
    ],
    [
      'a part of the window closes it',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [done('2024-02')],
      [],
    ],
    [
      'a longer period closes nothing',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [done('2024')],
      ['- 2024-04-30 -1 1'],
    ],
    [
      'exactly half of April',
      '2023-06-01',
      { frekvens: 'varje månad', från: '2023-04-16', till: '2023-04-30' },
      [],
      ['- 2023-05-30 -2 1'],
    ],
    [
      'less than half of April',
      '2023-06-01',
      { frekvens: 'varje månad', från: '2023-04-17', till: '2023-04-30' },
      [],
      [],
    ],
    [
      'weeks are months, owed after 7 days',
      '2024-03-01',
      { frekvens: 'varje vecka', från: '2024-02-01' },
      [],
      ['- 2024-03-07 6 0'],
    ],
    [
      'every other month from 31 January',
      '2024-04-01',
      { frekvens: 'varannan månad', från: '2024-01-31' },
      [],
      ['- 2024-03-30 -2 1'],
    ],
    [
      'every other year counts from its first',
      '2026-01-31',
      { frekvens: 'vartannat år', från: '2024-03-01' },
      [],
      ['- 2026-01-30 -1 1'],
    ],
    [
      'N times: 31 December, k of N',
      '2024-12-01',
      { frekvens: '2 gånger per år', från: '2024-01-01' },
      [done('2024-03')],
      ['- 2024-12-31 30 0 1 av 2'],
    ],
    [
      'N times: met',
      '2024-12-01',
      { frekvens: '2 gånger per år', från: '2024-01-01', till: '2024-12-31' },
      [done('2024-03'), done('2024-H2')],
      [],
    ],
    [
      'a month of grace at a month’s end',
      '2024-02-29',
      { frekvens: 'varje år', från: '2023-01-01', till: '2023-12-31', frist: '1 månad' },
      [],
      ['- 2024-01-31 -29 1'],
    ],
    ['a one-off', '2024-02-29', { senast: '2024-02-29' }, [], ['- 2024-02-29 0 0']],
    ['never by the calendar', '2024-02-29', { frekvens: 'vid behov', från: '2020-01-01' }, [], []],
    [
      'not done, with a reason, closes the row',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01' },
      [done('2024-Q1', { utfall: 'ej genomförd' })],
      [],
    ],
    [
      'a meeting',
      '2024-03-12',
      { frekvens: 'varje sammanträde', sammanträden: ['2024-02-13', '2024-03-12'] },
      [done('2024-02', { datum: '2024-02-14' })],
      ['- 2024-03-12 0 0'],
    ],
    [
      'each unit owes; one was done',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01', enhet: ['barn', 'vuxna'] },
      [done('2024-Q1', { enhet: ['vuxna'] })],
      ['barn 2024-04-30 -1 1'],
    ],
    [
      'the unit above answers for those below',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01', enhet: ['barn', 'vuxna'] },
      [done('2024-Q1', { enhet: ['hela'] })],
      ['vuxna 2024-04-30 -1 1'],
    ],
    [
      'without unit it counts for all',
      '2024-05-01',
      { frekvens: 'varje kvartal', från: '2024-01-01', enhet: ['barn', 'vuxna'] },
      [done('2024-Q1')],
      [],
    ],
  ])('%s', (_, today, control, all, rows) => {
    expect(at(today, control, all)).toEqual(rows);
  });
});
