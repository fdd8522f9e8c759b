import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import { reviewIndex } from '../../queries/revisions.js';
import type { Rule } from '../rule.js';
import { beforeReview } from './oversyn-utan-andring-sags.js';

/** Two different texts with the same version number: nobody can say which one a decision or a printout means. */
export const versionHojd: Rule = {
  id: 'version-hojd',
  severity: 'varning',
  summary: 'Ett beslutat dokument som har ändrats vid en översyn eller ett nytt beslut har ett nytt versionsnummer.',
  why: 'Utskrifter och beslut hänvisar till versionen. Två texter med samma nummer går inte att skilja åt.',
  fix: 'Höj version.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today, revisions }) {
    for (const doc of revisions ? handbook.documents : []) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today)) continue;
      const states = revisions?.of(doc.file) ?? [];
      const [before, at] = [beforeReview(states), states[reviewIndex(states)]];
      if (!before || !at || before.essence === at.essence || before.version === undefined) continue;
      if (states[0]?.version !== before.version) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['version'], on: 'value' },
        message: `Innehållet har ändrats sedan ${before.reviderad ?? before.fastställd ?? before.date}, men det är fortfarande version ${before.version}.`,
        hint: 'Höj version med ett steg.',
      };
    }
  },
};
