import { overlaps, parsePeriod, within } from '../calendar/spans.js';
import { ofTyp } from '../model/handbook.js';
import { isWithin } from '../model/units.js';
import type { CountedEvent } from '../queries/events.js';
import { tellingOf } from '../queries/patterns/telling.js';
import { hasTold } from '../queries/reporting-units.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';
import { eventSources } from './event-source.js';
import { type Figure, figure, hidden, hideSmall, NOT_SHOWN, unknown } from './figure.js';
import { unitWords } from './unit-totals.js';

/** Which händelser of a year are counted. Asked of a unit's year, and of the whole one that it is hidden in. */
export type Pick = (year: Year) => readonly CountedEvent[];

/** Which of a context's two years. */
export type At = 'year' | 'before';

/** The year's händelser of some kinds, each counted once; those told as "därav" are left out. */
export const eventsOf = (year: Year, ...slag: string[]) =>
  year.events.filter((event) => !event.därav && slag.includes(event.slag) && within(event.when, year.span));

/** The händelser that were recorded one by one, also those inside a register of counts. */
export const singlesOf = (year: Year, ...slag: string[]) =>
  year.events.filter((event) => event.single && slag.includes(event.slag) && within(event.when, year.span));

/** Whether anything tells about händelser of a year: without that, zero would be a guess. */
function isCovered(year: Year): boolean {
  const registers = ofTyp(year.handbook, 'register').map((doc) => parsePeriod(doc.data.period));
  const spans = [...year.events.map((event) => event.when), ...registers];
  return spans.some((span) => span !== undefined && overlaps(span, year.span));
}

/** What stands instead of every number of a year (or of some kinds) that nothing tells about; undefined where something does. */
export function untold({ unit, ...context }: Context, at: At, slag: readonly string[] = []): Figure | undefined {
  const year = context[at];
  if (slag.length && isSilent((unit?.whole ?? context)[at], slag))
    return unknown(`Inget register täcker ${year.year}.`);
  if (unit && !hasTold(unit.whole[at], unit.id))
    return unknown(`Enheten har inte lämnat några uppgifter för ${year.year}.`);
  return isCovered(year) ? undefined : unknown(`Inga händelser är registrerade för ${year.year}.`);
}

/** What cannot be said of some händelser: a year that nothing tells about, or registers that lack the date asked for. */
export function silence(
  year: Year,
  events: readonly CountedEvent[],
  key: 'utredd' | 'återkopplad',
  skäl: string,
): Figure | undefined {
  if (!isCovered(year)) return unknown(`Inga händelser är registrerade för ${year.year}.`);
  const lacks = events.length > 0 && events.every((event) => event.source.typ === 'register' && !event.data[key]);
  return lacks ? unknown(skäl) : undefined;
}

/** A row with the sum of some händelser, this year beside the year before. */
export const sumRow = (context: Context, name: string, pick: Pick, slag?: readonly string[]) => [
  name,
  totalOf(context, 'year', pick, slag),
  totalOf(context, 'before', pick, slag),
];

/**
 * How many, in the whole organisation or in the unit that the report is of. With `slag`, none of kinds that nothing tells
 * of is missing and not zero. The organisation's number is always told; a
 * unit's only where neither it nor what is left when it is subtracted is small (`unitWords`).
 */
export function totalOf(context: Context, at: At, pick: Pick, slag: readonly string[] = []): Figure {
  const { unit } = context;
  const year = context[at];
  const missing = untold(context, at, slag);
  if (!unit) return missing ?? sum(context, year, pick(year));
  if (missing) return missing;
  const whole = unit.whole[at];
  const all = pick(whole);
  const above = all.find((event) => isCountAbove(whole, event, unit.id));
  if (above) return unknown(`Bara räknat för ${aboveName(whole, above)}, inte för enheten.`);
  const counted = eventsOf(whole, ...new Set(all.map(({ slag }) => slag)));
  const least = whole.handbook.settings.minstaGrupp;
  const [word] = [all, counted].flatMap((list) => unitWords(whole.handbook, list, least).whole.get(unit.id) ?? []);
  return word === undefined ? added(context, pick(year)) : hidden(word);
}

/** Whether nothing tells of some kinds in a year: none of them is then no zero. */
const isSilent = (whole: Year, slag: readonly string[]) =>
  !eventsOf(whole, ...slag).length && tellingOf(whole.handbook, slag, whole.span).state === 'saknas';

/** A count of more than the unit: how much of it is the unit's nobody has told. */
function isCountAbove({ handbook }: Year, event: CountedEvent, unit: string): boolean {
  if (event.single || event.antal === 0) return false;
  const [of] = event.enhet;
  return of === undefined || (of !== unit && isWithin(handbook, unit, of));
}

const aboveName = ({ handbook }: Year, { enhet: [of] }: CountedEvent) =>
  of === undefined ? 'hela organisationen' : (handbook.byId.get(of)?.titel ?? of);

/**
 * A sum of the organisation's händelser with the documents behind it; "uppgift saknas" for a year that nothing tells
 * about. In a unit's report it says nothing: only `totalOf` knows what may be told of a unit.
 */
export function sum(context: Context, year: Year, events: readonly CountedEvent[]): Figure {
  if (!isCovered(year)) return unknown(`Inga händelser är registrerade för ${year.year}.`);
  return context.unit ? hidden(NOT_SHOWN) : added(context, events);
}

/** A sum and its sources, where it is already decided that it may be told. */
export const added = (context: Context, events: readonly CountedEvent[]): Figure =>
  figure(
    events.reduce((total, event) => total + event.antal, 0),
    eventSources(
      context,
      events.filter((event) => event.antal > 0),
    ),
  );

/** One row of a breakdown of the whole organisation: the händelser in each group, small groups hidden. */
export function breakdown(
  context: Context,
  year: Year,
  events: readonly CountedEvent[],
  groups: readonly ((event: CountedEvent) => boolean)[],
): Figure[] {
  const cells = groups.map((belongs) => sum(context, year, events.filter(belongs)));
  return hideSmall(cells, year.handbook.settings.minstaGrupp);
}
