import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { inSwedish } from '../by-title.js';

/** The units from the smallest up: each after all that are part of it. Those in a circle of `del_av` stand last. */
export function unitsInOrder(handbook: Handbook): Dokument<'enhet'>[] {
  const units = ofTyp(handbook, 'enhet').sort((a, b) => inSwedish(a.titel, b.titel));
  const ids = new Set(units.map(({ id }) => id));
  const ordered = new Set<Dokument<'enhet'>>();
  const open = new Set<Dokument<'enhet'>>();
  const add = (unit: Dokument<'enhet'>) => {
    if (open.has(unit)) return;
    open.add(unit);
    for (const part of units) if (part.data.del_av === unit.id) add(part);
    ordered.add(unit);
  };
  for (const unit of units) if (!ids.has(unit.data.del_av ?? '')) add(unit);
  for (const unit of units) add(unit);
  return [...ordered];
}
