import { type Day, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { isOngoing, lastDays, type Task } from '../../queries/tasks.js';
import { nearest } from '../../words/nearest.js';
import { type Doing, dayNeed, type Given, mustBeReadable, type Need } from './doing.js';

type Insats = Dokument<'kvalitetsinsats'>;

/** One occasion of one task in the yearly plan; `part` names the task. */
export function taskDone(doc: Insats, part: string | undefined, today: Day): Doing {
  mustBeReadable(doc, ['år', 'uppgifter']);
  const tasks = doc.data.uppgifter ?? [];
  const open = tasks.filter((task) => isLeft(doc, task));
  const idOf = (given: Given) => part ?? given.task ?? (open.length === 1 ? open[0]?.id : undefined);
  if (part !== undefined && !tasks.some(({ id }) => id === part)) throw unknownTask(doc, part);
  const chosen = (given: Given) => tasks.find(({ id }) => id === idOf(given));
  const needs = (given: Given): Need[] => {
    const task = chosen(given);
    if (!task && !open.length) return [];
    const which = part === undefined && (open.length > 1 || given.task !== undefined) ? [taskNeed(open)] : [];
    return [...which, ...(task && isLeft(doc, task) ? [dayNeed(`Vilken dag blev ${task.id} genomförd?`, today)] : [])];
  };
  const write = (given: Given) => {
    const task = chosen(given) as Task;
    return { ...written(doc, task, tasks.indexOf(task), given.date ?? ''), notes: [] };
  };
  const already = (given: Given) => alreadyDone(doc, chosen(given), given, open);
  return { name: part === undefined ? doc.id : `${doc.id}#${part}`, file: doc.file, needs, write, already };
}

function written(doc: Insats, task: Task, index: number, date: string) {
  const done = task.genomförd?.length ?? 0;
  const planned = plannedOf(doc, task);
  const path = ['uppgifter', index, 'genomförd'];
  const after = ['frekvens', 'senast', 'uppgift'];
  const what = `uppgiften ${task.id} genomförd ${date}${planned > 1 ? ` (${done + 1} av ${planned})` : ''}`;
  if (done) return { what, changes: [{ path: [...path, done], value: date }] };
  return { what, changes: [{ path, value: planned > 1 ? [date] : date, after }] };
}

/** What is told of a task with nothing left; what goes on all the year is refused, for it has no day. */
function alreadyDone(doc: Insats, task: Task | undefined, { date }: Given, open: readonly Task[]): string | undefined {
  if (!task) return open.length ? undefined : 'inga uppgifter kvar med en dag att bli klara';
  if (isOngoing(task))
    throw new KvalitetError(`Uppgiften ${task.id} pågår hela året, och blir inte klar en viss dag.`, {
      hint: 'Skriv det som är gjort under anteckning.',
    });
  const done = task.genomförd ?? [];
  if (date !== undefined && done.includes(date)) return `uppgiften ${task.id} genomförd ${date}`;
  return isLeft(doc, task) ? undefined : `uppgiften ${task.id} genomförd ${done.join(', ')}`;
}

const plannedOf = (doc: Insats, task: Task) => Math.max(1, lastDays(task, doc.data.år ?? 0).length);

/** Whether an occasion is left. The days are counted, whenever they were. */
const isLeft = (doc: Insats, task: Task) =>
  !isOngoing(task) && (task.genomförd ?? []).filter((day) => parseDay(day) !== undefined).length < plannedOf(doc, task);

function taskNeed(open: readonly Task[]): Need {
  const choices = open.map(({ id = '', uppgift = '' }) => ({ value: id, name: `${id}: ${uppgift}` }));
  return { flag: 'task', text: 'Vilken uppgift?', choices, example: choices[0]?.value ?? '' };
}

function unknownTask({ id, data }: Insats, part: string): KvalitetError {
  const ids = (data.uppgifter ?? []).flatMap((task) => task.id ?? []);
  const near = nearest(part, ids);
  return new KvalitetError(`${id} har ingen uppgift med id "${part}".`, {
    hint: near ? `Menar du ${id}#${near}?` : `Uppgifterna är: ${ids.join(', ')}.`,
  });
}
