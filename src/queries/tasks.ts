import { addMonths, type Day, parseDay } from '../calendar/dates.js';
import { parseFrequency } from '../calendar/frequency.js';
import { yearSpan } from '../calendar/spans.js';
import { windows } from '../calendar/windows.js';
import type { Dokument } from '../model/document.js';
import { isJa } from '../model/yes.js';

export type Task = NonNullable<Dokument<'kvalitetsinsats'>['data']['uppgifter']>[number];

/** How far a task of a kvalitetsinsats came: occasions that were planned in its year, and how many were carried out. */
export interface TaskOutcome {
  planned: number;
  done: number;
  /** How many of the planned have had their last day. */
  passed: number;
}

/** Counts a task's occasions; `genomförd` has one date per occasion (format.md 4, 5.12). Undefined when it is löpande. */
export function taskOutcome(task: Task, year: number, day: Day): TaskOutcome | undefined {
  if (isOngoing(task)) return undefined;
  const last = lastDays(task, year);
  const done = (task.genomförd ?? []).filter((date) => (parseDay(date) ?? Number.POSITIVE_INFINITY) <= day).length;
  const passed = last.filter((due) => due < day).length;
  return { planned: last.length, done: Math.min(done, last.length), passed };
}

/** The last days that are left of a task: `genomförd` answers for them in order, and everything written counts. */
export const daysLeft = (task: Task, year: number): Day[] => lastDays(task, year).slice(task.genomförd?.length ?? 0);

/** Whether a task goes on all the time and never falls due. */
export const isOngoing = (task: Task) => isJa(task.löpande) && !task.senast?.length && !task.frekvens;

/** The last day of each of a task's occasions, in order. */
export function lastDays(task: Task, year: number): Day[] {
  const given = (task.senast ?? []).map(parseDay).filter((day): day is Day => day !== undefined);
  const days = task.frekvens ? occasions(task.frekvens, given.sort((a, b) => a - b)[0], year) : given;
  return days.sort((a, b) => a - b);
}

/** A frekvens repeats from the first due day on, within the year only; without one, at the end of each period. */
function occasions(frekvens: string, from: Day | undefined, year: number): Day[] {
  const frequency = parseFrequency(frekvens);
  const { first, last } = yearSpan(year);
  if (frequency?.slag === 'antal')
    return Array.from({ length: frequency.times }, (_, index) => (index === 0 && from !== undefined ? from : last));
  if (frequency?.slag !== 'kalender') return [];
  if (from !== undefined) return repeated(from, frequency.months, last).filter((day) => day >= first);
  if (frequency.months > 12) return [last];
  return windows({ frequency, from: first }, last).map((window) => window.last);
}

/** Counted from the first day each time, so that the last of a month stays the last. */
function repeated(from: Day, months: number, last: Day): Day[] {
  const found: Day[] = [];
  for (let day = from; day <= last; day = addMonths(from, found.length * months)) found.push(day);
  return found;
}
