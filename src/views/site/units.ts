import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import { standingOf } from './structure.js';

type Enhet = Dokument<'enhet'>;

/** A unit with those below it, in Swedish alphabetical order. */
export interface UnitBranch {
  unit: Enhet;
  below: readonly UnitBranch[];
}

/** The organisation from the top. A unit whose unit above does not exist, or is repealed, is told at the top. */
export function unitBranches({ handbook, today, structure }: SiteContext): UnitBranch[] {
  const units = ofTyp(handbook, 'enhet').filter((doc) => standingOf(doc, today) !== 'upphävd');
  const known = new Set(units.map(({ id }) => id));
  const seen = new Set<Enhet>();
  const branch = (unit: Enhet): UnitBranch[] => {
    if (seen.has(unit)) return [];
    seen.add(unit);
    return [{ unit, below: structure().units(unit.id).flatMap(branch) }];
  };
  const tops = units.filter(({ data }) => !known.has(data.del_av ?? '')).sort(byTitle);
  const found = tops.flatMap(branch);
  // Units in a circle of del_av have no top: they are told all the same.
  return [...found, ...units.sort(byTitle).flatMap(branch)];
}

/** The same as a list, each unit before those below it. */
export const unitTree = (context: SiteContext): UnitBranch[] => unitBranches(context).flatMap(flat);

const flat = (branch: UnitBranch): UnitBranch[] => [branch, ...branch.below.flatMap(flat)];
