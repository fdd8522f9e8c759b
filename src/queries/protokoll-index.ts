import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { isWithin } from '../model/units.js';

export type Protokoll = Dokument<'protokoll'>;

const made = new WeakMap<Handbook, ReadonlyMap<string, readonly Protokoll[]>>();

/** The protokoll that answer to something (`avser`: a control, `utförare#redovisning`, a forum, a duty), in order of date. */
export function protokollOf(handbook: Handbook, avser: string): readonly Protokoll[] {
  const known = made.get(handbook) ?? collect(handbook);
  made.set(handbook, known);
  return known.get(avser) ?? [];
}

/** Sorted once per handbook: asking one control at a time would be quadratic. */
function collect(handbook: Handbook): Map<string, Protokoll[]> {
  const found = new Map<string, Protokoll[]>();
  for (const doc of ofTyp(handbook, 'protokoll')) {
    const list = found.get(doc.data.avser ?? '');
    if (list) list.push(doc);
    else found.set(doc.data.avser ?? '', [doc]);
  }
  for (const list of found.values()) list.sort((a, b) => compare(a.data.datum ?? '', b.data.datum ?? ''));
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A protokoll counts for the units that it names, and for those below; without any it counts for all (format.md 5.5). */
export function countsFor(handbook: Handbook, named: readonly string[] | undefined, unit: string | undefined): boolean {
  return !named?.length || unit === undefined || named.some((above) => isWithin(handbook, unit, above));
}

/** Whether two lists of units have any in common; none means all. */
export function shareUnits(handbook: Handbook, one: readonly string[] = [], other: readonly string[] = []): boolean {
  if (!one.length || !other.length) return true;
  return one.some((a) => other.some((b) => isWithin(handbook, a, b) || isWithin(handbook, b, a)));
}

/** Whether it says why the control was not done: that closes what was owed, and counts as not done (format.md 5.6). */
export const isExcused = ({ data }: Protokoll) => data.utfall === 'ej genomförd' && Boolean(data.orsak);

/** Whether a protokoll answers for its period: carried out, or not carried out for a reason that it gives. */
export const answers = (doc: Protokoll) => doc.data.utfall !== 'ej genomförd' || isExcused(doc);
