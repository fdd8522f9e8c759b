import type { Dokument } from './document.js';
import { type Handbook, lookUp, ofTyp } from './handbook.js';

type Known = Pick<Handbook, 'byId' | 'documents' | 'settings'>;

/** Whether a unit is another one or lies below it. A circle of `del_av` ends the climb. */
export function isWithin(handbook: Known, unit: string, above: string): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = unit; id && !seen.has(id); id = lookUp(handbook, 'enhet', id)?.data.del_av) {
    if (id === above) return true;
    seen.add(id);
  }
  return false;
}

/** Whether a document or row concerns a unit: it names the unit or one below it (format.md 6). */
export const concerns = (handbook: Known, units: readonly string[] | undefined, unit: string) =>
  (units ?? []).some((id) => isWithin(handbook, id, unit));

/**
 * Whether something that does not name a unit applies to it all the same (format.md 3): to the whole organisation, or to a
 * unit above. `--unit` leaves it out (format.md 6), but says so.
 */
export const isCommonFor = (handbook: Known, units: readonly string[] | undefined, unit: string) =>
  !concerns(handbook, units, unit) && (!units?.length || units.some((id) => isWithin(handbook, unit, id)));

/** The top units: those that are part of no other. */
export const topUnits = (handbook: Known) => ofTyp(handbook, 'enhet').filter((unit) => !unit.data.del_av);

/**
 * Who answers for a document: its own `ansvar`, else what it inherits (format.md 3): an aktivitet from its process,
 * a local rutin from its parent, else the first unit's chef, else the nämnd.
 */
export function responsible(handbook: Known, doc: Dokument, seen: Set<string> = new Set()): readonly string[] {
  if (doc.data.ansvar?.length) return doc.data.ansvar;
  const above = parentOf(handbook, doc);
  if (above && !seen.has(above.id)) return responsible(handbook, above, seen.add(doc.id));
  const chef = lookUp(handbook, 'enhet', doc.data.enhet?.[0])?.data.chef;
  return [chef ?? handbook.settings.namnd].filter(Boolean);
}

function parentOf(handbook: Known, doc: Dokument): Dokument | undefined {
  const data = doc.data as { process?: string | string[]; del_av?: string };
  if (doc.typ === 'aktivitet') return lookUp(handbook, 'process', data.process as string | undefined);
  if (doc.typ === 'rutin') return lookUp(handbook, 'rutin', data.del_av);
  if (doc.typ === 'process') return lookUp(handbook, 'process', data.del_av);
  return undefined;
}
