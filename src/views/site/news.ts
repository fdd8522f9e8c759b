import { addMonths, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { isBeslutat } from '../../queries/in-force.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';

/** Something that staff should know has come or gone: what, and on which day (day number). */
export interface News {
  doc: Dokument;
  day: number;
  what: 'beslutad' | 'upphävd';
}

/** How far back something is news. */
const MONTHS = 12;

/**
 * What was decided or repealed in the last twelve months, the latest first: by the documents' own days, so that a handbook
 * that was put into Git yesterday tells the same as one that has always been there.
 */
export function newsOf({ handbook, today }: SiteContext): News[] {
  const since = addMonths(today, -MONTHS);
  return handbook.documents
    .flatMap((doc) => newsIn(doc))
    .filter(({ doc, day }) => doc.id && day <= today && day > since)
    .sort((a, b) => b.day - a.day || byTitle(a.doc, b.doc));
}

function newsIn(doc: Dokument): News[] {
  if (!isBeslutat(doc) || doc.data.status === 'utkast') return [];
  const [what, date] =
    doc.data.status === 'upphävd'
      ? (['upphävd', doc.data.gäller_till] as const)
      : (['beslutad', doc.data.fastställd] as const);
  const day = parseDay(date);
  return day === undefined ? [] : [{ doc, day, what }];
}
