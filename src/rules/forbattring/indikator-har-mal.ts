import { ofTyp } from '../../model/handbook.js';
import type { Rule } from '../rule.js';

/** Without a value to reach nobody can say whether the goal was reached. */
export const indikatorHarMal: Rule = {
  id: 'indikator-har-mal',
  severity: 'varning',
  summary: 'En indikator som hör till ett mål har ett målvärde.',
  why: 'Utan målvärde går det inte att säga om målet är nått, och berättelsen visar bara en siffra.',
  fix: 'Skriv målvärde, till exempel minst 80, högst 3, ökar eller minskar.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'indikator')) {
      const { mål, målvärde } = doc.data;
      if (!mål?.length || målvärde !== undefined || doc.refused.includes('målvärde')) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['mål'], on: 'key' as const },
        message: `Indikatorn hör till ${mål.join(', ')}, men har inget målvärde.`,
        hint: 'Skriv målvärde: och värdet som ska nås. Ska den bara bevakas: ta bort mål.',
      };
    }
  },
};
