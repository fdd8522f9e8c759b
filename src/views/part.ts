import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';
import { eventSources } from './event-source.js';
import { silence } from './event-tables.js';
import { type Figure, figure, hidden } from './figure.js';

/** How many of some händelser something is true of: not told when they are too few, or when nothing says it. */
export function shareOf(
  context: Context,
  year: Year,
  events: readonly CountedEvent[],
  { key, skäl, holds }: { key: 'utredd' | 'återkopplad'; skäl: string; holds: (event: CountedEvent) => boolean },
): Figure {
  const silent = silence(year, events, key, skäl);
  if (silent) return silent;
  const least = year.handbook.settings.minstaGrupp;
  if (events.length && events.length < least) return hidden(`färre än ${least}`);
  const sources = eventSources(context, events);
  return figure(events.filter(holds).length, sources, { av: events.length });
}

/** The middle of some numbers of days, with how many there are; undefined when there are none. */
export function middle(days: readonly number[]): number | undefined {
  const sorted = [...days].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2) return sorted[half];
  return sorted.length ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : undefined;
}
