import type { Day } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { yearSpan } from '../../calendar/spans.js';
import type { Window } from '../../calendar/windows.js';
import { inYearOf, parseYearDay, type YearDay } from '../../calendar/yearly.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { isGällande } from '../in-force.js';
import type { Owner, Series } from './obligation.js';
import { others } from './periods.js';
import { decidedYears, fromFirst, MALL, yearsUntil } from './since.js';

/** The yearly report of the organisation, and those of its units, by the days that handbok.yaml gives them. */
export function reports(handbook: Handbook, today: Day): Series[] {
  const { berättelse } = handbook.settings.raw;
  const [whole, each] = [parseYearDay(berättelse?.senast), parseYearDay(berättelse?.enheternas_senast)];
  const units = each ? smallest(handbook) : [];
  const told = units.flatMap(({ id }) => decidedYears(handbook, MALL, id));
  return [
    ...(whole ? [seriesOf(handbook, whole, today, decidedYears(handbook, MALL, undefined))] : []),
    ...(each ? units.map((unit) => seriesOf(handbook, each, today, told, unit)) : []),
  ];
}

const WHERE = 'Det skrivs i handbok.yaml, under berättelse.beslut.';

/** `told` are the years from which reports are kept: the unit's own, and those of the units beside it. */
function seriesOf(
  handbook: Handbook,
  yearly: YearDay,
  today: Day,
  told: readonly number[],
  unit?: Dokument<'enhet'>,
): Series {
  const decided = new Set(decidedYears(handbook, MALL, unit?.id));
  const all = (until: Day): Window[] =>
    yearsUntil(until).map((year) => ({ ...yearSpan(year - 1), due: inYearOf(yearly, year) }));
  return {
    kind: 'lagstadgad',
    part: unit ? `${MALL}-${unit.id}` : MALL,
    ...ownerOf(handbook, unit),
    occasions: (until) =>
      fromFirst(all(until), told.map(yearSpan), today).map((window) => ({
        due: window.due,
        done: [...decided].some((year) => yearSpan(year).first === window.first),
        what: formatSpan(window),
        period: formatSpan(window),
      })),
    reasons: ({ what }, missing) => [
      missing.length
        ? { code: 'berättelse-saknas', text: `Beslutet om berättelsen för ${what} är inte inskrivet. ${WHERE}` }
        : { code: 'berättelse', text: `Avser ${what}.` },
      ...others(missing),
    ],
  };
}

/** The report is the handbook's own: no document owes it. A unit's is its chef's, the whole one its decider's. */
function ownerOf({ settings: { raw, namnd, berattelse } }: Handbook, unit: Dokument<'enhet'> | undefined): Owner {
  const name = berattelse.charAt(0).toUpperCase() + berattelse.slice(1);
  return {
    document: null,
    type: 'berättelse',
    title: unit ? `${name} för ${unit.titel}` : name,
    file: 'handbok.yaml',
    units: unit ? [unit.id] : [],
    responsible: [(unit ? unit.data.chef : raw.berättelse?.fastställs_av) ?? namnd].filter(Boolean),
  };
}

/** The units that have no other below them: those that do the work and tell of it. */
function smallest(handbook: Handbook): Dokument<'enhet'>[] {
  const units = ofTyp(handbook, 'enhet').filter(isGällande);
  const above = new Set(units.map(({ data }) => data.del_av));
  return units.filter(({ id }) => !above.has(id));
}
