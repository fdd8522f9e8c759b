import type { Dokument, Reference } from '../model/document.js';

/** Whether a reference names a document: plain text that happens to be the same word does not. */
export function names({ id, relation }: Reference, doc: Dokument): boolean {
  if (id !== doc.id || relation.ord?.includes(id)) return false;
  if (!relation.text && !relation.textOm) return true;
  return relation.till.some((till) => till === '*' || till.split('#')[0] === doc.typ);
}
