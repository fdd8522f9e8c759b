import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { holds, scopeOf } from './scope.js';

/** One unit with those below it, or all. A unit that is asked for is judged also when it is a draft or repealed. */
export function chosenUnits(
  handbook: Handbook,
  units: readonly Dokument<'enhet'>[],
  id: string | undefined,
): Dokument<'enhet'>[] {
  const own = units.filter((doc) => !id || isWithin(handbook, doc.id, id));
  return own.length ? own : [lookUp(handbook, 'enhet', id)].filter((doc) => doc !== undefined);
}

/** The units that are not drafts or repealed, each after the one that it is part of, in Swedish alphabetical order. */
export function unitsIn(handbook: Handbook, documents: readonly Dokument[], day: Day): Dokument<'enhet'>[] {
  const anywhere = scopeOf(handbook, documents, undefined, day);
  const units = ofTyp({ documents }, 'enhet').filter((doc) => doc.id && holds(anywhere, doc));
  const ids = new Set(units.map(({ id }) => id));
  const below = (above: string | undefined, seen: ReadonlySet<string>): Dokument<'enhet'>[] =>
    units
      .filter(
        ({ id, data }) => !seen.has(id) && (above === undefined ? !ids.has(data.del_av ?? '') : data.del_av === above),
      )
      .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
      .flatMap((doc) => [doc, ...below(doc.id, new Set([...seen, doc.id]))]);
  const ordered = below(undefined, new Set());
  return [...ordered, ...units.filter((doc) => !ordered.includes(doc))];
}

/** The units where the work is done: those with no unit below, and those that only a circle of `del_av` divides. */
export function leavesOf(handbook: Handbook, units: readonly Dokument<'enhet'>[]): Dokument<'enhet'>[] {
  const parents = new Set(units.flatMap(({ data }) => data.del_av ?? []));
  const leaves = units.filter(({ id }) => !parents.has(id));
  return units.filter((doc) => leaves.includes(doc) || !leaves.some(({ id }) => isWithin(handbook, id, doc.id)));
}
