import { formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { isGällande } from '../in-force.js';
import { once, owedBy, type Series } from './obligation.js';

type Riskanalys = Dokument<'riskanalys'>;

/** A riskanalys that says when it is to be done again (`nästa`), until later ones cover all that it was about. */
export const riskanalys = (handbook: Handbook): Series[] => {
  const latest = latestBy(handbook);
  return ofTyp(handbook, 'riskanalys').flatMap((doc): Series[] => {
    const due = parseDay(doc.data.nästa);
    if (due === undefined) return [];
    const left = leftOf(handbook, doc, latest);
    const all = left.length === (doc.data.gäller ?? []).length;
    return [
      {
        kind: 'riskanalys',
        ...owedBy(handbook, doc),
        occasions: once(due, left.length === 0, 'riskanalysen görs om', doc.data.datum),
        reasons: (_, missing) => [
          {
            code: missing.length ? 'riskanalys-saknas' : 'riskanalys',
            text: `${missing.length ? 'Skulle ha gjorts om' : 'Ska göras om'} senast ${formatDay(due)}${all ? '' : `. Kvar: ${left.join(', ')}`}.`,
          },
        ],
      },
    ];
  });
};

/** The day of the latest riskanalys of each process, aktivitet, rutin and enhet. */
function latestBy(handbook: Handbook): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { data } of ofTyp(handbook, 'riskanalys'))
    for (const id of data.gäller ?? [])
      if ((latest.get(id) ?? '') < (data.datum ?? '')) latest.set(id, data.datum ?? '');
  return latest;
}

/** What no later riskanalys covers; what is repealed or gone needs none. One that is about nothing is left as a whole. */
function leftOf(handbook: Handbook, { id, data }: Riskanalys, latest: ReadonlyMap<string, string>): string[] {
  const about = data.gäller ?? [];
  if (!about.length) return [id];
  return about.filter((target) => {
    const doc = handbook.byId.get(target);
    return doc && isGällande(doc) && (latest.get(target) ?? '') <= (data.datum ?? '');
  });
}
