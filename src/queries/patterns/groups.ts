import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp } from '../../model/handbook.js';
import type { CountedEvent } from '../events.js';

/** What händelser are sorted by. */
export const DIMENSIONS = ['process', 'rutin', 'enhet', 'kategori'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The group of händelser that say nothing of what they are sorted by. */
export const NONE = '';

/** The groups that a händelse belongs to; never empty. By process and rutin it may be several. */
export function groupsOf(handbook: Handbook, event: CountedEvent, dimension: Dimension): readonly string[] {
  const found = FINDERS[dimension](handbook, event);
  return found.length ? [...new Set(found)] : [NONE];
}

/** The händelser of each group. One that belongs to several groups stands in all of them. */
export function sortedBy(
  handbook: Handbook,
  events: readonly CountedEvent[],
  dimension: Dimension,
): ReadonlyMap<string, readonly CountedEvent[]> {
  const of = new Map<string, CountedEvent[]>();
  for (const event of events)
    for (const group of groupsOf(handbook, event, dimension)) {
      const known = of.get(group);
      if (known) known.push(event);
      else of.set(group, [event]);
    }
  return of;
}

const FINDERS: Record<Dimension, (handbook: Handbook, event: CountedEvent) => readonly string[]> = {
  process: processesOf,
  rutin: (_, event) => routinesNamed(event),
  enhet: (_, event) => event.enhet.slice(0, 1),
  kategori: (_, event) => [event.data.kategori?.trim() ?? ''].filter(Boolean),
};

const routinesNamed = ({ data }: CountedEvent): readonly string[] => [data.rutin ?? []].flat();

/** The process that a händelse names, and those of the rutiner that it names. */
function processesOf(handbook: Handbook, event: CountedEvent): readonly string[] {
  const named = event.data.process ? [event.data.process] : [];
  return [
    ...named,
    ...routinesNamed(event).flatMap((id) => processesOfRoutine(handbook, lookUp(handbook, 'rutin', id))),
  ];
}

/** The processes of a rutin: named directly or through its aktivitet, else inherited from the rutin it is part of. */
export function processesOfRoutine(
  handbook: Handbook,
  rutin: Dokument<'rutin'> | undefined,
  seen = new Set<string>(),
): readonly string[] {
  if (!rutin || seen.has(rutin.id)) return [];
  const { process = [], aktivitet = [], del_av } = rutin.data;
  const through = aktivitet.flatMap((id) => lookUp(handbook, 'aktivitet', id)?.data.process ?? []);
  const own = [...new Set([...process, ...through])];
  return own.length ? own : processesOfRoutine(handbook, lookUp(handbook, 'rutin', del_av), seen.add(rutin.id));
}
