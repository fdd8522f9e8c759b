import type { Handbook } from '../model/handbook.js';
import { sameWord } from '../words/certain.js';
import { asId } from '../words/nearest.js';

/**
 * The one document that an unknown id can only mean: the one that once had it, or whose id differs in capitals, å ä ö
 * and word joins only. Undefined when there is none or several.
 */
export function rightId(
  id: string,
  { byId, documents }: Pick<Handbook, 'byId' | 'documents'>,
  isWanted: (typ: string) => boolean = () => true,
): string | undefined {
  const former = documents.filter((doc) => doc.data.tidigare_id?.includes(id));
  if (former.length) return former.length === 1 ? former[0]?.id || undefined : undefined;
  const spelt = asId(id);
  if (isWanted(byId.get(spelt)?.typ ?? '') && byId.has(spelt)) return spelt;
  return sameWord(
    id,
    documents.flatMap((doc) => (doc.id && isWanted(doc.typ) ? [doc.id] : [])),
  );
}
