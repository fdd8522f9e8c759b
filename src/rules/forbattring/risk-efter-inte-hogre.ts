import { ofTyp } from '../../model/handbook.js';
import { isOnScale, riskValue } from '../../queries/risks.js';
import type { Rule } from '../rule.js';

/** An åtgärd that makes a risk higher is no åtgärd: the two gradings have most likely changed places. */
export const riskEfterInteHogre: Rule = {
  id: 'risk-efter-inte-hogre',
  severity: 'fel',
  summary: 'Risken är inte högre efter åtgärderna än före.',
  why: 'Åtgärder ska sänka en risk. Ett högre värde efteråt beror oftast på att före och efter har bytt plats, och då blir berättelsens risker fel.',
  fix: 'Kontrollera sannolikhet och konsekvens före och efter, och rätta det som är fel.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'riskanalys')) {
      for (const [index, risk] of (doc.data.risker ?? []).entries()) {
        const [before, after] = [riskValue(risk), riskValue(risk.efter)];
        if (before === undefined || after === undefined || after <= before) continue;
        if (!isOnScale(handbook, risk) || !isOnScale(handbook, risk.efter)) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: ['risker', index, 'efter'], on: 'key' as const },
          message: `Riskvärdet är ${after} efter åtgärderna, men ${before} före.`,
          hint: 'Har före och efter bytt plats? Har åtgärden gjort risken större behövs en annan åtgärd.',
        };
      }
    }
  },
};
