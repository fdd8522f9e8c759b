import { describe, expect, test } from 'vitest';
import { dayOf, weekday } from '../../src/calendar/dates.js';
import { parseFrequency } from '../../src/calendar/frequency.js';
import { length, overlaps, parsePeriod, type Span, within } from '../../src/calendar/spans.js';
import { windows } from '../../src/calendar/windows.js';
import fc from '../helpers/random.js';

const year = fc.integer({ min: 1600, max: 2400 });

/** The span of a period that must be one. */
function span(text: string): Span {
  const found = parsePeriod(text);
  if (!found) throw new Error(`${text} is no period`);
  return found;
}

describe('periods', () => {
  test.each([
    ['halves', ['H1', 'H2']],
    ['tertials', ['T1', 'T2', 'T3']],
    ['quarters', ['Q1', 'Q2', 'Q3', 'Q4']],
    ['months', Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))],
  ])('%s tile the year', (_, parts) => {
    fc.assert(
      fc.property(year, (y) => {
        const spans = parts.map((part) => span(`${y}-${part}`));
        expect(spans[0]?.first).toBe(span(String(y)).first);
        expect(spans.at(-1)?.last).toBe(span(String(y)).last);
        for (const [index, one] of spans.slice(1).entries()) expect(one.first).toBe((spans[index]?.last ?? 0) + 1);
      }),
    );
  });

  test('weeks follow one another, from Monday to Sunday, over year ends too', () => {
    fc.assert(
      fc.property(year, (y) => {
        const weeks = Array.from({ length: 54 }, (_, index) => parsePeriod(`${y}-W${String(index).padStart(2, '0')}`));
        const real = weeks.filter((week) => week !== undefined);
        expect([52, 53]).toContain(real.length);
        expect(weeks[0]).toBeUndefined();
        for (const week of real) expect([weekday(week.first), length(week)]).toEqual([0, 7]);
        for (const [index, week] of real.slice(1).entries()) expect(week.first).toBe((real[index]?.last ?? 0) + 1);
        expect(parsePeriod(`${y + 1}-W01`)?.first).toBe((real.at(-1)?.last ?? 0) + 1);
      }),
    );
  });

  test('within implies overlaps, and overlaps goes both ways', () => {
    const period = fc
      .tuple(year, fc.constantFrom('', '-H1', '-H2', '-T2', '-Q3', '-05', '-W10'))
      .map(([y, part]) => span(`${y}${part}`));
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (within(a, b)) expect(overlaps(a, b)).toBe(true);
      }),
    );
  });
});

test('windows lie in order, do not overlap, and at least half of each is in force', () => {
  const word = fc.constantFrom(
    'dagligen',
    'varje månad',
    'varannan månad',
    'varje kvartal',
    'varje tertial',
    'varje halvår',
    'varje år',
    'vartannat år',
    'vart tredje år',
    '2 gånger per år',
  );
  const from = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2030, 1, 1) });
  fc.assert(
    fc.property(word, from, fc.option(fc.nat(5000)), fc.nat(5000), (text, start, inForce, ahead) => {
      const to = inForce === null ? undefined : start + inForce;
      const found = windows(
        { frequency: parseFrequency(text) ?? { slag: 'händelse' }, from: start, to },
        start + ahead,
      );
      for (const [index, window] of found.entries()) {
        const covered = Math.min(window.last, to ?? window.last) - Math.max(window.first, start) + 1;
        expect(covered * 2).toBeGreaterThanOrEqual(length(window));
        expect(window.first).toBeLessThanOrEqual(start + ahead);
        expect(window.due).toBeGreaterThanOrEqual(window.last);
        if (index) expect(window.first).toBeGreaterThan(found[index - 1]?.last ?? 0);
      }
    }),
  );
});
