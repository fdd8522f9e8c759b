import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp } from '../../model/handbook.js';
import { concerns, isWithin, responsible } from '../../model/units.js';
import { byTitleAndId } from '../by-title.js';
import type { Contact, ContactUnit, Duties } from './view.js';

/** The functions that printed documents need, and what each does with them. */
export interface Involved {
  enheter: ContactUnit[];
  kontakter: Contact[];
  uppgifter: Duties[];
}

/**
 * Who answers for the printed documents and works by them, the units that they are about, and those units' chefs. In a
 * unit's binder the duties of functions elsewhere are left out, unless the unit's own documents name them.
 */
export function involved(handbook: Handbook, docs: readonly Dokument[], unit?: string): Involved {
  const units = unitsOf(handbook, docs, unit);
  const answering = byRole(docs, (doc) => responsible(handbook, doc));
  const doing = byRole(docs, (doc) => (doc.data as { utförs_av?: string[] }).utförs_av ?? []);
  const ids = new Set([...answering.keys(), ...doing.keys(), ...units.map(({ data }) => data.chef ?? '')]);
  const roles = [...ids].flatMap((id) => lookUp(handbook, 'roll', id) ?? []).sort(byTitleAndId);
  const own = docs.filter(({ data }) => unit !== undefined && concerns(handbook, data.enhet, unit)).map(({ id }) => id);
  const isNear = ({ id, data }: Dokument<'roll'>) =>
    unit === undefined ||
    reaches(handbook, data.enhet ?? [], unit) ||
    [...(answering.get(id) ?? []), ...(doing.get(id) ?? [])].some((doc) => own.includes(doc));
  const titleOf = (id = '') => handbook.byId.get(id)?.titel ?? id;
  return {
    enheter: units.map(({ id, titel, data }) => ({ id, titel, chef: titleOf(data.chef) })),
    kontakter: roles.map(({ id, titel, data }) => ({
      ...{ id, titel, enheter: (data.enhet ?? []).map(titleOf), brevlåda: data.brevlåda ?? null },
      telefon: telefonIn(data),
    })),
    uppgifter: roles.filter(isNear).map(({ id, titel, data }) => ({
      ...{ id, titel, ansvarar: answering.get(id) ?? [], utför: doing.get(id) ?? [] },
      uppgifter: (data.uppgifter ?? []).map((duty) => (typeof duty === 'string' ? duty : (duty.text ?? ''))),
      ingår: (data.ingår ?? []).map(titleOf),
    })),
  };
}

/** Whether a function works in a unit: in it, below it, above it, or everywhere. */
const reaches = (handbook: Handbook, units: readonly string[], unit: string) =>
  !units.length || concerns(handbook, units, unit) || units.some((above) => isWithin(handbook, unit, above));

/** The format has no key for a telephone; an organisation may give its functions one by a schema of its own. */
function telefonIn(data: object): string | null {
  const { telefon } = data as { telefon?: unknown };
  return typeof telefon === 'string' || typeof telefon === 'number' ? String(telefon) : null;
}

/** The units that documents name, and the one that the binder is for with those above it. */
function unitsOf(handbook: Handbook, docs: readonly Dokument[], unit: string | undefined): Dokument<'enhet'>[] {
  const ids = new Set(docs.flatMap(({ data }) => data.enhet ?? []));
  for (let at = unit, steps = 0; at && steps < 50; at = lookUp(handbook, 'enhet', at)?.data.del_av, steps += 1)
    ids.add(at);
  return [...ids].flatMap((id) => lookUp(handbook, 'enhet', id) ?? []).sort(byTitleAndId);
}

function byRole(docs: readonly Dokument[], rolesOf: (doc: Dokument) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const doc of docs)
    for (const role of new Set(rolesOf(doc))) found.set(role, [...(found.get(role) ?? []), doc.id]);
  return found;
}
