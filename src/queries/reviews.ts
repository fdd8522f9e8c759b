import { type Day, parseDay } from '../calendar/dates.js';
import { addTime, parseTime, subtractTime } from '../calendar/times.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { isJa } from '../model/yes.js';
import type { Reason } from './due-item.js';
import { earlyCauses } from './early-reviews.js';
import type { Facts } from './facts.js';
import { type Beslutat, isBeslutat, owedReviewOn } from './in-force.js';

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
export function reviewObligations(handbook: Handbook, today: Day, varsel: string, facts: Facts = {}): Review[] {
  const early = earlyCauses(handbook, facts);
  return handbook.documents.filter(isBeslutat).flatMap((doc) => {
    if (!owedReviewOn(doc, today)) return [];
    const date = reviewDate(doc);
    const sooner = (early.get(doc.id) ?? []).filter(({ due }) => date === undefined || due < date);
    const due = sooner[0]?.due ?? date;
    if (due === undefined) return [];
    const dated = date !== undefined && (!sooner.length || date < today) ? [dateReason(date, today)] : [];
    const reasons = [...sooner.map(({ reason }) => reason), ...dated];
    return [{ doc, due, days: due - today, state: stateOf(due, today, varsel), reasons }];
  });
}

/** The day by which a document says that it must be reviewed; an external one by its own interval since it was checked. */
export function reviewDate(doc: Dokument<Beslutat>): Day | undefined {
  const date = parseDay(doc.data.revisionsdatum);
  const { externt, kontrollerad } = doc.data as { externt?: string | boolean; kontrollerad?: string };
  const [checked, time] = [parseDay(kontrollerad), parseTime(doc.data.intervall)];
  if (date !== undefined || doc.refused.includes('revisionsdatum') || !isJa(externt)) return date;
  return checked === undefined || !time ? undefined : addTime(checked, time);
}

function dateReason(date: Day, today: Day): Reason {
  if (date < today) return { code: 'revisionsdatum-passerat', text: 'Revisionsdatum har passerat.' };
  return { code: 'revisionsdatum', text: date === today ? 'Sista dagen för översyn.' : 'Revisionsdatum närmar sig.' };
}

/** Gällande documents whose review date is missing or unreadable, and files that could not be read at all (format.md 5.2). */
export function unreadableReviews(handbook: Handbook, today: Day): { file: string; reason: string; doc?: Dokument }[] {
  const dateless = handbook.documents.filter(isBeslutat).flatMap((doc) => {
    if (!owedReviewOn(doc, today) || reviewDate(doc) !== undefined || mayLackDate(doc)) return [];
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
