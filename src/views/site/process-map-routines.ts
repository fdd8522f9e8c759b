import { type Day, formatDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { validFrom } from '../../queries/in-force.js';
import { describedBy, holdsOn } from '../../queries/structure.js';
import { byTitle } from '../by-title.js';
import { type Named, named } from './named.js';

/** A routine in the map. */
export interface MapRoutine extends Named {
  /** Why it does not hold yet; absent when it holds. Routines that no longer hold are not in the map. */
  inteÄn?: 'utkast' | `gäller från ${string}`;
  /** The units of a local routine, which adds to the common one. */
  lokal?: readonly string[];
  utförsAv: readonly Named[];
}

const described = new WeakMap<Handbook, ReadonlyMap<string, readonly Dokument<'rutin'>[]>>();

/** The routines that describe an activity or a process, also by inheritance: those that hold first, then those that will. */
export function routinesOf(handbook: Handbook, id: string, day: Day): MapRoutine[] {
  const all = (routinesById(handbook).get(id) ?? []).filter((doc) => holdsOn(doc, day) || isAhead(doc, day));
  const place = (doc: Dokument<'rutin'>) => (holdsOn(doc, day) ? 0 : 2) + (doc.data.del_av ? 1 : 0);
  return all
    .sort((a, b) => place(a) - place(b) || byTitle(a, b))
    .map((doc) => ({
      ...named(handbook, doc.id, doc.titel),
      ...(holdsOn(doc, day) ? {} : { inteÄn: ahead(doc, day) }),
      ...(doc.data.del_av ? { lokal: (doc.data.enhet ?? []).map((unit) => named(handbook, unit).titel) } : {}),
      utförsAv: [...new Set(doc.data.utförs_av ?? [])].map((role) => named(handbook, role)),
    }));
}

/** Asked for every activity of every process: gathered once for a handbook. */
function routinesById(handbook: Handbook): ReadonlyMap<string, readonly Dokument<'rutin'>[]> {
  const known = described.get(handbook);
  if (known) return known;
  const made = new Map<string, Dokument<'rutin'>[]>();
  for (const doc of ofTyp(handbook, 'rutin'))
    for (const id of new Set(describedBy(handbook, doc))) made.set(id, [...(made.get(id) ?? []), doc]);
  described.set(handbook, made);
  return made;
}

const isAhead = (doc: Dokument<'rutin'>, day: Day) => doc.data.status === 'utkast' || startsAfter(doc, day);

const startsAfter = (doc: Dokument<'rutin'>, day: Day) =>
  doc.data.status !== 'upphävd' && (validFrom(doc) ?? day) > day;

const ahead = (doc: Dokument<'rutin'>, day: Day) =>
  doc.data.status === 'utkast' ? 'utkast' : (`gäller från ${formatDay(validFrom(doc) ?? day)}` as const);
