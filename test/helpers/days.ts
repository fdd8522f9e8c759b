/**
 * The calendar as a list of days, walked one by one: slow, plain, and sharing nothing with src/calendar, so that the
 * two can judge each other. A day knows the names of the periods it lies in (format.md 2).
 */
export interface Day {
  date: string;
  year: number;
  /** 1–12. */
  month: number;
  /** Every period that the day lies in, as the format writes it: 2024, 2024-H1, 2024-T1, 2024-Q1, 2024-01, 2024-W05. */
  periods: Readonly<Record<Period, string>>;
}

export type Period = 'år' | 'halvår' | 'tertial' | 'kvartal' | 'månad' | 'vecka';

const FIRST = '2015-01-01';
const LAST = '2050-12-31';

/** Every day of the years that the tests use, in order. */
export const DAYS: readonly Day[] = walk();
const INDEX = new Map(DAYS.map(({ date }, index) => [date, index]));

const IN_PERIOD = new Map<string, string[]>();
for (const { date, periods } of DAYS)
  for (const name of Object.values(periods)) IN_PERIOD.set(name, [...(IN_PERIOD.get(name) ?? []), date]);

/** Every day of a period that is written as the format writes it. */
export const daysOf = (period: string): readonly string[] => IN_PERIOD.get(period) ?? [];

/** Where a day stands in the list. */
export function indexOf(date: string): number {
  const index = INDEX.get(date);
  if (index === undefined) throw new Error(`${date} is no day of the list`);
  return index;
}

/** The day that many days later. */
export const later = (date: string, days: number): string => at(indexOf(date) + days).date;

/** How many days from one to the other; negative backwards. */
export const daysFrom = (from: string, to: string): number => indexOf(to) - indexOf(from);

/** The same day of the month that many months later, or the month's last day where it has none. */
export function monthsLater(date: string, months: number): string {
  let index = indexOf(date);
  for (let left = months; left > 0; index += 1) if (at(index + 1).month !== at(index).month) left -= 1;
  const inMonth = daysOf(at(index).periods.månad);
  return inMonth.find((day) => day.slice(8) === date.slice(8)) ?? inMonth.at(-1) ?? date;
}

/** A time of the format (`3 veckor`) later. */
export function timeLater(date: string, time: string): string {
  const [count = '0', word = ''] = time.split(' ');
  if (word.startsWith('dag')) return later(date, Number(count));
  if (word.startsWith('veck')) return later(date, 7 * Number(count));
  return monthsLater(date, Number(count) * (word === 'år' ? 12 : 1));
}

function at(index: number): Day {
  const day = DAYS[index];
  if (!day) throw new Error(`day ${index} is outside the list`);
  return day;
}

function walk(): Day[] {
  const days: Day[] = [];
  for (const day = new Date(`${FIRST}T00:00:00Z`); iso(day) <= LAST; day.setUTCDate(day.getUTCDate() + 1)) {
    const year = day.getUTCFullYear();
    const month = day.getUTCMonth() + 1;
    days.push({ date: iso(day), year, month, periods: periodsOf(day, year, month) });
  }
  return days;
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function periodsOf(day: Date, year: number, month: number): Day['periods'] {
  const part = (months: number) => Math.ceil(month / months);
  return {
    år: `${year}`,
    halvår: `${year}-H${part(6)}`,
    tertial: `${year}-T${part(4)}`,
    kvartal: `${year}-Q${part(3)}`,
    månad: iso(day).slice(0, 7),
    vecka: weekOf(day),
  };
}

/** A week belongs to the year of its Thursday, and is numbered by it: the first Thursday of a year is in week 1. */
function weekOf(day: Date): string {
  const thursday = new Date(day);
  while (thursday.getUTCDay() !== 4) thursday.setUTCDate(thursday.getUTCDate() + (after(thursday) ? -1 : 1));
  const year = thursday.getUTCFullYear();
  let week = 0;
  for (; thursday.getUTCFullYear() === year; thursday.setUTCDate(thursday.getUTCDate() - 7)) week += 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Friday, Saturday and Sunday come after their Thursday; Monday to Wednesday before. */
function after(day: Date): boolean {
  return [5, 6, 0].includes(day.getUTCDay());
}
