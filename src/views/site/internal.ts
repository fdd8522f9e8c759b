import type { Dokument, Reference, Typ } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';

/** The types that a public site leaves out, each with why. What is not here is how the work is organised and done. */
export const INTERNAL: Readonly<Partial<Record<Typ, string>>> = {
  riskanalys: 'Visar var verksamheten är sårbar, och kan röra enskilda arbetsplatser.',
  händelse: 'Rör enskilda människor, också när inga namn står där.',
  register: 'Innehåller händelser, eller antal så små att någon kan kännas igen.',
  tillsyn: 'Granskningar hör till sina ärenden, och lämnas ut efter prövning.',
  protokoll: 'Vad en kontroll visade är arbetsmaterial tills det står i en beslutad berättelse.',
  åtgärd: 'Visar brister och vem som ska rätta till dem, ofta efter en händelse.',
  egenkontroll: 'Säger när och hur det granskas, och vad som ännu inte är granskat.',
  uppföljning: 'Säger när och hur det granskas, också hos utförare.',
  kvalitetsinsats: 'Är den egna arbetsplanen, med vad som inte är gjort.',
  indikator: 'Utfall för en enhet kan komma från få svar. Kvalitetsberättelsen döljer dem, sidan gör det inte.',
  analys: 'Är text till en rapport som ännu inte är beslutad.',
};

/** Whether a document is only for those who work here: by its type, or because nobody has decided it yet. */
export const isInternal = (doc: Dokument): boolean =>
  doc.typ in INTERNAL || (doc.data as { status?: string }).status === 'utkast';

/**
 * The handbook as the public may see it: nothing in it names what is internal. For lists, counts, pointers and what is
 * due; not for judging how the law is met, which rests on what is left out here.
 */
export function publicHandbook(handbook: Handbook): Handbook {
  const documents = handbook.documents.filter((doc) => !isInternal(doc));
  const shown = new Set(documents);
  const keep = <T>(map: ReadonlyMap<T, Dokument>) => new Map([...map].filter(([, doc]) => shown.has(doc)));
  const byId = keep(handbook.byId);
  const isShown = ({ from, id }: Reference) =>
    from !== undefined && shown.has(from) && (byId.has(id) || !handbook.byId.has(id));
  return {
    ...handbook,
    ...{ documents, byId, byFile: keep(handbook.byFile), references: handbook.references.filter(isShown) },
    ...{ sameId: new Map(), broken: [], rows: [], tables: [], cells: [], reports: [] },
  };
}
