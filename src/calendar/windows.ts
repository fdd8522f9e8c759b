import { addMonths, civil, type Day, dayOf } from './dates.js';
import type { Frequency } from './frequency.js';
import { isHalfWithin, monthSpan, type Span, yearSpan } from './spans.js';
import { addTime, type Time } from './times.js';

/** One stretch of time for which a control owes a protokoll, and the day by which the result must be there. */
export interface Window extends Span {
  due: Day;
}

/** When a control is in force, and how long after a window its result may come. */
export interface Duty {
  frequency: Frequency;
  from: Day;
  to?: Day;
  grace?: Time;
}

/**
 * The windows a duty owes that begin on or before `until` (format.md 5.4): calendar units, grouped from `from`
 * where the word counts (`varannan`, `vart tredje`), owed when at least half of the window lies in force.
 */
export function windows(duty: Duty, until: Day): Window[] {
  if (duty.frequency.slag === 'antal') return years(duty, until);
  if (duty.frequency.slag !== 'kalender') return [];
  const { months, anchored, gracePeriod } = duty.frequency;
  const grace = duty.grace ?? { days: gracePeriod, months: 0 };
  const found: Window[] = [];
  for (let start = firstTold(duty, until, months, anchored); start <= until; start = addMonths(start, months)) {
    if (duty.to !== undefined && start > duty.to) break;
    const { year, month } = civil(start);
    const span = monthSpan(year, month, months);
    if (owed(span, duty)) found.push({ ...span, due: addTime(span.last, grace) });
  }
  return found;
}

/**
 * The window of a frekvens that a day lies in, whether or not it would be owed: where something that happened that day
 * belongs. Undefined when no calendar decides.
 */
export function windowAround(frequency: Frequency, from: Day, day: Day): Window | undefined {
  if (frequency.slag === 'antal') {
    const span = yearSpan(civil(day).year);
    return { ...span, due: span.last };
  }
  if (frequency.slag !== 'kalender') return undefined;
  const { months, anchored, gracePeriod } = frequency;
  const begin = civil(firstStart(from, months, anchored));
  const { year, month } = civil(day);
  const index = (year - begin.year) * 12 + month - begin.month;
  const offset = Math.floor(index / months) * months;
  const start = civil(addMonths(dayOf(begin.year, begin.month, 1), offset));
  const span = monthSpan(start.year, start.month, months);
  return { ...span, due: span.last + gracePeriod };
}

function years(duty: Duty, until: Day): Window[] {
  const found: Window[] = [];
  const last = civil(Math.min(until, duty.to ?? until)).year;
  for (let year = civil(duty.from).year; year <= last; year++) {
    const span = yearSpan(year);
    if (owed(span, duty)) found.push({ ...span, due: span.last });
  }
  return found;
}

/** A first day a thousand years back (a slip of the pen) must not cost a thousand years of months: this many are told. */
const MOST = 1200;

/** The first window that is told: the first one of all, or, when those are too many, one that keeps the same count. */
function firstTold({ from, to }: Duty, until: Day, months: number, anchored: boolean): Day {
  const start = firstStart(from, months, anchored);
  const [begin, end] = [civil(start), civil(Math.min(until, to ?? until))];
  const count = Math.floor(((end.year - begin.year) * 12 + end.month - begin.month) / months);
  return count > MOST ? addMonths(start, (count - MOST) * months) : start;
}

function firstStart(from: Day, months: number, anchored: boolean): Day {
  const { year, month } = civil(from);
  if (anchored) return months >= 12 ? dayOf(year, 1, 1) : dayOf(year, month, 1);
  return dayOf(year, Math.floor((month - 1) / months) * months + 1, 1);
}

const owed = (span: Span, { from, to }: Duty): boolean => isHalfWithin(span, { first: from, last: to ?? span.last });
