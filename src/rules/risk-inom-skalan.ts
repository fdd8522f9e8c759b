import { ofTyp } from '../model/handbook.js';
import type { Rule } from './rule.js';

/** A value outside the matrix makes the product, and with it the threshold, mean nothing. */
export const riskInomSkalan: Rule = {
  id: 'risk-inom-skalan',
  severity: 'fel',
  summary: 'Sannolikhet och konsekvens ligger inom handbokens riskmatris.',
  why: 'Riskvärdet jämförs med en gräns. Ett värde utanför skalan går inte att jämföra, och risken hamnar fel i berättelsen.',
  fix: 'Skriv en nivå inom skalan, eller ändra skala i riskmatris i handbok.yaml.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    const { skala } = handbook.settings.riskmatris;
    for (const doc of ofTyp(handbook, 'riskanalys')) {
      for (const [index, risk] of (doc.data.risker ?? []).entries()) {
        const levels = [
          { path: ['risker', index], grades: risk },
          { path: ['risker', index, 'efter'], grades: risk.efter ?? {} },
        ];
        for (const { path, grades } of levels) yield* beyond(doc.file, doc.id, path, grades, skala);
      }
    }
  },
};

type Grades = { sannolikhet?: number; konsekvens?: number };

function* beyond(file: string, document: string, path: (string | number)[], grades: Grades, skala: number) {
  for (const key of ['sannolikhet', 'konsekvens'] as const) {
    const value = grades[key] ?? 0;
    if (value <= skala) continue;
    const place = { file, path: [...path, key], on: 'value' as const };
    yield { document, place, message: `${key} är ${value}, men skalan går till ${skala}.` };
  }
}
