import { civil, type Day, dayOf, monthLength } from './dates.js';

/** A day that comes every year, written `MM-DD` (format.md 1 and 4). */
export interface YearDay {
  month: number;
  day: number;
}

/** Reads `MM-DD`; 29 February is a day, in years that lack it the 28th. Undefined when it is no day of a year. */
export function parseYearDay(text: unknown): YearDay | undefined {
  const match = typeof text === 'string' ? /^(\d{2})-(\d{2})$/.exec(text) : null;
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  return match && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(2024, month) ? { month, day } : undefined;
}

/** The day in one year. */
export const inYearOf = ({ month, day }: YearDay, year: number): Day =>
  dayOf(year, month, Math.min(day, monthLength(year, month)));

/** The first time that it comes on or after a day. */
export function nextYearly(yearly: YearDay, from: Day): Day {
  const { year } = civil(from);
  const here = inYearOf(yearly, year);
  return here >= from ? here : inYearOf(yearly, year + 1);
}

/** Every time that it comes from one day through another, in order. */
export function everyYear(yearly: YearDay, from: Day, until: Day): Day[] {
  const found: Day[] = [];
  for (let day = nextYearly(yearly, from); day <= until; day = nextYearly(yearly, day + 1)) found.push(day);
  return found;
}
