import { formatDay, parseDay } from '../calendar/dates.js';
import { reviewObligations } from '../queries/reviews.js';
import type { Rule } from './rule.js';

/**
 * An overdue review is the fault that auditors find most often. Time brings it, so it never stops a pull
 * request. What händelser have brought forward is told by tidig-oversyn, and only while the date has not passed.
 */
export const revideringITid: Rule = {
  id: 'revidering-i-tid',
  severity: 'varning',
  summary: 'Gällande dokument ses över senast på sitt revisionsdatum.',
  why: 'En rutin som ingen har sett över kan stå kvar efter att lagen eller arbetssättet har ändrats.',
  fix: 'Se över dokumentet. Skriv in reviderad och ett nytt revisionsdatum, även när inget behövde ändras.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const { doc } of reviewObligations(handbook, today, handbook.settings.revision.varsel)) {
      const due = parseDay(doc.data.revisionsdatum);
      if (due === undefined || due >= today) continue;
      const days = today - due;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['revisionsdatum'], on: 'value' as const },
        message: `Skulle ha setts över senast ${formatDay(due)}, för ${days} ${days === 1 ? 'dag' : 'dagar'} sedan.`,
        hint: 'Se över dokumentet och skriv in reviderad och nytt revisionsdatum, även om inget ändras.',
      };
    }
  },
};
