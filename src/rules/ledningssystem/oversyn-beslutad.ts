import { parseHistoric } from '../../calendar/spans.js';
import { isJa } from '../../model/yes.js';
import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';

/** What a review changed must be decided anew; a review without change says so (format.md 3). */
export const oversynBeslutad: Rule = {
  id: 'oversyn-beslutad',
  severity: 'varning',
  summary:
    'En översyn som ändrade innehållet har ett nytt beslut: reviderad efter fastställd kräver reviderad_utan_ändring: ja.',
  why: 'Det som står i dokumentet ska vara beslutat. Efter en översyn går det annars inte att veta om beslutet gäller den nya texten.',
  fix: 'Ändrades inget: skriv reviderad_utan_ändring: ja. Ändrades något: skriv det nya beslutets datum i fastställd.',
  lagrum: 'SOSFS 2011:9 4 kap. 4 §',
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const doc of handbook.documents) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today)) continue;
      const [reviewed, decided] = [parseHistoric(doc.data.reviderad), parseHistoric(doc.data.fastställd)];
      if (!reviewed || !decided || reviewed.first <= decided.last) continue;
      if (isJa((doc.data as { externt?: unknown }).externt)) continue;
      if (isJa(doc.data.reviderad_utan_ändring) || doc.refused.includes('reviderad_utan_ändring')) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['reviderad'], on: 'value' },
        message: `Översynen ${doc.data.reviderad} är senare än beslutet ${doc.data.fastställd}, men det framgår inte om något ändrades.`,
        hint: 'Inget ändrades: skriv reviderad_utan_ändring: ja. Något ändrades: skriv datum för det nya beslutet i fastställd.',
      };
    }
  },
};
