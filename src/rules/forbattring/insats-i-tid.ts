import { civil, formatDay, parseDay } from '../../calendar/dates.js';
import { ofTyp } from '../../model/handbook.js';
import { daysLeft, type Task, type TaskOutcome, taskOutcome } from '../../queries/tasks.js';
import type { Rule } from '../rule.js';

/** A plan that nobody checks off is a list of wishes. Older years are history, and left alone. */
export const insatsITid: Rule = {
  id: 'insats-i-tid',
  severity: 'varning',
  summary: 'En uppgift i en kvalitetsinsats är genomförd när dess sista dag har passerat.',
  why: 'Årets kvalitetsinsatser är det som verksamheten har lovat att förbättra. Det som inte blir gjort behöver en ny dag eller ett beslut.',
  fix: 'Skriv dagen i genomförd när uppgiften är gjord, eller en ny dag i senast.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const thisYear = civil(today).year;
    for (const doc of ofTyp(handbook, 'kvalitetsinsats')) {
      const { år, uppgifter = [] } = doc.data;
      if (år === undefined || år < thisYear - 1 || doc.refused.includes('uppgifter')) continue;
      for (const [index, task] of uppgifter.entries()) {
        const outcome = taskOutcome(task, år, today);
        if (!outcome || !daysLeft(task, år).some((last) => last < today)) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['uppgifter', index, ...placeIn(task, outcome)], on: 'value' as const },
          message: messageOf(task, outcome),
          hint: 'Är uppgiften gjord: skriv genomförd: och dagen. Annars: gör den, eller skriv en ny dag i senast.',
        };
      }
    }
  },
};

/** The last days in order, each with its place in the list. */
const lastDays = ({ senast = [] }: Task) =>
  senast
    .flatMap((text, index) => {
      const day = parseDay(text);
      return day === undefined ? [] : [{ day, index }];
    })
    .sort((a, b) => a.day - b.day);

function placeIn(task: Task, { done }: TaskOutcome): (string | number)[] {
  if (task.frekvens) return ['frekvens'];
  return ['senast', lastDays(task)[done]?.index ?? 0];
}

function messageOf(task: Task, { planned, done, passed }: TaskOutcome): string {
  const next = lastDays(task)[done]?.day;
  if (planned === 1 && next !== undefined)
    return `Uppgiften ${task.id} skulle ha varit gjord senast ${formatDay(next)}, men ingen dag för genomförd är skriven.`;
  return `Uppgiften ${task.id} skulle ha varit gjord ${times(passed)} hittills, men ${done ? `bara ${times(done)} är ${done === 1 ? 'skriven' : 'skrivna'}` : 'ingen är skriven'} som genomförd.`;
}

const times = (number: number) => (number === 1 ? '1 gång' : `${number} gånger`);
