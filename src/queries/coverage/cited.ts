import type { Dokument } from '../../model/document.js';
import { namesParagraph } from '../../model/lagrum-match.js';
import type { Paragraph } from '../../model/regelverk.js';
import { holds, type Scope } from './scope.js';

/** Whether a paragraph's row is its general advice. */
export const isRåd = (paragraph: Pick<Paragraph, 'kraft'>) => paragraph.kraft === 'bör';

/** Whether a document's own `lagrum` names exactly the paragraph. */
export const cites = (doc: Dokument, paragraph: Paragraph) =>
  (doc.data.lagrum ?? []).some((text) => namesParagraph(text, paragraph.lagrum, { råd: isRåd(paragraph) }));

/** The documents in force that name the paragraph, or answer one of the handbook's krav that does. */
export function citing(scope: Scope, paragraph: Paragraph): Dokument[] {
  const krav = kravOf(scope, paragraph);
  return scope.documents.filter(
    (doc) => (cites(doc, paragraph) || doc.data.uppfyller?.some((id) => krav.has(id))) && holds(scope, doc),
  );
}

/** Ids of the handbook's own krav that name the paragraph. */
const kravOf = ({ handbook }: Scope, paragraph: Paragraph) =>
  new Set(
    (handbook.settings.raw.krav ?? [])
      .filter(({ lagrum }) => lagrum?.some((text) => namesParagraph(text, paragraph.lagrum, { råd: isRåd(paragraph) })))
      .map(({ id }) => id ?? ''),
  );
