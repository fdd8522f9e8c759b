import { type Handbook, ofTyp } from '../../model/handbook.js';
import type { Rule } from '../rule.js';

/** Eighty per cent of whom? Two people who count differently get different outcomes. */
export const malvardeHarPopulation: Rule = {
  id: 'malvarde-har-population',
  severity: 'tips',
  summary: 'Ett målvärde i procent säger vilka som räknas (population).',
  why: 'En procent av några andra är ett annat tal. Utan population kan utfallet inte jämföras mellan år och enheter.',
  fix: 'Skriv population, till exempel alla brukare med hemtjänst den 1 oktober.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const { doc, path, data } of targets(handbook)) {
      if (!data.målvärde || !isPercent(data.mått) || data.population) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: [...path, 'målvärde'], on: 'value' as const },
        message: 'Målvärdet är i procent, men det står inte av vilka.',
        hint: 'Skriv population: och vilka som räknas.',
      };
    }
  },
};

const isPercent = (unit: string | undefined) => unit === 'procent' || unit === '%';

/** Everything with a target: indikatorer, and the points of controls that are in force. */
function* targets(handbook: Handbook) {
  for (const doc of ofTyp(handbook, 'indikator'))
    if (!doc.refused.includes('population')) yield { doc, path: [], data: doc.data };
  for (const doc of ofTyp(handbook, 'egenkontroll', 'uppföljning')) {
    if ((doc.data.status ?? 'gällande') !== 'gällande' || doc.refused.includes('kontrollpunkter')) continue;
    for (const [index, data] of (doc.data.kontrollpunkter ?? []).entries())
      yield { doc, path: ['kontrollpunkter', index], data };
  }
}
