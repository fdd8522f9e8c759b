import type { Day } from '../calendar/dates.js';
import { addTime, parseTime } from '../calendar/times.js';
import type { Dokument } from '../model/document.js';
import type { Settings } from '../model/settings.js';
import type { Beslutat } from './in-force.js';

/** When the next review is to be done, and by which setting: for a person to see why that day. */
export interface NextReview {
  day: Day;
  why: string;
}

/**
 * The last day for the review after one that was done on a day: by the document's own `intervall`, else the
 * handbook's, and never later than `längsta_intervall` allows (format.md 1). Undefined when no interval can be read.
 */
export function nextReview(doc: Dokument<Beslutat>, { revision }: Settings, from: Day): NextReview | undefined {
  const own = parseTime(doc.data.intervall);
  const words = own ? String(doc.data.intervall) : revision.intervall;
  const longest = revision.längsta[doc.typ] ?? revision.längsta.övriga ?? '';
  const [interval, cap] = [own ?? parseTime(words), parseTime(longest)];
  if (!interval) return undefined;
  const day = addTime(from, interval);
  const latest = cap ? addTime(from, cap) : day;
  if (day > latest) return { day: latest, why: `längsta_intervall i handbok.yaml är ${longest}` };
  return { day, why: own ? `dokumentets intervall är ${words}` : `intervall i handbok.yaml är ${words}` };
}
