import { holdsOn, structureOf } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** A process is its activities in order; without them it is a heading. */
export const processHarAktivitet: Rule = {
  id: 'process-har-aktivitet',
  severity: 'varning',
  summary: 'En gällande process har minst en aktivitet, eller delprocesser som har det.',
  why: 'Utan aktiviteter går det inte att se vad som görs och i vilken ordning, och inga rutiner kan knytas till stegen.',
  fix: 'Lägg till en aktivitet med process och ordning för varje steg i processen.',
  lagrum: 'SOSFS 2011:9 4 kap. 3 §',
  force: 'ska',
  *check(handbook, { today }) {
    const { processes, activities, parts } = structureOf(handbook, today);
    for (const doc of processes) {
      const divided = parts.get(doc.id)?.some((part) => holdsOn(part, today));
      if (!doc.id || activities.has(doc.id) || divided) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['titel'], on: 'value' },
        message: 'Processen har ingen aktivitet.',
        hint: `Lägg till en aktivitet med "process: ${doc.id}" och en ordning för varje steg.`,
      };
    }
  },
};
