import { formatDay, parseDay } from '../../calendar/dates.js';
import { ofTyp } from '../../model/handbook.js';
import { isOpenMeasure } from '../../queries/measures.js';
import type { Rule } from '../rule.js';

/** What was decided and never done is the finding that auditors write most often. Time brings it, so it is never a fel. */
export const atgardITid: Rule = {
  id: 'atgard-i-tid',
  severity: 'varning',
  summary: 'En åtgärd är genomförd, eller har fått en ny dag, när dess sista dag (senast) har passerat.',
  why: 'En beslutad åtgärd som inte blir gjord betyder att bristen finns kvar, fast den ser ut att vara omhändertagen.',
  fix: 'Skriv status: genomförd och dagen. Är den inte gjord: sätt en ny dag i senast, eller status: avbruten.',
  lagrum: 'SOSFS 2011:9 5 kap. 7 §',
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const doc of ofTyp(handbook, 'åtgärd')) {
      const due = parseDay(doc.data.senast);
      if (!isOpenMeasure(doc) || due === undefined || due >= today) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['senast'], on: 'value' },
        message: `Åtgärden skulle ha varit genomförd senast ${formatDay(due)}, men har fortfarande status ${doc.data.status}.`,
        hint: 'Är den gjord: skriv status: genomförd och genomförd: dagen. Annars: en ny dag i senast, eller status: avbruten.',
      };
    }
  },
};
