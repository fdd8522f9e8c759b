import { addMonths, civil, type Day, formatDay, parseDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { parseFrequency } from '../../calendar/frequency.js';
import { isHalfWithin, parsePeriod, within } from '../../calendar/spans.js';
import { windows } from '../../calendar/windows.js';
import { everyYear, nextYearly, parseYearDay, type YearDay } from '../../calendar/yearly.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { answers, type Protokoll, protokollOf } from '../protokoll-index.js';
import { type Occasion, owedBy, type Series } from './obligation.js';
import { others } from './periods.js';

type Utförare = Dokument<'utförare'>;
type Redovisning = NonNullable<Utförare['data']['redovisar']>[number];

/** What a utförare must account for under its agreement, closed by protokoll that answer `utförare#redovisning`. */
export const redovisning = (handbook: Handbook): Series[] =>
  ofTyp(handbook, 'utförare').flatMap((doc) =>
    (doc.data.redovisar ?? []).map((one): Series => {
      const minutes = protokollOf(handbook, `${doc.id}#${one.id}`).filter(answers);
      return {
        kind: 'redovisning',
        part: one.id,
        about: one.vad ?? one.id,
        ...owedBy(handbook, doc),
        occasions: (until) => occasions(doc, one, minutes, until),
        reasons: (chosen, missing) => [
          {
            code: missing.length ? 'redovisning-saknas' : 'redovisning',
            text: `${one.vad ?? one.id}: ${missing.length ? 'saknas för ' : ''}${chosen.what}.`,
          },
          ...others(missing),
        ],
      };
    }),
  );

function occasions({ data }: Utförare, one: Redovisning, minutes: readonly Protokoll[], until: Day): Occasion[] {
  const [from, to] = [parseDay(data.avtal?.från), parseDay(data.avtal?.till)];
  const [yearly, frequency] = [parseYearDay(one.senast), parseFrequency(one.frekvens)];
  if (from === undefined) return [];
  if (yearly) return eachYear(yearly, { from, to }, until, minutes);
  if (!frequency) return [];
  const need = frequency.slag === 'antal' ? frequency.times : 1;
  const periods = minutes.flatMap(({ data: { period } }) => parsePeriod(period) ?? []);
  return windows({ frequency, from, to }, until).map((window) => ({
    due: window.due,
    done: periods.filter((period) => within(period, window)).length >= need,
    what: formatSpan(window),
    period: formatSpan(window),
  }));
}

/**
 * A day each year is about the twelve months before it, and is owed when at least half of them lie within the agreement
 * (as a window is: format.md 5.4). A protokoll answers for the first such day after its period or its date.
 */
function eachYear(
  yearly: YearDay,
  { from, to }: { from: Day; to: Day | undefined },
  until: Day,
  minutes: readonly Protokoll[],
): Occasion[] {
  const answered = new Set(
    minutes.map(({ data }) => {
      const ends = [parsePeriod(data.period)?.last, parseDay(data.datum)].filter((day) => day !== undefined);
      return ends.length ? nextYearly(yearly, Math.min(...ends)) : undefined;
    }),
  );
  return everyYear(yearly, from, addMonths(Math.min(until, to ?? until), 12))
    .filter((due) => isHalfWithin({ first: addMonths(due, -12) + 1, last: due }, { first: from, last: to ?? due }))
    .filter((due) => due <= until)
    .map((due) => ({
      due,
      done: answered.has(due),
      what: `${civil(due).year} (senast ${formatDay(due)})`,
      period: String(civil(due).year),
    }));
}
