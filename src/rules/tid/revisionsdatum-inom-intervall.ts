import { formatDay, parseDay } from '../../calendar/dates.js';
import { addTime, parseTime } from '../../calendar/times.js';
import { isBeslutat, lastReview, owedReviewOn } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';

/** A review date five years ahead is no watch at all. */
export const revisionsdatumInomIntervall: Rule = {
  id: 'revisionsdatum-inom-intervall',
  severity: 'varning',
  summary: 'Revisionsdatum ligger inte längre fram från senaste översynen än handbokens längsta intervall.',
  why: 'Organisationen har bestämt hur länge ett dokument får gälla utan översyn. Ett datum längre fram sätter det ur spel.',
  fix: 'Sätt ett tidigare revisionsdatum, eller ändra längsta_intervall i handbok.yaml.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const { längsta } = handbook.settings.revision;
    for (const doc of handbook.documents) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today)) continue;
      if (doc.refused.includes('reviderad') || doc.refused.includes('fastställd')) continue;
      const longest = längsta[doc.typ] ?? längsta.övriga ?? '';
      const [date, last, time] = [parseDay(doc.data.revisionsdatum), lastReview(doc), parseTime(longest)];
      if (date === undefined || last === undefined || !time || date <= addTime(last, time)) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['revisionsdatum'], on: 'value' },
        message: `${doc.data.revisionsdatum} är mer än ${longest} efter den senaste översynen (${doc.data.reviderad ?? doc.data.fastställd ?? doc.data.först_fastställd}).`,
        hint: `Skriv senast ${formatDay(addTime(last, time))}, eller ändra längsta_intervall i handbok.yaml.`,
      };
    }
  },
};
