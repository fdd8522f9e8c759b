import { civil, type Day } from '../../calendar/dates.js';
import { parseFrequency } from '../../calendar/frequency.js';
import { parseHistoric, yearSpan } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { unitsOf } from '../controls.js';
import { countsFor } from '../protokoll-index.js';
import { type Occasion, owedInUnit, type Series } from './obligation.js';

type Kompetens = Dokument<'kompetens'>;

/** How often the calendar asks for it: so many times in so many calendar years. */
interface Cadence {
  times: number;
  years: number;
}

/**
 * Utbildning, handledning and information with a calendar frekvens, per calendar year and unit (format.md 5.12). A
 * kompetens has no first day: it is owed from the year of its first `genomförd`, else from this year. A year that was
 * missed cannot be made up for, so the latest year with an occasion speaks for those before it.
 */
export const kompetens = (handbook: Handbook, today: Day): Series[] =>
  ofTyp(handbook, 'kompetens').flatMap((doc) => {
    const cadence = cadenceOf(doc);
    if (!cadence) return [];
    return unitsOf(handbook, doc).map((unit): Series => {
      const held = yearsOf(handbook, doc, unit);
      return {
        kind: 'kompetens',
        ...owedInUnit(handbook, doc, unit),
        occasions: (until) => occasions(cadence, held, civil(today).year, civil(until).year),
        reasons: ({ due }, missing) => {
          const { year } = civil(due);
          const done = held.filter((one) => one > year - cadence.years && one <= year).length;
          const count = cadence.times > 1 ? ` (${done} av ${cadence.times} är gjorda)` : '';
          return missing.length
            ? [{ code: 'kompetens-saknas', text: `Inte gjord ${year}${count}.` }]
            : [{ code: 'kompetens', text: `Ska göras ${year}${count}.` }];
        },
      };
    });
  });

/** The strictest of the calendar frekvenser: those that never fall due are told elsewhere. */
function cadenceOf({ data }: Kompetens): Cadence | undefined {
  const found = (data.frekvens ?? []).flatMap((text): Cadence[] => {
    const frequency = parseFrequency(text);
    if (frequency?.slag === 'antal') return [{ times: frequency.times, years: 1 }];
    if (frequency?.slag !== 'kalender') return [];
    return frequency.months >= 12
      ? [{ times: 1, years: frequency.months / 12 }]
      : [{ times: 12 / frequency.months, years: 1 }];
  });
  return found.sort((a, b) => b.times / b.years - a.times / a.years)[0];
}

/** The years of the occasions that count for a unit, in order. */
const yearsOf = (handbook: Handbook, { data }: Kompetens, unit: string | undefined): number[] =>
  (data.genomförd ?? [])
    .filter(({ enhet }) => countsFor(handbook, enhet, unit))
    .flatMap(({ datum }) => parseHistoric(datum)?.last ?? [])
    .map((day) => civil(day).year)
    .sort((a, b) => a - b);

/** The last days, from the first year through the year of `until`; a year before the latest occasion is past mending. */
function occasions({ times, years }: Cadence, held: readonly number[], thisYear: number, until: number): Occasion[] {
  const first = Math.min(held[0] ?? thisYear, thisYear);
  const latest = held.at(-1) ?? first;
  const found: Occasion[] = [];
  for (let year = first; year <= until; year += years) {
    const span = { from: year === first ? year : year - years + 1, to: year };
    const count = held.filter((one) => one >= span.from && one <= span.to).length;
    found.push({
      due: yearSpan(year).last,
      done: count >= times || latest > year,
      what: String(year),
      period: String(year),
    });
  }
  return found;
}
