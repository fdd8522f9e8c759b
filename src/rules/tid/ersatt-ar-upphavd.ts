import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Beslutat, isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';

/** Two routines that both hold for the same thing: which one does the nurse follow? */
export const ersattArUpphavd: Rule = {
  id: 'ersatt-ar-upphavd',
  severity: 'fel',
  summary: 'Ett dokument som har ersatts av ett gällande dokument är inte självt gällande.',
  why: 'Både det gamla och det nya gäller då samtidigt, och personalen vet inte vilket de ska följa.',
  fix: 'Sätt status: upphävd och gäller_till i det gamla dokumentet.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const doc of handbook.documents) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today) || doc.refused.includes('status')) continue;
      for (const [index, id] of (doc.data.ersätter ?? []).entries()) {
        const old = handbook.byId.get(id);
        if (!old || old === doc || !isBeslutat(old) || !stillHolds(old)) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['ersätter', index], on: 'value' },
          also: { file: old.file, path: [old.data.status ? 'status' : 'titel'], on: 'value' },
          message: `${id} är ersatt, men gäller fortfarande.`,
          hint: `Skriv status: upphävd och gäller_till i ${old.file}.`,
          severity: parseDay(doc.data.gäller_från) === undefined ? undefined : ('varning' as const),
        };
      }
    }
  },
};

/** Whether a replaced document has no end: one with a last day ends by itself, and `galler-till-passerad` watches it. */
const stillHolds = ({ data, refused }: Dokument<Beslutat>) =>
  (data.status ?? 'gällande') === 'gällande' &&
  data.gäller_till === undefined &&
  !refused.includes('status') &&
  !refused.includes('gäller_till');
