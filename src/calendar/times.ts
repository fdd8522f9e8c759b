import { addMonths, type Day } from './dates.js';

/** A length of time in calendar units: days, or months (years are twelve). */
export interface Time {
  days: number;
  months: number;
}

const WORDS: Record<string, [keyof Time, number]> = {
  dag: ['days', 1],
  dagar: ['days', 1],
  vecka: ['days', 7],
  veckor: ['days', 7],
  månad: ['months', 1],
  månader: ['months', 1],
  år: ['months', 12],
  d: ['days', 1],
};

/** `N dagar|veckor|månader|år` (also `60d`, which people type on the command line). Undefined when it is no time. */
export function parseTime(text: unknown): Time | undefined {
  const match = /^(\d{1,4}) ?(dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år|d)$/.exec(
    typeof text === 'string' ? text.trim() : '',
  );
  const [unit, factor] = WORDS[match?.[2] ?? ''] ?? [undefined, 0];
  if (!match || !unit) return undefined;
  return { days: 0, months: 0, [unit]: Number(match[1]) * factor };
}

/** The day so long after another. Months clamp to the month's end. */
export const addTime = (day: Day, time: Time): Day => addMonths(day, time.months) + time.days;

/** The day so long before another. */
export const subtractTime = (day: Day, time: Time): Day => addMonths(day, -time.months) - time.days;
