import { type Day, formatDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { concerns, responsible } from '../model/units.js';
import type { DueItem } from './due-item.js';
import { reviewObligations, unreadableReviews } from './reviews.js';

/** The list of what is due: overdue and soon in `items`, the rest as a number, and what could not be judged. */
export interface DueList {
  summary: { overdue: number; soon: number; later: number };
  unreadable: { file: string; reason: string }[];
  items: DueItem[];
}

/** Which part of the list is wanted. A role counts wherever it is listed; a unit counts with those below it. */
export interface DueFilter {
  role?: string;
  unit?: string;
  within?: string;
}

/** What is due at a day, soonest first. */
export function dueList(handbook: Handbook, today: Day, filter: DueFilter): DueList {
  const wanted = (doc: Dokument) =>
    (!filter.role || responsible(handbook, doc).includes(filter.role)) &&
    (!filter.unit || concerns(handbook, doc.data.enhet, filter.unit));
  const all = reviewObligations(handbook, today, filter.within ?? handbook.settings.revision.varsel)
    .filter(({ doc }) => wanted(doc))
    .map(
      ({ doc, due, days, state, reasons }): DueItem => ({
        kind: 'revision',
        document: doc.id || null,
        type: doc.typ,
        title: doc.titel,
        file: doc.file,
        units: doc.data.enhet ?? [],
        responsible: responsible(handbook, doc),
        due: formatDay(due),
        state,
        days,
        reasons,
      }),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.file < b.file ? -1 : 1));
  const number = (state: DueItem['state']) => all.filter((item) => item.state === state).length;
  return {
    summary: { overdue: number('overdue'), soon: number('soon'), later: number('later') },
    unreadable: unreadableReviews(handbook, today)
      .filter(({ doc }) => !doc || wanted(doc))
      .map(({ file, reason }) => ({ file, reason })),
    items: all.filter((item) => item.state !== 'later'),
  };
}
