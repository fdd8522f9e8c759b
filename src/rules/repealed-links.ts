import type { BodyLink, Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { isBeslutat, isGällande, isUpphävd } from '../queries/in-force.js';
import { targetOf } from './links.js';

/** A link that leads to a document that has stopped holding. */
export interface RepealedLink {
  link: BodyLink;
  target: Dokument;
}

const repealed = new WeakMap<Handbook['byId'], boolean>();

/**
 * The links of a document that holds to what is upphävd. What it says itself that it replaces it may name, and records
 * of what has been done rightly name what held then.
 */
export function repealedLinks(
  doc: Dokument,
  handbook: Pick<Handbook, 'documents' | 'byId' | 'byFile'>,
): RepealedLink[] {
  const any = repealed.get(handbook.byId) ?? handbook.documents.some(isUpphävd);
  repealed.set(handbook.byId, any);
  if (!any || !isBeslutat(doc) || !isGällande(doc)) return [];
  return doc.body.links.flatMap((link) => {
    const target = targetOf(doc, link, handbook);
    return target && target !== doc && isUpphävd(target) && !doc.data.ersätter?.includes(target.id)
      ? [{ link, target }]
      : [];
  });
}
