import type { Handbook } from '../model/handbook.js';
import { hasTold, owingUnits } from '../queries/reporting-units.js';
import type { Context } from './context.js';
import { decisionOf } from './decision.js';
import type { UnitPart, Written } from './view.js';

/** What the parts of the units are made of: the report's name, its sections, and the units' texts by section. */
export interface PartInput {
  mall: string;
  /** Whether the report is one for all units: they are listed only where any of them has said something. */
  oneForAll?: boolean;
  laws: readonly { avsnitt: string; rubrik: string }[];
  unitTexts?: ReadonlyMap<string, ReadonlyMap<string, readonly Written[]>>;
}

/** The units of a compiled report: those that owe one, and others below that have written something all the same. */
export function unitParts(context: Context, input: PartInput): UnitPart[] {
  const { year } = context;
  const whole = (context.unit?.whole ?? context).year;
  const owing = owingUnits(year, context.unit?.id).map(({ id, titel }) => ({ id, titel }));
  const known = new Set(owing.map(({ id }) => id));
  const others = [...(input.unitTexts?.keys() ?? [])].flatMap((id) => (known.has(id) ? [] : named(whole.handbook, id)));
  let number = 0;
  const parts = [...owing, ...others].map(({ id, titel }) => {
    const texter = textsOf(input, id);
    if (texter.length) number += 1;
    return {
      id,
      titel,
      bilaga: texter.length ? number : null,
      har_uppgifter: hasTold(whole, id),
      beslut: decisionOf(whole.handbook.settings, year.year, input.mall, id),
      texter,
    };
  });
  return input.oneForAll && parts.every(({ texter, beslut }) => !texter.length && !beslut) ? [] : parts;
}

const named = ({ byId }: Handbook, id: string) => [{ id, titel: byId.get(id)?.titel ?? id }];

/** A unit's texts in the order of the report's sections; those of sections that the report does not have come last. */
function textsOf({ unitTexts, laws }: PartInput, unit: string): UnitPart['texter'] {
  const texts = unitTexts?.get(unit);
  if (!texts) return [];
  const order = new Map(laws.map(({ avsnitt }, index) => [avsnitt, index]));
  const place = (avsnitt: string) => order.get(avsnitt) ?? laws.length;
  return [...texts]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([avsnitt, written]) => ({
      avsnitt,
      rubrik: laws.find((law) => law.avsnitt === avsnitt)?.rubrik ?? avsnitt,
      texter: [...written],
    }));
}
