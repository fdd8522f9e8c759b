import type { Dokument, Reference } from '../model/document.js';
import { type Handbook, lookUp } from '../model/handbook.js';

/**
 * The ids of the åtgärder that something led to: they name it (`id` or `id#del`), or it lists them. `isCause` is asked
 * of every document that an åtgärd names or is listed by, with the part of it (one risk, one brist) that is meant.
 */
export function measuresBecauseOf(
  handbook: Handbook,
  isCause: (doc: Dokument, part: string | undefined) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const reference of handbook.references) {
    const { id, key, from, del } = reference;
    if (!from) continue;
    if (from.typ === 'åtgärd' && key === 'med_anledning_av') {
      const cause = handbook.byId.get(id);
      if (cause && isCause(cause, del)) found.add(from.id);
    } else if (/(^|\.)åtgärder$/.test(key) && lookUp(handbook, 'åtgärd', id) && isCause(from, partOf(from, reference)))
      found.add(id);
  }
  return found;
}

/** The id of the part of a document that lists an åtgärd: the risk of an analysis, the brist of a tillsyn. */
function partOf(doc: Dokument, { place }: Reference): string | undefined {
  const [list = '', index] = 'path' in place ? (place.path ?? []) : [];
  const parts = (doc.data as Record<string, unknown>)[list];
  return Array.isArray(parts) && typeof index === 'number'
    ? (parts[index] as { id?: string } | undefined)?.id
    : undefined;
}
