import { civil, formatDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { type ControlWindow, controlWindows, isOpen } from '../../queries/controls.js';
import { whatOf } from '../../queries/obligations/controls.js';
import { holdsOn } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** A planned self-check without a protokoll was not done, for all anybody can show. Older years are the report's to tell. */
export const kontrollGjord: Rule = {
  id: 'kontroll-gjord',
  severity: 'varning',
  summary: 'En egenkontroll har protokoll för varje period vars sista dag för resultat har passerat, i år och i fjol.',
  why: 'En kontroll som inte är gjord visar inte att arbetet görs som det är bestämt. Granskare frågar efter protokollen.',
  fix: 'Gör kontrollen och skriv protokollet. Blev den inte av: skriv ett protokoll med utfall ej genomförd och orsak.',
  lagrum: 'SOSFS 2011:9 5 kap. 2 §',
  force: 'ska',
  *check(handbook, { today }) {
    const { year } = civil(today);
    for (const doc of ofTyp(handbook, 'egenkontroll')) {
      if (!doc.id || !holdsOn(doc, today)) continue;
      const windows = [year - 1, year].flatMap((each) => controlWindows(handbook, doc, each, today));
      const missing = windows.filter((one) => isOpen(one) && one.window.due < today);
      for (const unit of new Set(missing.map((one) => one.unit)))
        yield told(
          doc,
          missing.filter((one) => one.unit === unit),
        );
    }
  },
};

/** The latest missing period speaks for the others of its unit (format.md 5.6). */
function told(doc: Dokument<'egenkontroll'>, missing: readonly ControlWindow[]) {
  const byEnd = [...missing].sort((a, b) => a.window.last - b.window.last);
  const [first, latest] = [byEnd[0], byEnd.at(-1)] as [ControlWindow, ControlWindow];
  const where = latest.unit ? ` för ${latest.unit}` : '';
  const others = missing.length > 1 ? ` ${missing.length} perioder saknas sedan ${whatOf(first)}.` : '';
  return {
    document: doc.id,
    place: { file: doc.file, path: ['frekvens'], on: 'value' as const },
    message: `Protokoll saknas${where}: ${whatOf(latest)}, som skulle ha redovisats senast ${formatDay(latest.window.due)}.${others}`,
    hint: 'Gör kontrollen och skriv protokollet. Blev den inte av: ett protokoll med utfall: ej genomförd och orsak.',
  };
}
