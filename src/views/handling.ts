import { parseDay } from '../calendar/dates.js';
import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';
import { silence, singlesOf } from './event-tables.js';
import { type Figure, figure, unknown } from './figure.js';
import { middle } from './part.js';
import type { Cell } from './view.js';

/** Investigated by the day that the year is judged, and how long it took (median). */
export function investigation(context: Context, ...slag: string[]): Cell[][] {
  const per = (make: (year: Year, events: readonly CountedEvent[]) => Figure) =>
    [context.year, context.before].map((year) => {
      const events = singlesOf(year, ...slag);
      return silence(year, events, 'utredd', 'Registret säger inte vilka som är utredda.') ?? make(year, events);
    });
  const sources = (events: readonly CountedEvent[]) => events.flatMap((event) => context.sources(event.source));
  const done = (year: Year, events: readonly CountedEvent[]) =>
    events.filter((event) => (parseDay(event.data.utredd) ?? Number.POSITIVE_INFINITY) <= year.day);
  return [
    [
      'Utredda vid årets slut',
      ...per((year, events) => figure(done(year, events).length, sources(events), { av: events.length })),
    ],
    [
      'Öppna vid årets slut',
      ...per((year, events) =>
        figure(events.length - done(year, events).length, sources(events), { av: events.length }),
      ),
    ],
    ['Tid till utredd, median', ...per((year, events) => median(done(year, events), sources(done(year, events))))],
  ];
}

function median(events: readonly CountedEvent[], sources: Figure['källor']): Figure {
  const value = middle(events.map((event) => (parseDay(event.data.utredd) ?? 0) - event.when.first));
  if (value === undefined) return unknown('Ingen händelse är utredd.');
  return figure(value, sources, { mått: 'dagar', antal: events.length });
}
