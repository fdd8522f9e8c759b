import { civil, type Day, parseDay } from '../../calendar/dates.js';
import { parseFrequency } from '../../calendar/frequency.js';
import { parsePeriod } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import type { Plikt } from '../../model/law.js';
import { lagstadgad } from '../../queries/obligations/lagstadgad.js';
import type { Occasion, Series } from '../../queries/obligations/obligation.js';
import { redovisning } from '../../queries/obligations/redovisning.js';
import { periodOf } from '../../schema/mend-period.js';
import type { Owed } from './owed.js';

const NOTHING = { file: '', units: [], points: [] };

/** What the law demands, as something owed. */
export const owedDuty = (handbook: Handbook, { id, titel }: Plikt, today: Day): Owed => ({
  ...NOTHING,
  ...{ avser: id, titel, called: 'rapporten', once: true },
  ...waitingIn(
    lagstadgad(handbook, today).find(({ part }) => part === id),
    today,
    ({ period }) => periodOf(period ?? ''),
  ),
});

/** One of the things that an utförare accounts for, as something owed. */
export function owedRedovisning(
  handbook: Handbook,
  doc: Dokument<'utförare'>,
  one: { id?: string; vad?: string; senast?: string; frekvens?: string },
  today: Day,
): Owed {
  const series = redovisning(handbook).find(({ document, part }) => document === doc.id && part === one.id);
  // A day each year is about the year before it; a window of the calendar is its own period.
  const period = ({ due, period: text }: Occasion) =>
    one.senast === undefined ? periodOf(text ?? '') : String(civil(due).year - 1);
  return {
    ...NOTHING,
    ...{ avser: `${doc.id}#${one.id}`, titel: `${doc.titel}, ${one.vad ?? one.id}`, file: doc.file },
    called: 'redovisningen',
    from: parseDay(doc.data.avtal?.från),
    once: one.senast !== undefined || parseFrequency(one.frekvens)?.slag === 'kalender',
    ...waitingIn(series, today, period),
  };
}

function waitingIn(series: Series | undefined, today: Day, nameOf: (one: Occasion) => string) {
  const left = (series?.occasions(today) ?? []).flatMap((one) => {
    const period = nameOf(one);
    const begins = parsePeriod(period)?.first;
    return !one.done && begins !== undefined && begins <= today ? [{ period, due: one.due }] : [];
  });
  const waited = left.findLast(({ due }) => due < today) ?? left[0];
  return { open: () => left.map(({ period }) => period), waiting: () => waited?.period };
}
