import { formatDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { daysLeft, isOngoing, lastDays, type Task } from '../tasks.js';
import { type Occasion, owedBy, type Series } from './obligation.js';

type Insats = Dokument<'kvalitetsinsats'>;

/** The tasks of the yearly plan, each with the occasions that are left; what is löpande never falls due. */
export const kvalitetsinsats = (handbook: Handbook): Series[] =>
  ofTyp(handbook, 'kvalitetsinsats').flatMap((doc) =>
    (doc.data.uppgifter ?? []).filter((task) => !isOngoing(task)).map((task) => seriesOf(handbook, doc, task)),
  );

function seriesOf(handbook: Handbook, doc: Insats, task: Task): Series {
  const days = lastDays(task, doc.data.år ?? 0);
  const done = days.length - daysLeft(task, doc.data.år ?? 0).length;
  return {
    kind: 'kvalitetsinsats',
    part: task.id,
    ...owedByTask(handbook, doc, task),
    occasions: () =>
      days.map(
        (due, index): Occasion => ({
          due,
          done: index < done,
          what: task.uppgift ?? '',
          period: `${doc.data.år} ${index + 1}`,
        }),
      ),
    reasons: (chosen, missing) => [
      {
        code: missing.length ? 'uppgift-försenad' : 'uppgift',
        text: `${task.id}: ${task.uppgift ?? ''}${days.length > 1 ? ` (${done} av ${days.length} är gjorda)` : ''}`,
      },
      ...(missing.length > 1
        ? [{ code: 'tillfällen-saknas', text: `${missing.length} tillfällen saknas sedan ${formatDay(chosen.due)}.` }]
        : []),
    ],
    inOrder: true,
  };
}

/** A task falls on those that it names, else on those who answer for the insats. */
export const owedByTask = (handbook: Handbook, doc: Insats, task: Task) =>
  owedBy(handbook, doc, { responsible: task.ansvar?.length ? task.ansvar : responsible(handbook, doc) });
