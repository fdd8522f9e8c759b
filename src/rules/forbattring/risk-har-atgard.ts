import { ofTyp } from '../../model/handbook.js';
import { isAnswered } from '../../queries/answers.js';
import { demandsMeasure, isOnScale, riskValue } from '../../queries/risks.js';
import type { Rule } from '../rule.js';

/** A risk that everybody has graded as too high and nobody does anything about is the first thing an auditor asks. */
export const riskHarAtgard: Rule = {
  id: 'risk-har-atgard',
  severity: 'varning',
  summary:
    'En risk på eller över handbokens gräns, eller med högsta konsekvens, har en åtgärd eller ett skäl (ingen_åtgärd).',
  why: 'De åtgärder ska göras som riskanalysen visar behövs. Utan åtgärd eller skäl syns det inte om någon har tagit ställning till risken.',
  fix: 'Skriv åtgärdens id under åtgärder i risken, eller skriv i ingen_åtgärd varför ingen åtgärd behövs.',
  lagrum: 'SOSFS 2011:9 5 kap. 7 §',
  force: 'ska',
  *check(handbook) {
    const { åtgärdFrån, alltidVidKonsekvens } = handbook.settings.riskmatris;
    for (const doc of ofTyp(handbook, 'riskanalys')) {
      if (doc.refused.includes('risker')) continue;
      for (const [index, risk] of (doc.data.risker ?? []).entries()) {
        const value = riskValue(risk);
        if (value === undefined || !isOnScale(handbook, risk) || !demandsMeasure(handbook, risk) || risk.ingen_åtgärd)
          continue;
        if (!risk.id || isAnswered(handbook, { reasons: [`${doc.id}#${risk.id}`], listed: risk.åtgärder })) continue;
        const limit =
          value >= åtgärdFrån
            ? `Riskvärdet är ${value}, och åtgärd krävs från ${åtgärdFrån}`
            : `Konsekvensen är ${risk.konsekvens}, och åtgärd krävs alltid från ${alltidVidKonsekvens}`;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['risker', index, 'id'], on: 'value' as const },
          message: `${limit}, men risken ${risk.id} har varken åtgärd eller skäl.`,
          hint: 'Skriv åtgärder: och åtgärdens id, eller ingen_åtgärd: och varför risken kan stå kvar.',
        };
      }
    }
  },
};
