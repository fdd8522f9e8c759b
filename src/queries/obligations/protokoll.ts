import { formatDay, parseDay } from '../../calendar/dates.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isGällande } from '../in-force.js';
import { answers, type Protokoll, protokollOf, shareUnits } from '../protokoll-index.js';
import { type Owner, once, owedBy, type Series } from './obligation.js';

/** What a protokoll says must be looked at again (`nästa`), until a later protokoll of the same has been written. */
export const protokoll = (handbook: Handbook): Series[] =>
  ofTyp(handbook, 'protokoll').flatMap((doc): Series[] => {
    const due = parseDay(doc.data.nästa);
    const about = aboutOf(handbook, doc);
    if (due === undefined || (about && !isGällande(about))) return [];
    return [
      {
        kind: 'protokoll',
        ...owedByControl(handbook, doc),
        occasions: once(due, isFollowed(handbook, doc), `ny kontroll efter ${doc.data.datum ?? 'protokollet'}`),
        reasons: (_, missing) => [
          {
            code: missing.length ? 'ny-kontroll-saknas' : 'ny-kontroll',
            text: `Protokollet bestämde en ny kontroll senast ${formatDay(due)}${missing.length ? ', och inget senare protokoll finns' : ''}.`,
          },
        ],
      },
    ];
  });

/** A later protokoll of the same, for the same unit, speaks for what is still to be looked at. */
function isFollowed(handbook: Handbook, doc: Protokoll): boolean {
  const { avser = '', datum = '', enhet } = doc.data;
  return protokollOf(handbook, avser).some(
    (other) => (other.data.datum ?? '') > datum && answers(other) && shareUnits(handbook, enhet, other.data.enhet),
  );
}

/** The control, utförare or forum that a protokoll is about. */
export const aboutOf = (handbook: Handbook, { data }: Protokoll) =>
  handbook.byId.get((data.avser ?? '').split('#')[0] ?? '');

/** What a protokoll leaves to be done falls on those who answer for the control, unless it names others itself. */
export function owedByControl(handbook: Handbook, doc: Protokoll): Owner {
  const about = aboutOf(handbook, doc);
  const answers = doc.data.ansvar?.length || !about ? responsible(handbook, doc) : responsible(handbook, about);
  return owedBy(handbook, doc, { responsible: answers });
}
