import type { Dokument } from '../../model/document.js';
import { owedReviewOn } from '../../queries/in-force.js';

/** Whether a document is a rutin that must describe the work itself: gällande, and no local part of another one. */
export function isRoutineOfItsOwn(doc: Dokument): doc is Dokument<'rutin'> {
  if (doc.typ !== 'rutin' || doc.refused.includes('status') || doc.refused.includes('del_av')) return false;
  const { status = 'gällande', del_av } = (doc as Dokument<'rutin'>).data;
  return status === 'gällande' && !del_av;
}

/** Whether such a rutin holds on a day. */
export const holdsOn = (doc: Dokument, day: number): boolean => isRoutineOfItsOwn(doc) && owedReviewOn(doc, day);
