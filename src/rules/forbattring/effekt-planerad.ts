import { ofTyp } from '../../model/handbook.js';
import { graveMeasures } from '../../queries/gravity.js';
import type { Rule } from '../rule.js';

/** Done is not the same as helped: somebody must ask, and on a day that is written down. */
export const effektPlanerad: Rule = {
  id: 'effekt-planerad',
  severity: 'varning',
  summary: 'En genomförd åtgärd har en planerad uppföljning av effekten (effekt.följs_upp) eller en gjord.',
  why: 'Att en åtgärd är gjord visar inte att den hjälpte. Utan en dag för uppföljning är det ingen som frågar.',
  fix: 'Skriv under effekt när den följs upp (följs_upp), eller när det gjordes (uppföljd) och vad det visade.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    const grave = graveMeasures(handbook);
    for (const doc of ofTyp(handbook, 'åtgärd')) {
      const { status, effekt } = doc.data;
      if (status !== 'genomförd' || doc.refused.includes('effekt') || effekt?.följs_upp || effekt?.uppföljd) continue;
      yield {
        document: doc.id,
        severity: grave.has(doc) ? 'varning' : 'tips',
        place: effekt
          ? { file: doc.file, path: ['effekt'], on: 'key' as const }
          : { file: doc.file, path: ['status'], on: 'value' as const },
        message: 'Åtgärden är genomförd, men ingen dag är satt för att följa upp om den hjälpte.',
        hint: 'Skriv effekt: och under det följs_upp: med en dag då det går att se om åtgärden hjälpte.',
      };
    }
  },
};
