import { structureOf } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** For each activity the routines that are needed (SOSFS 2011:9 4 kap. 4 §); that none is needed may be said, with a reason. */
export const aktivitetHarRutin: Rule = {
  id: 'aktivitet-har-rutin',
  severity: 'varning',
  summary: 'En aktivitet har minst en gällande rutin, eller säger i utan_rutin varför ingen behövs.',
  why: 'Utan rutin gör var och en på sitt sätt, och det går inte att kontrollera om arbetet görs rätt.',
  fix: 'Skriv en rutin och ange aktiviteten i den, eller skriv skälet i utan_rutin.',
  lagrum: 'SOSFS 2011:9 4 kap. 4 §',
  force: 'ska',
  *check(handbook, { today }) {
    const { processes, activities, described } = structureOf(handbook, today);
    for (const process of processes) {
      for (const doc of activities.get(process.id) ?? []) {
        if (described.has(doc.id) || described.has(process.id) || doc.data.utan_rutin || !doc.id) continue;
        if (doc.refused.includes('utan_rutin')) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['titel'], on: 'value' },
          message: 'Aktiviteten har ingen gällande rutin.',
          hint: `Ange "aktivitet: ${doc.id}" i en rutin, eller skriv i utan_rutin varför ingen behövs.`,
        };
      }
    }
  },
};
