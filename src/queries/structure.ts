import type { Day } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { groups } from '../model/groups.js';
import { type Handbook, lookUp, ofTyp } from '../model/handbook.js';
import { isWithin } from '../model/units.js';
import { inForceOn, isBeslutat } from './in-force.js';

/** Whether a document is neither draft nor repealed, and for decided ones in force on a day. */
export function holdsOn(doc: Dokument, day: Day): boolean {
  const status = (doc.data as { status?: string }).status ?? 'gällande';
  return status === 'gällande' && (!isBeslutat(doc) || inForceOn(doc, day));
}

/** How processes, activities, routines, analyses and controls hang together (SOSFS 2011:9 4–5 kap.), on one day. */
export interface Structure {
  processes: readonly Dokument<'process'>[];
  /** Activities of each process. */
  activities: ReadonlyMap<string, readonly Dokument<'aktivitet'>[]>;
  /** Processes that are part of each process, whatever their status. */
  parts: ReadonlyMap<string, readonly Dokument<'process'>[]>;
  /** Ids of activities and of whole processes that a routine in force describes. */
  described: ReadonlySet<string>;
  /** Ids of processes that a risk analysis or an egenkontroll covers, itself or through what belongs to it. */
  analysed: ReadonlySet<string>;
  controlled: ReadonlySet<string>;
}

const made = new WeakMap<Handbook, { day: Day; structure: Structure }>();

/** The structure of a handbook, worked out once for all rules that ask. */
export function structureOf(handbook: Handbook, day: Day): Structure {
  const known = made.get(handbook);
  if (known?.day === day) return known.structure;
  const structure = build(handbook, day);
  made.set(handbook, { day, structure });
  return structure;
}

function build(handbook: Handbook, day: Day): Structure {
  const processes = ofTyp(handbook, 'process');
  const routines = ofTyp(handbook, 'rutin').filter((doc) => holdsOn(doc, day));
  const parts = groups(processes, ({ data }) => (data.del_av ? [data.del_av] : []));
  const controls = ofTyp(handbook, 'egenkontroll').filter((doc) => holdsOn(doc, day));
  return {
    processes: processes.filter((doc) => holdsOn(doc, day)),
    activities: groups(ofTyp(handbook, 'aktivitet'), ({ data }) => (data.process ? [data.process] : [])),
    parts,
    described: new Set(routines.flatMap((doc) => describedBy(handbook, doc))),
    analysed: covered(handbook, ofTyp(handbook, 'riskanalys'), parts),
    controlled: covered(handbook, controls, parts),
  };
}

/** The activities and processes that a routine describes; a local one inherits its parent's (format.md 4). */
export function describedBy(
  handbook: Handbook,
  rutin: Dokument<'rutin'>,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const own = [...(rutin.data.aktivitet ?? []), ...(rutin.data.process ?? [])];
  const parent = seen.has(rutin.id) ? undefined : lookUp(handbook, 'rutin', rutin.data.del_av);
  return own.length || !parent ? own : describedBy(handbook, parent, new Set([...seen, rutin.id]));
}

/**
 * The processes that some documents' `gäller` reach: those that are named, or whose unit is, with all below them; those
 * of a named activity or routine; and what all these are part of.
 */
export function covered(
  handbook: Handbook,
  docs: readonly Dokument<'riskanalys' | 'egenkontroll'>[],
  parts: Structure['parts'],
): Set<string> {
  const found = new Set<string>();
  const down = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const part of parts.get(id) ?? []) down(part.id);
  };
  const parted: string[] = [];
  for (const id of docs.flatMap((doc) => doc.data.gäller ?? [])) {
    const whole = ['process', 'enhet'].includes(handbook.byId.get(id)?.typ ?? '');
    for (const process of processesOf(handbook, id)) {
      if (whole) down(process);
      else parted.push(process);
    }
  }
  for (const id of parted) found.add(id);
  for (const id of [...found]) for (const above of ancestors(handbook, id)) found.add(above);
  return found;
}

function processesOf(handbook: Handbook, id: string): string[] {
  const doc = handbook.byId.get(id);
  if (doc?.typ === 'process') return [id];
  if (doc?.typ === 'aktivitet') return [(doc as Dokument<'aktivitet'>).data.process ?? ''];
  if (doc?.typ === 'rutin')
    return describedBy(handbook, doc as Dokument<'rutin'>).flatMap((of) =>
      of === id ? [] : processesOf(handbook, of),
    );
  if (doc?.typ === 'enhet') return ofUnit(handbook, id);
  return [];
}

const ofUnit = (handbook: Handbook, unit: string) =>
  ofTyp(handbook, 'process')
    .filter((doc) => doc.data.enhet?.length && doc.data.enhet.every((own) => isWithin(handbook, own, unit)))
    .map((doc) => doc.id);

/** The processes that a process is part of; a circle ends the climb. */
function* ancestors(handbook: Handbook, id: string): Iterable<string> {
  const seen = new Set([id]);
  for (
    let at = lookUp(handbook, 'process', id)?.data.del_av;
    at && !seen.has(at);
    at = lookUp(handbook, 'process', at)?.data.del_av
  ) {
    seen.add(at);
    yield at;
  }
}

/**
 * Whether documents reach a unit: they apply everywhere, or to it, or to one above or below it (format.md 3, `enhet`).
 * `unitsOf` tells where a document applies; undefined is everywhere.
 */
export function reaches(handbook: Handbook, named: readonly string[] | undefined, unit: string): boolean {
  return !named?.length || named.some((id) => isWithin(handbook, id, unit) || isWithin(handbook, unit, id));
}

/** Where an analysis or a control applies: its own units, the units it is about, else where the processes that it is about apply. */
export function unitsOf(
  handbook: Handbook,
  doc: Dokument<'riskanalys' | 'egenkontroll'>,
): readonly string[] | undefined {
  if (doc.data.enhet?.length) return doc.data.enhet;
  const about = (doc.data.gäller ?? []).map((id) => handbook.byId.get(id)).filter((other) => other !== undefined);
  const units = about.map((other) => (other.typ === 'enhet' ? [other.id] : (other.data.enhet ?? [])));
  return units.length === 0 || units.some((list) => list.length === 0) ? undefined : units.flat();
}
