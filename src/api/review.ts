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
import { type OpenForEdit, openForEdit, type PlannedEdit, planEdit } from './plan-edit.js';
import { readRevisions } from './read-revisions.js';

/** A document that is to be reviewed, and what history says of it since the last time. */
export interface OpenReview {
  open: OpenForEdit;
  doc: Dokument<Beslutat>;
  /** What changed since the last review, in words; undefined when nothing did or nobody knows. */
  changed: string | undefined;
  /** Why nobody knows; undefined when Git could tell. */
  unknown: string | undefined;
}

/** A review that can be written, and what a person should know of it. */
export interface ReviewPlan extends PlannedEdit {
  notes: string[];
}

/** Reads what a review needs to know. Throws where the document has no review of its own. */
export async function openReview(root: string, id: string, today: number): Promise<OpenReview> {
  const [open, history] = await Promise.all([openForEdit(root, today), readHistory(root)]);
  const doc = reviewable(open.handbook, documentNamed(open.handbook, id), today);
  const revisions = await readRevisions(root, open.handbook, history, formatDay(today));
  const change = revisions && changeSinceReview(revisions, doc.file);
  const changed = change && (await inWords(open, doc, change, history));
  return { open, doc, changed, unknown: revisions ? undefined : history.text };
}

/** The review as a change of the file. A review without change is refused when the content did change. */
export async function planReview(review: OpenReview, told: ReviewTold): Promise<ReviewPlan> {
  const { open, doc, changed, unknown } = review;
  const { changes, notes } = reviewChanges(open.handbook, doc, told, open.today);
  if (told.unchanged && changed !== undefined)
    throw new KvalitetError(`Innehållet i ${doc.id} har ändrats sedan den senaste översynen: ${changed}.`, {
      hint: `Är ändringen beslutad, så kör kvalitet review ${doc.id} --decided <datum> --by <roll>. Annars: ta tillbaka den.`,
    });
  const unsure = told.unchanged && unknown !== undefined ? [`Om innehållet har ändrats gick inte att kontrollera. ${unknown}`] : [];
  return { ...(await planEdit(open, doc.file, changes)), notes: [...unsure, ...notes] };
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
