import { formatDay, parseDay } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import { isGällande } from '../in-force.js';
import { once, owedBy, type Series } from './obligation.js';

/** A document that holds until a day must be prolonged, replaced or repealed by then. */
export const giltighet = (handbook: Handbook): Series[] =>
  handbook.documents.filter(isGällande).flatMap((doc): Series[] => {
    const last = parseDay((doc.data as { gäller_till?: string }).gäller_till);
    if (last === undefined) return [];
    return [
      {
        kind: 'giltighet',
        ...owedBy(handbook, doc),
        occasions: once(last, false, `gäller till ${formatDay(last)}`),
        reasons: (_, missing) => [
          missing.length
            ? { code: 'giltighet-passerad', text: `Gällde till ${formatDay(last)}, men står som gällande.` }
            : { code: 'giltighet', text: `Gäller till ${formatDay(last)}.` },
        ],
      },
    ];
  });
