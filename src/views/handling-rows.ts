import { parseDay } from '../calendar/dates.js';
import { addTime, parseTime } from '../calendar/times.js';
import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import { type Context, type Made, table } from './context.js';
import { eventSources } from './event-source.js';
import { beside, silence } from './event-tables.js';
import { type Figure, figure, hidden, unknown } from './figure.js';
import { middle, shareOf } from './part.js';
import type { Cell } from './view.js';

type Pick = (year: Year) => readonly CountedEvent[];

const NEVER = Number.POSITIVE_INFINITY;

/** More rows of the table: how long something took, from the day that the händelse came in. */
export interface Timed {
  name: string;
  end: (event: CountedEvent) => number | undefined;
}

/**
 * How the händelser that are recorded one by one were handled: investigated, answered, and how fast. Nothing is told
 * of a few: the time of a single one is a fact about that one. The law's own words are never made into days.
 */
export function handlingTable(context: Context, rubrik: string, pick: Pick, more: readonly Timed[] = []): Made {
  const given = context.year.handbook.settings.raw.tider?.utredning;
  const definition = `Händelser som är registrerade var för sig.${given ? ` Gränsen ${given} är organisationens egen.` : ''}`;
  const timed = [{ name: 'Tid till utredd, median', end: ({ data }: CountedEvent) => parseDay(data.utredd) }, ...more];
  const rows: Cell[][] = [
    ...investigated(context, pick, given),
    ...timed.map(({ name, end }): Cell[] => [
      name,
      ...years(context).map((year) => median(context, year, pick(year), end)),
    ]),
    share(context, 'Den som rapporterade har fått återkoppling', pick, 'återkopplad', ({ data }, year) =>
      isBy(parseDay(data.återkopplad), year.day),
    ),
  ];
  const tom = 'För få för att visa hur de hanterades.';
  const shown = isTooFew(context, pick) ? [] : rows;
  return table('hantering', rubrik, ['Uppgift', ...beside(context)], shown, tom, definition);
}

/** Investigated by the day that the year is judged, and within the organisation's own time, where it has one. */
function investigated(context: Context, pick: Pick, given: string | undefined): Cell[][] {
  const limit = parseTime(given);
  const utredd = ({ data }: CountedEvent) => parseDay(data.utredd);
  const row = (name: string, holds: (event: CountedEvent, year: Year) => boolean) =>
    share(context, name, pick, 'utredd', holds);
  return [
    row('Utredda vid årets slut', (event, year) => isBy(utredd(event), year.day)),
    row('Öppna vid årets slut', (event, year) => !isBy(utredd(event), year.day)),
    ...(limit
      ? [
          row(`Utredda inom ${given}, även efter årets slut`, (event) =>
            isBy(utredd(event), addTime(event.when.first, limit)),
          ),
        ]
      : []),
  ];
}

const isBy = (day: number | undefined, limit: number) => (day ?? NEVER) <= limit;

const years = ({ year, before }: Context) => [year, before];

/** Neither year has enough to say anything of without saying it of single ones. */
const isTooFew = (context: Context, pick: Pick) =>
  years(context).some((year) => pick(year).length) &&
  years(context).every((year) => pick(year).length < year.handbook.settings.minstaGrupp);

const SILENT = {
  utredd: 'Registret säger inte vilka som är utredda.',
  återkopplad: 'Registret säger inte vilka som har fått återkoppling.',
};

const share = (
  context: Context,
  name: string,
  pick: Pick,
  key: 'utredd' | 'återkopplad',
  holds: (event: CountedEvent, year: Year) => boolean,
): Cell[] => [
  name,
  ...years(context).map((year) =>
    shareOf(context, year, pick(year), { key, skäl: SILENT[key], holds: (event) => holds(event, year) }),
  ),
];

function median(context: Context, year: Year, events: readonly CountedEvent[], end: Timed['end']): Figure {
  const silent = silence(year, events, 'utredd', SILENT.utredd);
  if (silent) return silent;
  if (!events.length) return unknown('Ingen händelse är registrerad.');
  const done = events.filter((event) => (end(event) ?? NEVER) <= year.day);
  const value = middle(done.map((event) => (end(event) ?? 0) - event.when.first));
  if (value === undefined || done.length < year.handbook.settings.minstaGrupp) return hidden('visas inte');
  const sources = eventSources(context, done);
  return figure(value, sources, { mått: 'dagar', antal: done.length });
}
