import { describe, expect, test } from 'vitest';
import { FREQUENCY_WORDS, parseFrequency } from '../../src/calendar/frequency.js';

describe('by the calendar', () => {
  test.each([
    ['dagligen', 1],
    ['varje vecka', 1],
    ['varannan vecka', 1],
    ['varje månad', 1],
    ['varannan månad', 2],
    ['varje kvartal', 3],
    ['varje tertial', 4],
    ['varje halvår', 6],
    ['varje år', 12],
    ['vartannat år', 24],
    ['vart tredje år', 36],
    ['vart fjärde år', 48],
  ])('%s: a window of %i months', (text, months) => {
    expect(parseFrequency(text)).toMatchObject({ slag: 'kalender', months });
  });

  test.each([['varannan månad'], ['vartannat år'], ['vart tredje år'], ['vart fjärde år']])(
    '%s counts from its start',
    (text) => {
      expect(parseFrequency(text)).toMatchObject({ anchored: true });
    },
  );

  test.each([
    ['varje vecka', 7],
    ['varannan vecka', 7],
    ['dagligen', 30],
    ['varje månad', 30],
    ['varje år', 30],
  ])('%s: the result is owed within %i days', (text, gracePeriod) => {
    expect(parseFrequency(text)).toMatchObject({ gracePeriod });
  });
});

test.each([
  ['1 gång per år', 1],
  ['2 gånger per år', 2],
  ['12 gånger per år', 12],
])('%s is %i times', (text, times) => {
  expect(parseFrequency(text)).toEqual({ slag: 'antal', times });
});

test.each([['löpande'], ['vid behov'], ['vid förändring'], ['vid nyanställning'], ['vid återgång i arbete']])(
  '%s never falls due by the calendar',
  (text) => {
    expect(parseFrequency(text)).toEqual({ slag: 'händelse' });
  },
);

test('varje sammanträde follows a forum', () => {
  expect(parseFrequency('varje sammanträde')).toEqual({ slag: 'sammanträde' });
});

test.each([
  ['Varje månad'],
  ['varje månd'],
  ['månadsvis'],
  ['årligen'],
  ['0 gånger per år'],
  ['två gånger per år'],
  ['100 gånger per år'],
  ['vart femte år'],
  ['toString'],
  ['constructor'],
  ['__proto__'],
  [''],
  [12],
  [null],
  [['varje år']],
])('%s is no frekvens', (text) => {
  expect(parseFrequency(text)).toBeUndefined();
});

test('every word that is suggested is understood', () => {
  for (const word of FREQUENCY_WORDS) expect(parseFrequency(word)).toBeDefined();
});
