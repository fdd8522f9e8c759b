import { formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isJa } from '../../model/yes.js';
import { lastDays, type Task } from '../../queries/tasks.js';
import type { Context } from '../context.js';

export type Effort = Dokument<'kvalitetsinsats'>;

/** One task of the plan with what became of it on the day that the report is judged. */
export interface PlannedTask {
  effort: Effort;
  task: Task;
  /** Titles of those who answer for it. */
  who: string;
  state: 'genomförd' | 'delvis' | 'kvar' | 'försenad' | 'löpande' | 'vid behov';
  /** The days it was carried out, `YYYY-MM-DD`. */
  done: readonly string[];
  /** How many occasions the plan has; 0 for what never falls due. */
  planned: number;
  /** The day that is missed, or comes next; none when all is done or nothing falls due. */
  next: string | undefined;
  /** How many occasions have had their last day without being carried out. */
  missed: number;
}

/** The insatser of the report's year, in the order of the handbook's kvalitetsområden, then by title. */
export function effortsOf(context: Context, year = context.year.year): Effort[] {
  const areas = areaNames(context);
  const place = ({ data }: Effort) => {
    const index = areas.indexOf(data.kvalitetsområde?.[0] ?? '');
    return index < 0 ? areas.length : index;
  };
  return ofTyp(context.year.handbook, 'kvalitetsinsats')
    .filter(({ data }) => data.år === year)
    .sort((a, b) => place(a) - place(b) || a.titel.localeCompare(b.titel, 'sv') || (a.file < b.file ? -1 : 1));
}

/** The names of the handbook's kvalitetsområden, in its order. */
export const areaNames = ({ year }: Context): string[] =>
  (year.handbook.settings.raw.kvalitetsområden ?? []).map((area) =>
    typeof area === 'string' ? area : (area.namn ?? ''),
  );

/** Every task of some insatser, those of one role together. */
export const tasksOf = (context: Context, efforts: readonly Effort[]): PlannedTask[] =>
  efforts.flatMap((effort) => {
    const tasks = (effort.data.uppgifter ?? []).map((task) => planned(context, effort, task));
    const roles = [...new Set(tasks.map(({ who }) => who))];
    return roles.flatMap((role) => tasks.filter(({ who }) => who === role));
  });

function planned(context: Context, effort: Effort, task: Task): PlannedTask {
  const { year, day, handbook } = context.year;
  const days = lastDays(task, year);
  const done = (task.genomförd ?? []).filter((date) => (parseDay(date) ?? Number.POSITIVE_INFINITY) <= day);
  const left = days.slice(done.length);
  const missed = left.filter((due) => due < day).length;
  const names = task.ansvar?.length ? task.ansvar : responsible(handbook, effort);
  return {
    effort,
    task,
    who: names.map((id) => handbook.byId.get(id)?.titel ?? id).join(', '),
    state: stateOf(task, days.length, done.length, missed),
    done,
    planned: days.length,
    next: left[0] === undefined ? undefined : formatDay(left[0]),
    missed,
  };
}

function stateOf(task: Task, planned: number, done: number, missed: number): PlannedTask['state'] {
  if (!planned) return isJa(task.löpande) ? 'löpande' : 'vid behov';
  if (missed) return 'försenad';
  if (done >= planned) return 'genomförd';
  return done ? 'delvis' : 'kvar';
}

/** Whether something was done, as the box of a plan on paper says it. */
export function doneCell({ state, done, planned, next }: PlannedTask): string {
  const dates = done.join(', ');
  if (state === 'löpande' || state === 'vid behov') return dates || (state === 'löpande' ? 'Löpande' : 'Vid behov');
  if (state === 'genomförd') return `Ja: ${dates}`;
  const left = state === 'försenad' ? `försenad sedan ${next}` : `senast ${next}`;
  return done.length ? `${done.length} av ${planned}: ${dates}. Återstår: ${left}` : `Nej, ${left}`;
}
