import { monthName } from '../calendar/format-span.js';
import { monthSpan, overlaps, parsePeriod, type Span, within } from '../calendar/spans.js';
import { ofTyp } from '../model/handbook.js';
import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';
import { type Figure, figure, hidden, hideSmall, unknown } from './figure.js';
import type { Cell } from './view.js';

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

const untold = (year: Year) => unknown(`Inga händelser är registrerade för ${year.year}.`);

/** What cannot be said of some händelser: a year that nothing tells about, or registers that lack the date asked for. */
export function silence(
  year: Year,
  events: readonly CountedEvent[],
  key: 'utredd' | 'återkopplad',
  skäl: string,
): Figure | undefined {
  if (!isCovered(year)) return untold(year);
  const lacks = events.length > 0 && events.every((event) => event.source.typ === 'register' && !event.data[key]);
  return lacks ? unknown(skäl) : undefined;
}

/** A row with the sum of some händelser, this year beside the year before. */
export const sumRow = (context: Context, name: string, pick: (year: Year) => readonly CountedEvent[]): Cell[] => [
  name,
  ...[context.year, context.before].map((year) => sum(context, year, pick(year))),
];

/** A sum of händelser with the documents behind it; "uppgift saknas" for a year that nothing tells about. */
export function sum(context: Context, year: Year, events: readonly CountedEvent[]): Figure {
  if (!isCovered(year)) return untold(year);
  return figure(
    events.reduce((total, event) => total + event.antal, 0),
    events.filter((event) => event.antal > 0).flatMap((event) => context.sources(event.source)),
  );
}

/** One row of a breakdown: the händelser in each group, small groups hidden. */
export function breakdown(
  context: Context,
  year: Year,
  events: readonly CountedEvent[],
  groups: readonly ((event: CountedEvent) => boolean)[],
): Figure[] {
  const cells = groups.map((belongs) => sum(context, year, events.filter(belongs)));
  return hideSmall(cells, year.handbook.settings.minstaGrupp);
}

/** Month by month, this year and the year before; counts for longer periods stand in a column of their own. */
export const monthRows = (context: Context, name: string, ...slag: string[]): Cell[][] =>
  [context.year, context.before].map((year) => [
    `${name} ${year.year}`,
    ...months(context, year, slag),
    sum(context, year, eventsOf(year, ...slag)),
  ]);

/** A month inside a longer count is unknown, not zero: nobody has told how the count is spread. */
function months(context: Context, year: Year, slag: readonly string[]): Figure[] {
  const events = eventsOf(year, ...slag);
  const spans = Array.from({ length: 12 }, (_, index) => monthSpan(year.year, index + 1));
  const groups = spans.map((span) => (event: CountedEvent) => within(event.when, span));
  const longer = events.filter((event) => event.antal > 0 && !groups.some((belongs) => belongs(event)));
  const cells = breakdown(context, year, events, [...groups, (event) => longer.includes(event)]);
  const blurred = (span: Span) => longer.some((event) => overlaps(event.when, span));
  return cells.map((cell, index) =>
    spans[index] && blurred(spans[index]) ? unknown('Bara räknat för en längre period.') : cell,
  );
}

/** The headings of `monthRows`. */
export const MONTH_COLUMNS = [
  'Slag och år',
  ...Array.from({ length: 12 }, (_, index) => monthName(index + 1).slice(0, 3)),
  'Längre period',
  'Summa',
];

type Key = 'kategori' | 'från' | 'bedömning' | 'allvarlighet';

/** One row per value of a key, this year beside the year before. Händelser without the key are "ej angivet". */
export const valueRows = (context: Context, key: Key, pick: (year: Year) => readonly CountedEvent[]): Cell[][] =>
  groupRows(context, pick, (event) => String(event.data[key] ?? 'ej angivet'));

/** One row per unit that händelser name, this year beside the year before. */
export const unitRows = (context: Context, pick: (year: Year) => readonly CountedEvent[]): Cell[][] =>
  groupRows(context, pick, (event) =>
    event.enhet[0] ? (context.year.handbook.byId.get(event.enhet[0])?.titel ?? event.enhet[0]) : 'Ingen enhet angiven',
  );

/** Groups are named only where a year is large enough to be broken down: a name alone can tell too much. */
function groupRows(
  context: Context,
  pick: (year: Year) => readonly CountedEvent[],
  nameOf: (event: CountedEvent) => string,
): Cell[][] {
  const years = [context.year, context.before].map((year) => ({ year, events: pick(year) }));
  const named = years.filter(({ year, events }) => !isSmall(year, events)).flatMap(({ events }) => events.map(nameOf));
  const names = [...new Set(named)].sort((a, b) => a.localeCompare(b, 'sv'));
  const groups = names.map((name) => (event: CountedEvent) => nameOf(event) === name);
  if (!names.length && years.some(({ events }) => events.length))
    return [['Delas inte upp', ...years.map(({ year, events }) => whole(context, year, events))]];
  const columns = years.map(({ year, events }) =>
    isSmall(year, events) ? names.map(() => whole(context, year, events)) : breakdown(context, year, events, groups),
  );
  return names.map((name, index) => [name, ...columns.map((column) => column[index] as Figure)]);
}

/** Whether a year has some händelser but too few to be broken down. */
function isSmall(year: Year, events: readonly CountedEvent[]): boolean {
  const total = events.reduce((sum, event) => sum + event.antal, 0);
  return total > 0 && total < year.handbook.settings.minstaGrupp;
}

const whole = (context: Context, year: Year, events: readonly CountedEvent[]): Figure =>
  isSmall(year, events) ? hidden(`färre än ${year.handbook.settings.minstaGrupp}`) : sum(context, year, events);

/** The headings of two years side by side. */
export const beside = (context: Context) => [String(context.year.year), String(context.before.year)];

/** What an empty table of händelser says. */
export const EMPTY = 'Inget har registrerats.';
