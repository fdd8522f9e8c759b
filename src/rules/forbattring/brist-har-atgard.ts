import { ofTyp } from '../../model/handbook.js';
import { isAnswered } from '../../queries/answers.js';
import type { Rule } from '../rule.js';

/** What an authority has found and nobody answers comes back with a fine. */
export const bristHarAtgard: Rule = {
  id: 'brist-har-atgard',
  severity: 'varning',
  summary: 'Varje brist som en tillsyn har funnit har en åtgärd.',
  why: 'De åtgärder ska göras som granskningar visar behövs. Den som granskar frågar nästa gång vad som har gjorts.',
  fix: 'Skriv åtgärdens id under åtgärder i bristen, eller bristens id i med_anledning_av i åtgärden.',
  lagrum: 'SOSFS 2011:9 5 kap. 7 §',
  force: 'ska',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'tillsyn')) {
      if (doc.refused.includes('brister')) continue;
      for (const [index, { id, åtgärder }] of (doc.data.brister ?? []).entries()) {
        if (!id || isAnswered(handbook, { reasons: [`${doc.id}#${id}`, doc.id], listed: åtgärder })) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['brister', index, 'id'], on: 'value' as const },
          message: `Bristen ${id} har ingen åtgärd.`,
          hint: `Besluta om en åtgärd, och skriv åtgärder: i bristen eller med_anledning_av: ${doc.id}#${id} i åtgärden.`,
        };
      }
    }
  },
};
