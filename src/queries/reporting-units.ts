import { parseDay } from '../calendar/dates.js';
import { overlaps, parsePeriod, within } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { concerns, isWithin } from '../model/units.js';
import { eventsOfUnit } from './narrow.js';
import { inYear, type Year } from './year.js';

/** The units that owe a report of their own: in use that year, and with no other in use below them. In order of title. */
export function owingUnits({ handbook, day }: Pick<Year, 'handbook' | 'day'>, below?: string): Dokument<'enhet'>[] {
  const inUse = ofTyp(handbook, 'enhet').filter(
    ({ id, data }) =>
      id &&
      data.status !== 'utkast' &&
      (data.status !== 'upphävd' || (parseDay(data.gäller_till) ?? Number.NEGATIVE_INFINITY) >= day),
  );
  const above = new Set(inUse.map(({ data }) => data.del_av));
  return inUse
    .filter(({ id }) => !above.has(id) && id !== below && (below === undefined || isWithin(handbook, id, below)))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv') || (a.id < b.id ? -1 : 1));
}

const told = new WeakMap<Handbook, Map<string, boolean>>();

/** Whether a unit, or one below it, has told anything of a year. Where none has, its numbers are missing, not zero. */
export function hasTold(year: Year, unit: string): boolean {
  const known = told.get(year.handbook) ?? new Map<string, boolean>();
  told.set(year.handbook, known);
  const key = `${year.year} ${unit}`;
  const answer = known.get(key) ?? (toldByEvents(year, unit) || toldByDocuments(year, unit));
  known.set(key, answer);
  return answer;
}

const toldByEvents = (year: Year, unit: string) =>
  eventsOfUnit(year, unit).some(({ when }) => within(when, year.span)) ||
  ofTyp(year.handbook, 'register').some(({ data }) => {
    const period = parsePeriod(data.period);
    return concerns(year.handbook, data.enhet, unit) && period !== undefined && overlaps(period, year.span);
  });

function toldByDocuments(year: Year, unit: string): boolean {
  const { handbook } = year;
  const isOwn = (units: unknown) => Boolean(units) && concerns(handbook, [units as string | string[]].flat(), unit);
  const inPeriod = (text: unknown) => {
    const period = parsePeriod(text);
    return period !== undefined && overlaps(period, year.span);
  };
  return (
    ofTyp(handbook, 'protokoll').some(
      ({ data }) => isOwn(data.enhet) && (data.period ? inPeriod(data.period) : inYear(data.datum, year)),
    ) ||
    ofTyp(handbook, 'analys').some(({ data }) => data.år === year.year && isOwn(data.enhet)) ||
    ofTyp(handbook, 'riskanalys').some(({ data }) => inYear(data.datum, year) && isOwn(data.enhet)) ||
    ofTyp(handbook, 'åtgärd').some(
      ({ data }) => isOwn(data.enhet) && (inYear(data.beslutad, year) || inYear(data.genomförd, year)),
    ) ||
    ofTyp(handbook, 'indikator').some(({ data }) =>
      (data.utfall ?? []).some(({ enhet, period }) => isOwn(enhet) && inPeriod(period)),
    ) ||
    ofTyp(handbook, 'kompetens').some(({ data }) =>
      (data.genomförd ?? []).some(({ enhet, datum }) => isOwn(enhet) && inYear(datum, year)),
    ) ||
    (handbook.settings.raw.berättelse?.beslut ?? []).some(({ år, enhet }) => år === year.year && isOwn(enhet))
  );
}
