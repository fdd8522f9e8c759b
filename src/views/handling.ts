import { parseDay } from '../calendar/dates.js';
import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';
import { partOfEvents } from './event-groups.js';
import { eventSources } from './event-source.js';
import { type At, type Pick, silence } from './event-sums.js';
import { type Figure, figure, hidden, NOT_SHOWN, notApplicable } from './figure.js';
import type { Cell } from './view.js';

/** Investigated by the day that the year is judged, and how long it took (median). */
export function investigation(context: Context, pick: Pick): Cell[][] {
  const per = (make: (at: At) => Figure) =>
    (['year', 'before'] as const).map(
      (at) =>
        silence(context[at], pick(context[at]), 'utredd', 'Registret säger inte vilka som är utredda.') ?? make(at),
    );
  const isDone = (year: Year) => (event: CountedEvent) =>
    (parseDay(event.data.utredd) ?? Number.POSITIVE_INFINITY) <= year.day;
  const done = (at: At) => partOfEvents(context, at, pick, isDone(context[at]));
  const open = (at: At) => partOfEvents(context, at, pick, (event) => !isDone(context[at])(event));
  return [
    ['Utredda vid årets slut', ...per(done)],
    ['Öppna vid årets slut', ...per(open)],
    [
      'Tid till utredd, median',
      ...per((at) =>
        done(at).läge === 'värde' ? median(context, pick(context[at]).filter(isDone(context[at]))) : hidden(NOT_SHOWN),
      ),
    ],
  ];
}

function median(context: Context, events: readonly CountedEvent[]): Figure {
  const days = events.map((event) => (parseDay(event.data.utredd) ?? 0) - event.when.first).sort((a, b) => a - b);
  if (!days.length) return notApplicable('Ingen händelse är utredd.');
  const middle = Math.floor(days.length / 2);
  const value = days.length % 2 ? (days[middle] ?? 0) : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2;
  return figure(value, eventSources(context, events), { mått: 'dagar', antal: days.length });
}
