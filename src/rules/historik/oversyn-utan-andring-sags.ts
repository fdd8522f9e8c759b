import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import { type Revision, reviewIndex } from '../../queries/revisions.js';
import type { Rule } from '../rule.js';

/** A review that changed nothing is a good review when it says so; silence looks like a date moved by hand. */
export const oversynUtanAndringSags: Rule = {
  id: 'oversyn-utan-andring-sags',
  severity: 'varning',
  summary: 'En översyn som inte ändrade något har reviderad_utan_ändring: ja.',
  why: 'Den som läser ser ett nytt datum men samma text, och kan inte veta om någon verkligen har sett över dokumentet.',
  fix: 'Skriv reviderad_utan_ändring: ja om dokumentet är genomgånget. Är det inte det, så ändra tillbaka datumet.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today, revisions }) {
    for (const doc of revisions ? handbook.documents : []) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today) || !doc.data.reviderad) continue;
      const states = revisions?.of(doc.file) ?? [];
      const before = beforeReview(states);
      const [now] = states;
      if (!now || !before || now.reviderad === before.reviderad || now.reviderad === undefined) continue;
      const atReview = states[reviewIndex(states)];
      if (now.utanÄndring || atReview?.utanÄndring || atReview?.essence !== before.essence) continue;
      yield {
        document: doc.id,
        place: {
          file: doc.file,
          path: [doc.data.reviderad_utan_ändring === undefined ? 'reviderad' : 'reviderad_utan_ändring'],
          on: 'value',
        },
        message: `Översynen ${doc.data.reviderad} ändrade ingenting i dokumentet, men det sägs inte.`,
        hint: 'Skriv reviderad_utan_ändring: ja, om dokumentet verkligen är genomgånget.',
      };
    }
  },
};

/** How the document stood when the review before the latest was written in: what changed since then, the latest reviewed. */
export function beforeReview(states: readonly Revision[]): Revision | undefined {
  const rest = states.slice(reviewIndex(states) + 1);
  return rest[reviewIndex(rest)];
}
