import { ofTyp } from '../model/handbook.js';
import { partsOf } from '../model/parts.js';
import { nearest } from '../words/nearest.js';
import type { Rule } from './rule.js';

/** A result for a point that the control does not have is a result that nobody will find. */
export const punktFinns: Rule = {
  id: 'punkt-finns',
  severity: 'fel',
  summary: 'Ett resultat i ett protokoll hör till en kontrollpunkt som kontrollen har.',
  why: 'Annars hamnar resultatet utanför uppföljningen, och punkten ser ut att inte vara kontrollerad.',
  fix: 'Skriv kontrollpunktens id så som det står i kontrollen.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'protokoll')) {
      const control = handbook.byId.get(doc.data.avser ?? '');
      if (control?.typ !== 'egenkontroll' && control?.typ !== 'uppföljning') continue;
      const points = partsOf(control).flatMap(({ key, id }) => (key === 'kontrollpunkter' ? [id] : []));
      for (const [index, { punkt }] of (doc.data.resultat ?? []).entries()) {
        if (punkt === undefined || points.includes(punkt)) continue;
        const near = nearest(punkt, points);
        const place = { file: doc.file, path: ['resultat', index, 'punkt'], on: 'value' as const };
        const hint = near ? `Menar du ${near}?` : `Kontrollen har: ${points.join(', ') || 'inga punkter'}.`;
        yield {
          document: doc.id,
          place,
          about: [control.id],
          message: `${control.id} har ingen kontrollpunkt ${punkt}.`,
          hint,
        };
      }
    }
  },
};
