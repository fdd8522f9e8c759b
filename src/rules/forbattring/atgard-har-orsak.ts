import { ofTyp } from '../../model/handbook.js';
import type { Rule } from '../rule.js';

/** An åtgärd that does not know its cause treats the symptom, and nobody can later say whether it helped. */
export const atgardHarOrsak: Rule = {
  id: 'atgard-har-orsak',
  severity: 'tips',
  summary: 'En åtgärd anger orsaken som den tar bort.',
  why: 'En åtgärd som tar bort orsaken hindrar att det händer igen. Utan orsak går det inte att bedöma om åtgärden är den rätta.',
  fix: 'Skriv i orsak varför det hände, eller varför det kan hända.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'åtgärd')) {
      if (/\p{L}/u.test(doc.data.orsak ?? '') || doc.refused.includes('orsak') || doc.data.status === 'avbruten')
        continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: [doc.data.orsak === undefined ? 'titel' : 'orsak'], on: 'value' as const },
        message: 'Åtgärden säger inte vilken orsak den tar bort.',
        hint: 'Skriv orsak: och varför det hände eller kan hända, med en mening.',
      };
    }
  },
};
