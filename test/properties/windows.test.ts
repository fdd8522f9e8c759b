import { describe, expect, test } from 'vitest';
import { addMonths, civil, type Day, dayOf } from '../../src/calendar/dates.js';
import { FREQUENCY_WORDS, type Frequency, parseFrequency } from '../../src/calendar/frequency.js';
import { isHalfWithin, length, monthSpan, within, yearSpan } from '../../src/calendar/spans.js';
import { addTime } from '../../src/calendar/times.js';
import { type Duty, windowAround, windows } from '../../src/calendar/windows.js';
import { everyYear, inYearOf, nextYearly, parseYearDay } from '../../src/calendar/yearly.js';
import fc from '../helpers/random.js';

const day = fc.integer({ min: dayOf(1999, 12, 1), max: dayOf(2033, 1, 31) });
const frequencies = FREQUENCY_WORDS.map((word) => parseFrequency(word) as Frequency);
const byCalendar = frequencies.filter(({ slag }) => slag === 'kalender' || slag === 'antal');
const frequency = fc.constantFrom(...byCalendar);
const duty: fc.Arbitrary<Duty> = fc
  .record({ frequency, from: day, length: fc.option(fc.nat(3000)), days: fc.option(fc.nat(90)) })
  .map(({ frequency, from, length, days }) => ({
    frequency,
    from,
    ...(length === null ? {} : { to: from + length }),
    ...(days === null ? {} : { grace: { days, months: 0 } }),
  }));

describe('windows of every frekvens (format.md 5.4)', () => {
  test('every word of the format is known, and those of events give none', () => {
    for (const one of frequencies) {
      expect(one).toBeDefined();
      const found = windows({ frequency: one, from: dayOf(2020, 1, 1) }, dayOf(2030, 1, 1));
      expect(found.length > 0).toBe(byCalendar.includes(one));
    }
  });

  test('they stand in order, never share a day, begin by the day asked for, and lie at least half in force', () => {
    fc.assert(
      fc.property(duty, day, (one, until) => {
        const found = windows(one, until);
        for (const [index, window] of found.entries()) {
          expect(window.first).toBeLessThanOrEqual(until);
          expect(window.first).toBeGreaterThan(found[index - 1]?.last ?? Number.NEGATIVE_INFINITY);
          expect(isHalfWithin(window, { first: one.from, last: one.to ?? window.last })).toBe(true);
          expect(window.due).toBeGreaterThanOrEqual(window.last);
        }
      }),
    );
  });

  test('they are whole months, as many as the word says, and follow one another without a gap', () => {
    fc.assert(
      fc.property(duty, day, (one, until) => {
        const months = one.frequency.slag === 'kalender' ? one.frequency.months : 12;
        const found = windows(one, until);
        for (const [index, { first, last }] of found.entries()) {
          const { year, month } = civil(first);
          expect({ first, last }).toEqual(monthSpan(year, month, months));
          if (index) expect(first).toBe((found[index - 1]?.last ?? 0) + 1);
        }
      }),
    );
  });

  test('looking further ahead only adds to the end', () => {
    fc.assert(
      fc.property(duty, day, fc.nat(2000), (one, until, more) => {
        const found = windows(one, until);
        expect(windows(one, until + more).slice(0, found.length)).toEqual(found);
      }),
    );
  });

  test('a duty that ends owes no window that it would not owe without the end', () => {
    fc.assert(
      fc.property(duty, day, (one, until) => {
        const { to: _, ...endless } = one;
        const all = windows(endless, until);
        for (const window of windows(one, until)) expect(all).toContainEqual(window);
      }),
    );
  });

  test('every day of a window finds it again, whether or not it is asked with the same end', () => {
    fc.assert(
      fc.property(frequency, day, fc.nat(4000), (word, from, ahead) => {
        const found = windowAround(word, from, from + ahead);
        expect(found && within({ first: from + ahead, last: from + ahead }, found)).toBe(true);
        const listed = windows({ frequency: word, from }, from + ahead).at(-1);
        if (listed && listed.last >= from + ahead) expect(found).toEqual(listed);
      }),
    );
  });

  test('in a whole calendar year there are as many as the word says', () => {
    for (const one of byCalendar) {
      const months = one.slag === 'kalender' ? one.months : 12;
      if (months > 12) continue;
      const { first, last } = yearSpan(2024);
      expect(windows({ frequency: one, from: first, to: last }, last)).toHaveLength(12 / months);
    }
  });

  test('the result is owed the frist after the last day, and N a year on 31 December whatever the frist', () => {
    fc.assert(
      fc.property(duty, day, (one, until) => {
        for (const { last, due } of windows(one, until)) {
          const own = one.frequency.slag === 'kalender' ? one.frequency.gracePeriod : 0;
          const grace =
            one.frequency.slag === 'antal' ? { days: 0, months: 0 } : (one.grace ?? { days: own, months: 0 });
          expect(due).toBe(addTime(last, grace));
        }
      }),
    );
  });
});

describe('at least half', () => {
  test('of two parts of a stretch one at least is half, and both only when they are as long', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 2, max: 1500 }), fc.nat(), (first, days, cut) => {
        const span = { first, last: first + days - 1 };
        const middle = first + (cut % (days - 1));
        const [one, two] = [
          { first, last: middle },
          { first: middle + 1, last: span.last },
        ];
        const halves = [one, two].map((part) => isHalfWithin(span, part));
        expect(halves).toContain(true);
        if (halves[0] && halves[1]) expect(length(one)).toBe(length(two));
      }),
    );
  });
});

describe('a day that comes every year (MM-DD)', () => {
  const yearly = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([month, date]) => parseYearDay(`${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`))
    .filter((found) => found !== undefined);

  test('comes once each calendar year, and the next one is never more than a leap year away', () => {
    fc.assert(
      fc.property(yearly, day, (one, from) => {
        const next = nextYearly(one, from);
        expect(next).toBeGreaterThanOrEqual(from);
        expect(next - from).toBeLessThanOrEqual(366);
        const all = everyYear(one, from, addMonths(from, 240));
        expect(all).toHaveLength(new Set(all.map((each) => civil(each).year)).size);
        expect([20, 21]).toContain(all.length);
        expect(all[0]).toBe(next);
        for (const each of all) expect(inYearOf(one, civil(each).year)).toBe(each);
      }),
    );
  });

  test.each<[string, number, Day]>([
    ['02-29', 2024, dayOf(2024, 2, 29)],
    ['02-29', 2025, dayOf(2025, 2, 28)],
    ['02-29', 2100, dayOf(2100, 2, 28)],
    ['12-31', 2025, dayOf(2025, 12, 31)],
  ])('%s in %i', (text, year, expected) => {
    const found = parseYearDay(text);
    expect(found && inYearOf(found, year)).toBe(expected);
  });

  test.each(['02-30', '13-01', '00-10', '1-1', '2024-03-01', '', undefined, 301])('%s is none', (text) => {
    expect(parseYearDay(text)).toBeUndefined();
  });
});
