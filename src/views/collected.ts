import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';

/** What stands for the names that too few händelser have to be told. */
const OTHERS = 'Övriga, var för sig för få för att visas';

/** A name that belongs to a few händelser could tell which they are: those are collected under one. */
export function collected(
  { year, before }: Context,
  pick: (year: Year) => readonly CountedEvent[],
  nameOf: (event: CountedEvent) => string | undefined,
): (event: CountedEvent) => string {
  const least = year.handbook.settings.minstaGrupp;
  const large = new Set<string>();
  for (const events of [pick(year), pick(before)]) {
    const counts = new Map<string, number>();
    for (const event of events) counts.set(nameOf(event) ?? '', (counts.get(nameOf(event) ?? '') ?? 0) + event.antal);
    for (const [name, count] of counts) if (count >= least) large.add(name);
  }
  return (event) => {
    const name = nameOf(event);
    return name === undefined ? 'ej angivet' : large.has(name) ? name : OTHERS;
  };
}
