import { ofTyp } from '../model/handbook.js';
import type { Rule } from './rule.js';

/** A protokoll of a control must say which period it examined and what it showed; minutes of a forum need not. */
export const protokollArFullstandigt: Rule = {
  id: 'protokoll-ar-fullstandigt',
  severity: 'fel',
  summary: 'Ett protokoll från en kontroll har period och utfall.',
  why: 'Utan period går det inte att veta vilken kontroll som är gjord, och utan utfall inte vad den visade.',
  fix: 'Lägg till period och utfall. Minnesanteckningar från ett forum (avser en roll) behöver dem inte.',
  lagrum: 'SOSFS 2011:9 7 kap. 1 §',
  force: 'ska',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'protokoll')) {
      const target = handbook.byId.get((doc.data.avser ?? '').split('#')[0] ?? '');
      if (!doc.data.avser || target?.typ === 'roll') continue;
      for (const key of ['period', 'utfall'] as const) {
        if (doc.data[key] !== undefined || doc.refused.includes(key)) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path: [key], on: 'key' as const },
          message: `Nyckeln ${key} saknas.`,
          hint:
            key === 'period'
              ? 'Skriv vilken period kontrollen gällde, till exempel 2024-Q3.'
              : 'Skriv vad kontrollen visade, till exempel utan brist.',
        };
      }
    }
  },
};
