import type { Dokument } from '../../model/document.js';
import { namesParagraph } from '../../model/lagrum-match.js';
import type { Paragraph } from '../../model/regelverk.js';
import { byNamed, holds, perScope, type Scope } from './scope.js';

/** Whether a paragraph's row is its general advice. */
export const isRåd = (paragraph: Pick<Paragraph, 'kraft'>) => paragraph.kraft === 'bör';

/**
 * The documents in force that name the paragraph, or answer one of the handbook's krav that does, in the scope's order.
 * Looked up, since each of many units asks for every paragraph.
 */
export function citing(scope: Scope, paragraph: Paragraph): Dokument[] {
  const { byLagrum, byKrav, place } = citations(scope);
  const found = new Set<Dokument>();
  for (const [text, docs] of byLagrum)
    if (namesParagraph(text, paragraph.lagrum, { råd: isRåd(paragraph) })) for (const doc of docs) found.add(doc);
  for (const id of kravOf(scope, paragraph)) for (const doc of byKrav.get(id) ?? []) found.add(doc);
  return [...found].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** What the scope's documents in force name, and where each stands among them. */
const citations = perScope((scope) => {
  const docs = scope.documents.filter((doc) => holds(scope, doc));
  return {
    byLagrum: byNamed(docs, ({ data }) => data.lagrum ?? []),
    byKrav: byNamed(docs, ({ data }) => data.uppfyller ?? []),
    place: new Map(docs.map((doc, index) => [doc, index])),
  };
});

/** Ids of the handbook's own krav that name the paragraph. */
const kravOf = ({ handbook }: Scope, paragraph: Paragraph) =>
  new Set(
    (handbook.settings.raw.krav ?? [])
      .filter(({ lagrum }) => lagrum?.some((text) => namesParagraph(text, paragraph.lagrum, { råd: isRåd(paragraph) })))
      .map(({ id }) => id ?? ''),
  );
