import { parsePeriod } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { isAnswered } from '../../queries/answers.js';
import type { Rule, Told } from '../rule.js';

/** A shortcoming that was found and left alone is worse than one that nobody looked for. */
export const storreBristHarAtgard: Rule = {
  id: 'storre-brist-har-atgard',
  severity: 'varning',
  summary: 'Ett protokoll eller en kontrollpunkt med större brist har en åtgärd.',
  why: 'De åtgärder ska göras som egenkontrollen visar behövs. Utan åtgärd finns bristen kvar till nästa kontroll.',
  fix: 'Skriv åtgärdens id under åtgärder i protokollet, eller protokollets id i med_anledning_av i åtgärden.',
  lagrum: 'SOSFS 2011:9 5 kap. 7 §',
  force: 'ska',
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'protokoll')) {
      if (doc.refused.includes('åtgärder')) continue;
      const points = worstPoints(doc).filter(({ punkt }) => punkt && !isMended(handbook, doc, [punkt]));
      const whole = doc.data.utfall === 'större brist';
      if (whole && !isMended(handbook, doc, allPoints(doc)))
        yield told(doc, ['utfall'], 'Utfallet är större brist, men protokollet har ingen åtgärd.');
      else
        for (const { index, punkt } of points)
          yield told(
            doc,
            ['resultat', index, 'utfall'],
            `Kontrollpunkten ${punkt} har en större brist, men ingen åtgärd.`,
          );
    }
  },
};

const allPoints = (doc: Dokument<'protokoll'>) => (doc.data.resultat ?? []).map(({ punkt }) => punkt ?? '');

const worstPoints = (doc: Dokument<'protokoll'>) =>
  (doc.data.resultat ?? [])
    .map((result, index) => ({ ...result, index }))
    .filter(({ utfall }) => utfall === 'större brist');

/** An åtgärd may answer the protokoll, the control, or one of its points. */
function isMended(handbook: Handbook, doc: Dokument<'protokoll'>, points: readonly string[]): boolean {
  const { avser = '', åtgärder, period } = doc.data;
  const reasons = [doc.id, avser, ...points.map((point) => `${avser}#${point}`)];
  return isAnswered(handbook, { reasons, listed: åtgärder, since: parsePeriod(period)?.first });
}

function told(doc: Dokument<'protokoll'>, path: (string | number)[], message: string): Told {
  return {
    document: doc.id,
    place: { file: doc.file, path, on: 'value' },
    message,
    hint: 'Besluta om en åtgärd, och skriv dess id under åtgärder i protokollet.',
  };
}
