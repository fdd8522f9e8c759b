import { addMonths, type Day, parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';

/** The day by which an agreement in force must have been followed up: a year, so that there is something to look at. */
export function followUpDue({ data, refused }: Dokument<'utförare'>, today: Day): Day | undefined {
  const [from, to] = [parseDay(data.avtal?.från), parseDay(data.avtal?.till)];
  if (from === undefined || refused.includes('avtal') || (to !== undefined && to < today)) return undefined;
  return addMonths(from, 12);
}

/** What a control in force is about, what one that has left protokoll was about, and who has a protokoll of their own. */
export function followedUp(handbook: Handbook): Set<string> {
  const answered = ofTyp(handbook, 'protokoll').map(({ data }) => (data.avser ?? '').split('#')[0] ?? '');
  const withMinutes = new Set(answered);
  const controls = ofTyp(handbook, 'uppföljning', 'egenkontroll').filter(
    ({ id, data, refused }) =>
      (data.status ?? 'gällande') === 'gällande' || refused.includes('status') || withMinutes.has(id),
  );
  return new Set([...answered, ...controls.flatMap(({ data }) => data.gäller ?? [])]);
}
