import { type Day, parseDay } from '../calendar/dates.js';
import { parseHistoric } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';

/** The four types that somebody decides and that are owed a review (format.md 3). */
export type Beslutat = 'process' | 'rutin' | 'styrdokument' | 'samverkan';
export const BESLUTADE: readonly Beslutat[] = ['process', 'rutin', 'styrdokument', 'samverkan'];

/** A decided document. */
export const isBeslutat = (doc: Dokument): doc is Dokument<Beslutat> =>
  (BESLUTADE as readonly string[]).includes(doc.typ);

/** From which day a document holds: `gäller_från`, else the first decision, else the decision (format.md 5.7). */
export function validFrom(doc: Dokument<Beslutat>): Day | undefined {
  const { gäller_från, först_fastställd, fastställd } = doc.data;
  return parseDay(gäller_från) ?? parseHistoric(först_fastställd)?.first ?? parseHistoric(fastställd)?.first;
}

/** Whether a document held on a day. One without any date that says otherwise has always held. */
export function inForceOn(doc: Dokument<Beslutat>, day: Day): boolean {
  const [from, to] = [validFrom(doc), parseDay(doc.data.gäller_till)];
  return doc.data.status !== 'utkast' && (from === undefined || from <= day) && (to === undefined || to >= day);
}

/** Whether a document is neither draft nor repealed, by its own word; without one it is gällande (format.md 3). */
export const isGällande = (doc: Dokument) => ((doc.data as { status?: string }).status ?? 'gällande') === 'gällande';

/** Whether a document has stopped holding, by its own word: what it cites is history, and nothing may rest on it. */
export const isUpphävd = (doc: Dokument | undefined) =>
  (doc?.data as { status?: string } | undefined)?.status === 'upphävd';

/** Whether a document is gällande and holds on a day: only then is it owed a review (format.md 5.2). */
export const owedReviewOn = (doc: Dokument<Beslutat>, day: Day) => isGällande(doc) && inForceOn(doc, day);

/** The last day that the latest review may have been: `reviderad`, else the decision. */
export function lastReview(doc: Dokument<Beslutat>): Day | undefined {
  const { reviderad, fastställd, först_fastställd } = doc.data;
  return parseHistoric(reviderad ?? fastställd ?? först_fastställd)?.last;
}
