import { formatDay } from '../../calendar/dates.js';
import { ofTyp } from '../../model/handbook.js';
import { graveMeasures } from '../../queries/gravity.js';
import { effectDue } from '../../queries/measures.js';
import type { Rule } from '../rule.js';

/** A day for asking whether it helped means little when nobody asks. Time brings it, so it is never a fel. */
export const effektUppfoljd: Rule = {
  id: 'effekt-uppfoljd',
  severity: 'varning',
  summary: 'Effekten av en åtgärd är uppföljd när dagen för det (effekt.följs_upp) har passerat.',
  why: 'Utan uppföljning vet ingen om åtgärden hjälpte, eller om något annat behöver göras.',
  fix: 'Följ upp effekten. Skriv uppföljd, nådd och bedömning, eller en ny dag i följs_upp.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const grave = graveMeasures(handbook);
    for (const doc of ofTyp(handbook, 'åtgärd')) {
      const planned = effectDue(doc);
      if (planned === undefined || planned >= today) continue;
      yield {
        document: doc.id,
        severity: grave.has(doc) ? 'varning' : 'tips',
        place: { file: doc.file, path: ['effekt', 'följs_upp'], on: 'value' as const },
        message: `Effekten skulle följas upp ${formatDay(planned)}, men ingen uppföljning är skriven.`,
        hint: 'Skriv uppföljd: och dagen, nådd: ja, delvis eller nej, och en bedömning. Har dagen flyttats: ändra följs_upp.',
      };
    }
  },
};
