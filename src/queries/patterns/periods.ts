import { civil, type Day } from '../../calendar/dates.js';
import { monthName } from '../../calendar/format-span.js';
import { length, monthSpan, type Span, yearSpan } from '../../calendar/spans.js';

/** One of the periods that are held beside each other: a whole year, or the same months of each year. */
export interface Period {
  year: number;
  span: Span;
  /** As it stands over a column: `2025`, or `jan–okt 2026`. */
  name: string;
}

/** A year beside the three before it. */
export interface Compared {
  /** Oldest first; the last is the year itself. */
  periods: readonly Period[];
  /** How many whole months are compared: 12 for a finished year. */
  months: number;
}

/** How many years stand beside the year. */
const BEFORE = 3;

/**
 * What a year is compared with. An unfinished year is taken to the end of its last whole month, and the same months of
 * the years before stand beside it: half a month is hard to speak of, and its händelser are still being written down.
 */
export function comparedPeriods(year: number, today: Day): Compared {
  const months = today > yearSpan(year).last ? 12 : wholeMonths(year, today);
  const years = Array.from({ length: BEFORE + 1 }, (_, index) => year - BEFORE + index);
  return { months, periods: years.map((each) => period(each, months)) };
}

/** The year that is looked at when none is named: the reference date's, once a quarter of it has gone. */
export function usualYear(today: Day): number {
  const { year } = civil(today);
  return wholeMonths(year, today) >= 3 ? year : year - 1;
}

const wholeMonths = (year: number, today: Day): number => {
  const now = civil(today);
  return now.year < year ? 0 : now.month - 1;
};

function period(year: number, months: number): Period {
  if (months === 12) return { year, span: yearSpan(year), name: String(year) };
  const to = months > 1 ? `–${monthName(months).slice(0, 3)}` : '';
  return { year, span: monthSpan(year, 1, Math.max(months, 1)), name: `${monthName(1).slice(0, 3)}${to} ${year}` };
}

/** The part of a period's days, its own and another's together, that are its own: 0.5 for two of the same length. */
export const shareOf = (period: Period, others: readonly Period[]) =>
  length(period.span) / [period, ...others].reduce((sum, { span }) => sum + length(span), 0);
