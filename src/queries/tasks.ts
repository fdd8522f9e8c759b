import { type Day, parseDay } from '../calendar/dates.js';
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
  if (isJa(task.löpande) && !task.senast?.length && !task.frekvens) return undefined;
  const last = task.frekvens ? occasions(task, year) : (task.senast ?? []).map(parseDay);
  const done = (task.genomförd ?? []).filter((date) => (parseDay(date) ?? Number.POSITIVE_INFINITY) <= day).length;
  const passed = last.filter((due) => due !== undefined && due < day).length;
  return { planned: last.length, done: Math.min(done, last.length), passed };
}

/** The last day of each occasion. A frekvens repeats within the year only, from the first due day on. */
function occasions(task: Task, year: number): Day[] {
  const frequency = parseFrequency(task.frekvens);
  const { first, last } = yearSpan(year);
  if (!frequency || frequency.slag === 'händelse' || frequency.slag === 'sammanträde') return [];
  if (frequency.slag === 'antal') return Array.from({ length: frequency.times }, () => last);
  const from = parseDay(task.senast?.[0]) ?? first;
  return windows({ frequency, from: first }, last)
    .map((window) => window.last)
    .filter((end) => end >= from);
}
