import { ofTyp } from '../model/handbook.js';
import type { Rule } from './rule.js';

/** Measures that hang in the air are a standing audit finding (Riksrevisionen 2023:4): what did it answer? */
export const atgardHarAnledning: Rule = {
  id: 'atgard-har-anledning',
  severity: 'fel',
  summary: 'En åtgärd hör ihop med det som ledde till den.',
  why: 'Utan anledning går det inte att se om åtgärden tar bort orsaken, och kedjan från risk eller händelse till förbättring bryts.',
  fix: 'Skriv med_anledning_av i åtgärden, eller lägg åtgärden under åtgärder i risken, protokollet, händelsen eller bristen.',
  lagrum: 'SOSFS 2011:9 5 kap. 7 §',
  force: 'ska',
  *check(handbook) {
    const pointedAt = new Set(handbook.references.flatMap(({ id, key }) => (key.endsWith('åtgärder') ? [id] : [])));
    for (const doc of ofTyp(handbook, 'åtgärd')) {
      if (doc.data.med_anledning_av?.length || doc.refused.includes('med_anledning_av') || pointedAt.has(doc.id))
        continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['med_anledning_av'], on: 'key' as const },
        message: 'Åtgärden säger inte vad som ledde till den.',
        hint: 'Skriv med_anledning_av: och id för risken, händelsen, protokollet eller bristen.',
      };
    }
  },
};
