import { describe, expect, test } from 'vitest';
import { addMonths, civil, dayOf, formatDay, monthLength, parseDay, weekday } from '../../src/calendar/dates.js';
import { addTime, subtractTime } from '../../src/calendar/times.js';
import fc from '../helpers/random.js';

const day = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) });

describe('days', () => {
  test('civil and dayOf undo each other, and agree with Date.UTC', () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year: y, month, day: d } = civil(number);
        expect(dayOf(y, month, d)).toBe(number);
        expect(Date.UTC(y, month - 1, d)).toBe(number * 86_400_000);
        expect(weekday(number)).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7);
      }),
    );
  });

  test('order of days is order of texts', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(formatDay(a) < formatDay(b)).toBe(a < b);
      }),
    );
  });

  test('parseDay reads what formatDay writes, and nothing that Date would move', () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(parseDay(formatDay(number))).toBe(number);
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const date = new Date(`${text}T00:00:00Z`);
          const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(parseDay(text) !== undefined).toBe(real);
        },
      ),
    );
  });
});

describe('addMonths', () => {
  const months = fc.integer({ min: -1200, max: 1200 });

  test('lands in the right month, on the same day or the last', () => {
    fc.assert(
      fc.property(day, months, (from, n) => {
        const [a, b] = [civil(from), civil(addMonths(from, n))];
        expect(b.year * 12 + b.month).toBe(a.year * 12 + a.month + n);
        expect(b.day).toBe(Math.min(a.day, monthLength(b.year, b.month)));
      }),
    );
  });

  test('keeps order, and zero changes nothing', () => {
    fc.assert(
      fc.property(day, day, months, (a, b, n) => {
        expect(addMonths(Math.min(a, b), n)).toBeLessThanOrEqual(addMonths(Math.max(a, b), n));
        expect(addMonths(a, 0)).toBe(a);
      }),
    );
  });

  test('goes there and back on days that every month has', () => {
    fc.assert(
      fc.property(day, months, (from, n) => {
        const { year: y, month, day: d } = civil(from);
        const safe = dayOf(y, month, Math.min(d, 28));
        expect(addMonths(addMonths(safe, n), -n)).toBe(safe);
        expect(subtractTime(addTime(safe, { days: 0, months: n }), { days: 0, months: n })).toBe(safe);
      }),
    );
  });
});
