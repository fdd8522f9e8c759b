import { isJa } from '../../model/yes.js';
import { decidersOf } from '../../queries/deciders.js';
import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import { anyOf } from '../../words/any-of.js';
import type { Rule } from '../rule.js';

/** A routine that was decided by the wrong level does not bind: the order of decisions says who may. */
export const beslutsfattareFarBesluta: Rule = {
  id: 'beslutsfattare-far-besluta',
  severity: 'varning',
  summary: 'Den som har fastställt ett dokument får göra det enligt beslutsordningen i handbok.yaml.',
  why: 'Ett dokument som fel nivå har fastställt är inte beslutat på riktigt, och det går att ifrågasätta.',
  fix: 'Låt den som får besluta fastställa dokumentet, eller ändra beslutsordningen.',
  lagrum: 'SOSFS 2011:9 4 kap. 2 §',
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const doc of handbook.documents) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today) || isJa((doc.data as { externt?: unknown }).externt)) continue;
      const decider = doc.data.fastställd_av;
      const allowed = decidersOf(handbook, doc);
      if (!decider || !allowed || handbook.byId.get(decider)?.typ !== 'roll' || allowed.ids.has(decider)) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['fastställd_av'], on: 'value' },
        message: `${decider} får inte fastställa ${allowed.what} enligt beslutsordningen.`,
        hint: `Det får ${anyOf(allowed.words) || 'ingen'}. Ändra här, eller i beslutsordning i handbok.yaml.`,
      };
    }
  },
};
