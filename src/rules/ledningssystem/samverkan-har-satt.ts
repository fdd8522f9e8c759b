import { structureOf } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** Where samverkan is needed the process shows how it is done (SOSFS 2011:9 4 kap. 5 §). */
export const samverkanHarSatt: Rule = {
  id: 'samverkan-har-satt',
  severity: 'varning',
  summary: 'En process som behöver samverkan anger i hur vilken rutin eller överenskommelse den följer.',
  why: 'Att samverkan behövs räcker inte: det ska framgå hur den går till. Annars faller den enskilde mellan stolarna.',
  fix: 'Ange hur med id för rutinen eller överenskommelsen.',
  lagrum: 'SOSFS 2011:9 4 kap. 5 §',
  force: 'ska',
  *check(handbook, { today }) {
    for (const doc of structureOf(handbook, today).processes) {
      for (const [index, { med, hur }] of (doc.data.samverkan ?? []).entries()) {
        if (hur || doc.refused.includes('samverkan')) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['samverkan', index, 'med'], on: 'value' },
          message: `Det framgår inte hur samverkan med ${med ?? 'den andra parten'} går till.`,
          hint: 'Skriv hur: och id för rutinen eller överenskommelsen.',
        };
      }
    }
  },
};
