import { type ReviewTold, reviewChanges } from '../authoring/review.js';
import { reviewable } from '../authoring/reviewable.js';
import { formatDay } from '../calendar/dates.js';
import { diskPath, normalise } from '../content/read-text.js';
import { blobContents } from '../history/blobs.js';
import type { History } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import type { Dokument } from '../model/document.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Beslutat } from '../queries/in-force.js';
import { type ChangeSince, changedParts, changeSinceReview } from '../queries/review-changes.js';
import { documentNamed } from './document-named.js';
import { type OpenForEdit, openForEdit, type PlannedEdits, planEdits } from './plan-edit.js';
import { readRevisions } from './read-revisions.js';

/** Documents that are to be reviewed. */
export interface OpenReviews {
  open: OpenForEdit;
  reviews: OpenReview[];
}

/** A document that is to be reviewed, and what history says of it since the last time. */
export interface OpenReview {
  doc: Dokument<Beslutat>;
  /** What changed since the last review, in words; undefined when nothing did or nobody knows. */
  changed: string | undefined;
  /** Why nobody knows; undefined when Git could tell. */
  unknown: string | undefined;
}

/** Reviews that can be written, and what a person should know of each, by the document's file. */
export interface ReviewPlans extends PlannedEdits {
  notes: ReadonlyMap<string, string[]>;
}

/** Reads what reviews need to know. Throws where a document has no review of its own. */
export async function openReviews(root: string, ids: readonly string[], today: number): Promise<OpenReviews> {
  const [open, history] = await Promise.all([openForEdit(root, today), readHistory(root)]);
  const named = new Set(ids.map((id) => documentNamed(open.handbook, id)));
  const docs = [...named].map((doc) => reviewable(open.handbook, doc, today));
  const revisions = await readRevisions(root, open.handbook, history, formatDay(today), (doc) =>
    docs.some(({ file }) => file === doc.file),
  );
  const reviews: OpenReview[] = [];
  for (const doc of docs) {
    const change = revisions && changeSinceReview(revisions, doc.file);
    const changed = change && (await inWords(open, doc, change, history));
    reviews.push({ doc, changed, unknown: revisions ? undefined : history.text });
  }
  return { open, reviews };
}

/** The reviews as changes of files. One without change is refused when the content did change. */
export async function planReviews(
  open: OpenForEdit,
  told: readonly { review: OpenReview; told: ReviewTold }[],
): Promise<ReviewPlans> {
  const planned = told.map((one) => ({
    ...one,
    ...reviewChanges(open.handbook, one.review.doc, one.told, open.today),
  }));
  for (const { review, told } of planned) if (told.unchanged) mustBeUnchanged(review);
  const notes = new Map(planned.map((one) => [one.review.doc.file, [...doubts(one.review, one.told), ...one.notes]]));
  const wanted = planned.map(({ review, changes }) => ({ file: review.doc.file, changes }));
  return { ...(await planEdits(open, wanted)), notes };
}

function mustBeUnchanged({ doc: { id }, changed }: OpenReview): void {
  if (changed === undefined) return;
  throw new KvalitetError(`Innehållet i ${id} har ändrats sedan den senaste översynen: ${changed}.`, {
    hint: `Är ändringen beslutad, så kör kvalitet review ${id} --decided <datum> --by <roll>. Annars: ta tillbaka den.`,
  });
}

/** What a person should look at once more: what nobody could check, and a new decision on what says the same. */
function doubts({ doc, changed, unknown }: OpenReview, told: ReviewTold): string[] {
  if (told.unchanged)
    return unknown === undefined ? [] : [`Om innehållet har ändrats gick inte att kontrollera. ${unknown}`];
  if (unknown !== undefined || changed !== undefined || doc.data.status === 'utkast') return [];
  return ['Enligt Git är innehållet detsamma som vid förra översynen. Behövde inget ändras, så är --unchanged rätt.'];
}

/** Which parts differ from what was reviewed, and since when. */
async function inWords(open: OpenForEdit, { file }: Dokument, { first, base }: ChangeSince, history: History) {
  const blob = history.changes.get(file)?.find(({ commit }) => commit === base.commit)?.blob;
  let then: Buffer | undefined;
  for await (const content of blobContents(open.root, blob === undefined ? [] : [blob])) then = content;
  const now = open.disk.raw(diskPath(open.root, open.handbook, file));
  const parts = then && now ? changedParts(normalise(then.toString('utf8')), normalise(now)) : [];
  const since = first.commit ? `${first.date} (Git ${first.commit.slice(0, 8)})` : 'nu, och inte sparat i Git';
  return `${parts.length ? `${parts.join(', ')}, ` : ''}${first.commit ? 'först ' : ''}${since}`;
}
