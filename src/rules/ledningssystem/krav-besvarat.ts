import { holdsOn } from '../../queries/structure.js';
import type { Rule } from '../rule.js';

/** The handbook's own list of what must exist is a promise; each line is kept by a document or is not. */
export const kravBesvarat: Rule = {
  id: 'krav-besvarat',
  severity: 'varning',
  summary: 'Varje krav i handbok.yaml besvaras (uppfyller) av minst ett gällande dokument.',
  why: 'Kravet säger att en process eller rutin ska finnas. Om inget dokument svarar på det finns den inte, eller så vet ingen att den finns.',
  fix: 'Skriv uppfyller med kravets id i dokumentet som svarar på kravet, eller skriv dokumentet.',
  lagrum: 'SOSFS 2011:9 4 kap. 1 §',
  force: 'lokalt',
  *check(handbook, { today }) {
    const answered = new Set(
      handbook.documents.flatMap((doc) =>
        doc.data.uppfyller?.length && holdsOn(doc, today) ? doc.data.uppfyller : [],
      ),
    );
    for (const [index, { id, text }] of (handbook.settings.raw.krav ?? []).entries()) {
      if (!id || answered.has(id)) continue;
      yield {
        place: { file: 'handbok.yaml', path: ['krav', index, 'id'], on: 'value' },
        message: `Inget gällande dokument svarar på kravet: ${sentence(text ?? id)}`,
        hint: `Skriv "uppfyller: ${id}" i det dokument som gör det.`,
      };
    }
  },
};

/** A text that may have been folded over lines, with one full stop. */
function sentence(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.endsWith('.') ? words : `${words}.`;
}
