import { type Day, parseDay } from '../../calendar/dates.js';
import type { Span } from '../../calendar/spans.js';
import type { CountedEvent } from '../events.js';

/** Whether something has been done with a händelse, and when: it was investigated, or whoever complained got an answer. */
export type Deed = 'utredd' | 'återkopplad';

/** What became of some händelser by the end of a period. */
export interface Handled {
  /** Those that the source can tell this of: a register without the column says nothing. */
  asked: readonly CountedEvent[];
  /** Of them, those in which it was done by the period's last day. */
  done: readonly CountedEvent[];
  /** The median time from the day it came in, in days; undefined when none was done. */
  median: number | undefined;
}

/** How many händelser were investigated (or answered) by the end of a period, and how fast. */
export function handled(events: readonly CountedEvent[], deed: Deed, span: Span): Handled {
  const asked = events.filter((event) => event.single && canTell(event, deed));
  const done = asked.filter((event) => (dayOf(event, deed) ?? Number.POSITIVE_INFINITY) <= span.last);
  const days = done.map((event) => (dayOf(event, deed) ?? 0) - event.when.first);
  return { asked, done, median: medianOf(days) };
}

const dayOf = (event: CountedEvent, deed: Deed): Day | undefined => parseDay(event.data[deed]);

const canTell = (event: CountedEvent, deed: Deed) =>
  event.tellers.some((teller) => !('columns' in teller) || teller.columns.has(deed));

/** The middle value; the mean of the two in the middle when they are even in number. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) return undefined;
  return sorted.length % 2 || lower === undefined ? upper : (lower + upper) / 2;
}
