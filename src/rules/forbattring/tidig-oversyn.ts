import { parseDay } from '../../calendar/dates.js';
import { earlyReviews } from '../../queries/early-reviews.js';
import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';

/** When it goes wrong again and again, the rutin is what should be looked at, whatever its date says. */
export const tidigOversyn: Rule = {
  id: 'tidig-oversyn',
  severity: 'varning',
  summary: 'En rutin med många händelser sedan senaste översynen (handbokens gräns) ses över i förtid.',
  why: 'Många händelser kring samma rutin är ett tecken på att den inte fungerar. Då är det för sent att vänta på revisionsdatumet.',
  fix: 'Se över rutinen utifrån händelserna. Skriv in reviderad och ett nytt revisionsdatum, även om inget ändras.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const [id, { due, reason }] of earlyReviews(handbook)) {
      const doc = handbook.byId.get(id);
      if (!doc || !isBeslutat(doc) || !owedReviewOn(doc, today) || due > today) continue;
      const date = parseDay(doc.data.revisionsdatum);
      if (doc.refused.includes('reviderad') || (date !== undefined && date < today)) continue;
      const key = (['reviderad', 'revisionsdatum', 'fastställd'] as const).find((name) => doc.data[name] !== undefined);
      yield {
        document: doc.id,
        place: { file: doc.file, path: [key ?? 'titel'], on: 'value' as const },
        message: reason.text,
        hint: 'Gå igenom händelserna, se över rutinen nu och skriv in reviderad och nytt revisionsdatum.',
      };
    }
  },
};
