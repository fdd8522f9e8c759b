import { type Day, parseDay } from '../calendar/dates.js';
import { parseTime, subtractTime } from '../calendar/times.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { isJa } from '../model/yes.js';
import type { Reason } from './due-item.js';
import { countEvents } from './events.js';
import { type Beslutat, isBeslutat, lastReview, owedReviewOn } from './in-force.js';

/** A review that a document is owed. `days` is negative when overdue; on the day itself it is 0 (format.md 5.1). */
export interface Review {
  doc: Dokument<Beslutat>;
  due: Day;
  days: number;
  state: 'overdue' | 'soon' | 'later';
  reasons: Reason[];
}

/** Overdue after the day, soon from the day back through `varsel`, later before that (format.md 5.1). */
export function stateOf(due: Day, today: Day, varsel: string): Review['state'] {
  const notice = parseTime(varsel) ?? { days: 60, months: 0 };
  if (due < today) return 'overdue';
  return subtractTime(due, notice) <= today ? 'soon' : 'later';
}

/** The review that each gällande document in force is owed. A delprocess without a date of its own follows its parent. */
export function reviewObligations(handbook: Handbook, today: Day, varsel: string): Review[] {
  const early = earlyReviews(handbook);
  return handbook.documents.filter(isBeslutat).flatMap((doc) => {
    const date = parseDay(doc.data.revisionsdatum);
    const sooner = early.get(doc.id);
    const due = sooner && (date === undefined || sooner.due < date) ? sooner.due : date;
    if (due === undefined || !owedReviewOn(doc, today)) return [];
    const isEarly = sooner !== undefined && due === sooner.due;
    const dated = date !== undefined && (!isEarly || date < today) ? [dateReason(date, today)] : [];
    const reasons = [...(isEarly ? [sooner.reason] : []), ...dated];
    return [{ doc, due, days: due - today, state: stateOf(due, today, varsel), reasons }];
  });
}

function dateReason(date: Day, today: Day): Reason {
  if (date < today) return { code: 'revisionsdatum-passerat', text: 'Revisionsdatum har passerat.' };
  return { code: 'revisionsdatum', text: date === today ? 'Sista dagen för översyn.' : 'Revisionsdatum närmar sig.' };
}

/** A rutin is due on the day of the händelse that made them too many since its last review (format.md 5.11). */
export function earlyReviews(handbook: Handbook): Map<string, { due: Day; reason: Reason }> {
  const limit = handbook.settings.tidigÖversynVid;
  const days = new Map<string, Day[]>();
  for (const { when, data, single } of countEvents(handbook)) {
    for (const id of single ? (data.rutin ?? []) : []) {
      const rutin = handbook.byId.get(id);
      const since = rutin && isBeslutat(rutin) ? lastReview(rutin) : undefined;
      if (since === undefined || when.first <= since) continue;
      days.set(id, [...(days.get(id) ?? []), when.last]);
    }
  }
  return new Map(
    [...days].flatMap(([id, list]) => {
      const due = list.sort((a, b) => a - b)[limit - 1];
      const reason = {
        code: 'tidig-översyn',
        text: `${list.length} händelser sedan senaste översynen (gränsen är ${limit}).`,
      };
      return due === undefined ? [] : [[id, { due, reason }] as const];
    }),
  );
}

/** Gällande documents whose review date is missing or unreadable, and files that could not be read at all (format.md 5.2). */
export function unreadableReviews(handbook: Handbook, today: Day): { file: string; reason: string; doc?: Dokument }[] {
  const dateless = handbook.documents.filter(isBeslutat).flatMap((doc) => {
    if (!owedReviewOn(doc, today) || parseDay(doc.data.revisionsdatum) !== undefined || mayLackDate(doc)) return [];
    const reason = doc.refused.includes('revisionsdatum')
      ? 'Revisionsdatum går inte att läsa.'
      : 'Revisionsdatum saknas.';
    return [{ file: doc.file, reason, doc }];
  });
  return [
    ...dateless,
    ...handbook.broken.map(({ file, reason }) => ({ file, reason: `Filen går inte att läsa: ${reason}` })),
  ];
}

function mayLackDate(doc: Dokument<Beslutat>): boolean {
  if (doc.refused.includes('revisionsdatum')) return false;
  const data = doc.data as { del_av?: string; externt?: string | boolean };
  return (doc.typ === 'process' && data.del_av !== undefined) || isJa(data.externt);
}
