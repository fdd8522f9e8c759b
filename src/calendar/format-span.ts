import { civil, formatDay } from './dates.js';
import { monthSpan, type Span, yearSpan } from './spans.js';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** The name of a month (1–12). */
export const monthName = (month: number) => MONTHS[month - 1] ?? '';

/** A day of every year in words, "den 1 mars" of `03-01`; what is no such day as it stands. */
export const yearDayName = (text: string) =>
  /^\d\d-\d\d$/.test(text) ? `den ${Number(text.slice(3))} ${monthName(Number(text.slice(0, 2)))}` : text;

/** The number (1–12) of a month's name in small letters; 0 when it is none. */
export const monthNumber = (name: string) => MONTHS.indexOf(name) + 1;

/** A run of days as people say it: "2024", "kvartal 3 2024", "maj 2024", else the day or the two days. */
export function formatSpan(span: Span): string {
  if (span.first === span.last) return formatDay(span.first);
  const { year, month } = civil(span.first);
  const same = (other: Span) => other.first === span.first && other.last === span.last;
  if (same(yearSpan(year))) return String(year);
  if (same(monthSpan(year, month))) return `${monthName(month)} ${year}`;
  for (const [months, word] of [
    [3, 'kvartal'],
    [4, 'tertial'],
    [6, 'halvår'],
  ] as const) {
    if ((month - 1) % months === 0 && same(monthSpan(year, month, months)))
      return `${word} ${(month - 1) / months + 1} ${year}`;
  }
  const end = civil(span.last);
  const years = end.year - year + 1;
  return same({ first: yearSpan(year).first, last: yearSpan(end.year).last }) && years > 1
    ? `${year}–${end.year}`
    : `${formatDay(span.first)}–${formatDay(span.last)}`;
}
