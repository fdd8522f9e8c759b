import { formatDay } from '../../calendar/dates.js';
import { isBeslutat, lastReview, owedReviewOn } from '../../queries/in-force.js';
import { isEntry, reviewIndex } from '../../queries/revisions.js';
import type { Rule } from '../rule.js';

/** What was changed after the review has been reviewed by nobody, whatever the date says. */
export const andradEfterOversyn: Rule = {
  id: 'andrad-efter-oversyn',
  severity: 'varning',
  summary: 'Innehållet i ett beslutat dokument har inte ändrats efter den senaste översynen.',
  why: 'Datumet säger att dokumentet är sett över, men texten är ändrad efteråt. Det som står där nu har ingen granskat.',
  fix: 'Se över ändringen. Skriv in en ny översyn i reviderad, höj version och låt den som får besluta fastställa.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today, revisions }) {
    for (const doc of revisions ? handbook.documents : []) {
      const reviewed = isBeslutat(doc) && owedReviewOn(doc, today) ? lastReview(doc) : undefined;
      const states = revisions?.of(doc.file) ?? [];
      if (!isBeslutat(doc) || reviewed === undefined || states.length < 2) continue;
      const base = states[reviewIndex(states)];
      const later = states.slice(0, reviewIndex(states)).filter(({ date }) => date > formatDay(reviewed));
      const change = later.findLast((state) => state.essence !== base?.essence && !isEntry(states, state));
      if (!base || !change || states[0]?.essence === base.essence) continue;
      const key = doc.data.reviderad === undefined ? 'fastställd' : 'reviderad';
      yield {
        document: doc.id,
        place: { file: doc.file, path: [key], on: 'value' },
        message: `Innehållet ändrades ${when(change)}, efter den senaste översynen ${formatDay(reviewed)}.`,
        hint: 'Se över ändringen och skriv in översynen i reviderad, höj version och fastställ på nytt.',
      };
    }
  },
};

/** When and where a state was made, as people can look it up. */
export const when = ({ date, commit }: { date: string; commit: string | null }) =>
  commit ? `${date} (Git ${commit.slice(0, 8)})` : 'nyss (inte sparat i Git)';
