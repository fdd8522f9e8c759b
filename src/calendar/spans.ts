import { civil, type Day, dayOf, monthLength, parseDay, weekday } from './dates.js';

/** A run of days, both ends included. */
export interface Span {
  first: Day;
  last: Day;
}

/** The days of a year. */
export const yearSpan = (year: number): Span => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });

/** The days of so many whole months from a month (1–12) on. */
export function monthSpan(year: number, month: number, count = 1): Span {
  const index = year * 12 + month - 1 + count - 1;
  const [endYear, endMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return { first: dayOf(year, month, 1), last: dayOf(endYear, endMonth, monthLength(endYear, endMonth)) };
}

/**
 * The days that a period names: `2024`, `2024-H1`, `2024-T1`, `2024-Q3`, `2024-05`, `2024-W07` (format.md 2).
 * Undefined when it is no such period. Weeks are ISO 8601: the first week holds 4 January.
 */
export function parsePeriod(text: unknown): Span | undefined {
  const match = /^(\d{4})(?:-(?:([HTQ])([1-4])|W(\d{2})|(\d{2})))?$/.exec(String(text ?? ''));
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , letter, number, week, month] = match;
  if (letter) return part(year, letter, Number(number));
  if (week) return isoWeek(year, Number(week));
  if (month) return Number(month) >= 1 && Number(month) <= 12 ? monthSpan(year, Number(month)) : undefined;
  return yearSpan(year);
}

function part(year: number, letter: string, number: number): Span | undefined {
  const months = { H: 6, T: 4, Q: 3 }[letter] ?? 12;
  return number * months <= 12 ? monthSpan(year, (number - 1) * months + 1, months) : undefined;
}

function isoWeek(year: number, week: number): Span | undefined {
  const january4 = dayOf(year, 1, 4);
  const first = january4 - weekday(january4) + (week - 1) * 7;
  const thursday = civil(first + 3).year;
  return week >= 1 && thursday === year ? { first, last: first + 6 } : undefined;
}

/**
 * The days that a historic date may mean: `2019` is any day of that year. Precision is kept, never invented
 * (format.md 2). Undefined when it is no date.
 */
export function parseHistoric(value: unknown): Span | undefined {
  const text = String(value ?? '');
  const day = parseDay(text);
  if (day !== undefined) return { first: day, last: day };
  return /^\d{4}(-\d{2})?$/.test(text) ? parsePeriod(text) : undefined;
}

/** Whether one run of days lies wholly inside another. */
export const within = (inner: Span, outer: Span) => inner.first >= outer.first && inner.last <= outer.last;

/** Whether two runs of days share any day. */
export const overlaps = (a: Span, b: Span) => a.first <= b.last && b.first <= a.last;

/** Whether at least half of a run of days lies inside another (format.md 5.4). */
export const isHalfWithin = (span: Span, other: Span) =>
  (Math.min(span.last, other.last) - Math.max(span.first, other.first) + 1) * 2 >= length(span);

/** How many days a run has. */
export const length = (span: Span) => span.last - span.first + 1;
