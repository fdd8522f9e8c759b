import { monthName } from './format-span.js';

/** A day as people say it: "3 mars 2024"; of what is known only to the month or the year, so much. Other text stays. */
export function dayInWords(text: string | number): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(text)) ?? [];
  if (!year) return String(text);
  return [...(day ? [Number(day)] : []), ...(month ? [monthName(Number(month))] : []), year].join(' ');
}
