import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { isBeslutat, isGällande } from '../in-force.js';
import { once, owedBy, type Series } from './obligation.js';

/**
 * A document that holds until a day must be prolonged, replaced or repealed by then. One that another replaces may run
 * out by itself, but must be told repealed when it has: so says the rule galler-till-passerad too.
 */
export const giltighet = (handbook: Handbook, today: Day): Series[] => {
  const replaced = replacedBy(handbook);
  return handbook.documents.filter(isGällande).flatMap((doc): Series[] => {
    const last = parseDay((doc.data as { gäller_till?: string }).gäller_till);
    if (last === undefined || doc.refused.includes('status')) return [];
    const successor = replaced.get(doc.id);
    return [
      {
        kind: 'giltighet',
        ...owedBy(handbook, doc),
        occasions: once(last, successor !== undefined && last >= today, `gäller till ${formatDay(last)}`),
        reasons: (_, missing) => [
          missing.length
            ? { code: 'giltighet-passerad', text: `Gällde till ${formatDay(last)}, men står som gällande.` }
            : { code: 'giltighet', text: `Gäller till ${formatDay(last)}.` },
          ...(successor ? [{ code: 'ersatt', text: `Ersätts av ${successor.titel}.` }] : []),
        ],
      },
    ];
  });
};

/** What decided documents that are more than drafts replace, with the one that does. */
const replacedBy = (handbook: Handbook): Map<string, Dokument> =>
  new Map(
    handbook.documents
      .filter(isBeslutat)
      .filter(isGällande)
      .flatMap((doc) => (doc.data.ersätter ?? []).filter((id) => id !== doc.id).map((id) => [id, doc] as const)),
  );
