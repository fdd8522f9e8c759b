import { formatDay, parseDay } from '../../calendar/dates.js';
import { parsePeriod } from '../../calendar/spans.js';
import { ofTyp } from '../../model/handbook.js';
import type { Rule } from '../rule.js';

/** Nobody can have examined what has not begun (format.md 5.4); a protokoll that comes late is fine. */
export const protokollISinPeriod: Rule = {
  id: 'protokoll-i-sin-period',
  severity: 'fel',
  summary: 'Ett protokoll är inte daterat före den period som det gäller.',
  why: 'Det går inte att kontrollera en period som inte har börjat. Antingen datum eller period är fel, och kontrollen räknas till fel tid.',
  fix: 'Rätta datum eller period i protokollet.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'protokoll')) {
      const [held, period] = [parseDay(doc.data.datum), parsePeriod(doc.data.period)];
      if (held === undefined || period === undefined || held >= period.first) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['datum'], on: 'value' as const },
        message: `Protokollet är daterat ${formatDay(held)}, men perioden ${doc.data.period} börjar ${formatDay(period.first)}.`,
        hint: 'Rätta det av datum och period som är fel.',
      };
    }
  },
};
