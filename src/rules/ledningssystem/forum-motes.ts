import { addMonths, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { holdsOn } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** A forum with duties but no meetings is a line on paper. */
export const forumMotes: Rule = {
  id: 'forum-motes',
  severity: 'varning',
  summary: 'Ett forum möts: det har listade sammanträden, en frekvens, eller minnesanteckningar.',
  why: 'Ett forum som aldrig möts fattar inga beslut och följer inte upp något, men på pappret ser det ut som att det gör det.',
  fix: 'Skriv sammanträden med datum eller frekvens, eller upphäv forumet.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const minutes = minutesOf(handbook);
    for (const doc of ofTyp(handbook, 'roll')) {
      if (doc.data.nivå !== 'forum' || !holdsOn(doc, today) || doc.refused.includes('sammanträden')) continue;
      const message = fault(doc, minutes.get(doc.id) ?? [], today);
      if (!message) continue;
      const path = doc.data.sammanträden === undefined ? ['titel'] : ['sammanträden'];
      yield {
        document: doc.id,
        place: { file: doc.file, path, on: 'value' },
        message,
        hint: 'Skriv sammanträden med datum eller frekvens, eller status: upphävd om forumet inte finns längre.',
      };
    }
  },
};

function minutesOf(handbook: Handbook): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const { data } of ofTyp(handbook, 'protokoll')) {
    const day = parseDay(data.datum);
    if (data.avser && day !== undefined) days.set(data.avser, [...(days.get(data.avser) ?? []), day]);
  }
  return days;
}

function fault({ data }: Dokument<'roll'>, minutes: readonly number[], today: number): string | undefined {
  const given = data.sammanträden;
  if (typeof given === 'string') return undefined;
  const days = [...(given ?? []).flatMap((date) => parseDay(date) ?? []), ...minutes];
  if (!days.length) return 'Forumet har inga sammanträden och inga minnesanteckningar.';
  const last = Math.max(...days);
  return last < addMonths(today, -12) ? `Forumet har inte mötts sedan ${formatDay(last)}.` : undefined;
}
