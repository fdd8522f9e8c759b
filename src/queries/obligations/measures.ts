import { parseDay } from '../../calendar/dates.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { effectDue, isOpenMeasure } from '../measures.js';
import { once, owedBy, type Series } from './obligation.js';

/** A decided åtgärd must be carried out by its last day. */
export const åtgärd = (handbook: Handbook): Series[] =>
  ofTyp(handbook, 'åtgärd').flatMap((doc): Series[] => {
    const due = parseDay(doc.data.senast);
    if (due === undefined || doc.data.status === 'avbruten') return [];
    return [
      {
        kind: 'åtgärd',
        ...owedBy(handbook, doc),
        occasions: once(due, !isOpenMeasure(doc), 'genomförs'),
        reasons: (_, missing) => [
          missing.length
            ? {
                code: 'åtgärd-försenad',
                text: `Skulle ha varit genomförd, men ${doc.data.status === 'pågår' ? 'pågår' : 'är bara planerad'}.`,
              }
            : { code: 'åtgärd', text: 'Ska vara genomförd.' },
        ],
      },
    ];
  });

/** Whether an åtgärd helps is asked on the day that was set for it, also when it is not done by then. */
export const effekt = (handbook: Handbook): Series[] =>
  ofTyp(handbook, 'åtgärd').flatMap((doc): Series[] => {
    const { effekt: effect, status } = doc.data;
    const planned = parseDay(effect?.följs_upp);
    if (planned === undefined || status === 'avbruten') return [];
    return [
      {
        kind: 'effekt',
        ...owedBy(handbook, doc),
        occasions: once(planned, effectDue(doc) === undefined, 'effekten följs upp'),
        reasons: (_, missing) => [
          missing.length
            ? { code: 'effekt-försenad', text: 'Effekten skulle ha följts upp.' }
            : { code: 'effekt', text: 'Effekten ska följas upp: hjälpte åtgärden?' },
        ],
      },
    ];
  });
