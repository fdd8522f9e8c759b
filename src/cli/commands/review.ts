import type { PlannedEdit } from '../../api/plan-edit.js';
import { type OpenReview, openReviews, planReviews, type ReviewPlans } from '../../api/review.js';
import type { ReviewTold } from '../../authoring/review.js';
import { formatDay } from '../../calendar/dates.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { doneText } from '../../reporters/done.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, referenceDate, useColor } from '../options.js';
import { saveStep } from '../save-step.js';
import { editDiff, writeEdits } from '../write-edits.js';
import { answersTo, type ReviewFlags } from './review/answers.js';

interface Options extends CommonOptions, ReviewFlags {
  dryRun?: boolean;
}

/** A document, and what somebody said of its review. */
interface Told {
  review: OpenReview;
  told: ReviewTold;
}

/** `kvalitet review <id…>`: reviews are written into documents, with or without change of content. */
export async function reviewCommand(ids: readonly string[], options: Options, io: Io): Promise<number> {
  mustAgree(options, ids.length);
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const { open, reviews } = await openReviews(root, ids, today.day);
  const told: Told[] = [];
  for (const review of reviews) {
    const answers = await answersTo(options, review, open.handbook, { today: today.text, ask: io.ask });
    told.push({ review, told: answers });
  }
  const plans = await planReviews(open, told);
  writeEdits(root, plans.edits, Boolean(options.dryRun));
  const blocks = plans.edits.map((edit, index) => blockOf(told[index] as Told, edit, plans, options, io));
  const next = options.dryRun ? [] : nextSteps(told, plans.edits.filter(isChange));
  io.stdout(blocks.join('\n') + doneText({ notes: [], told: plans.told, next }, io.width));
  return 0;
}

/** One document's diff, and what was done with it. */
function blockOf({ review, told }: Told, edit: PlannedEdit, { notes }: ReviewPlans, options: Options, io: Io): string {
  const headline = headlineOf(review.doc.id, edit, told, Boolean(options.dryRun));
  const words = { headline, notes: notes.get(edit.file) ?? [], told: [], next: [] };
  return editDiff(edit, useColor(options, io)) + doneText(words, io.width);
}

function nextSteps(told: readonly Told[], changed: readonly PlannedEdit[]): string[] {
  const about = told.length === 1 ? told[0]?.review.doc.id : `${told.length} dokument`;
  const files = changed.map(({ file }) => file);
  return files.length ? [saveStep(`Översyn av ${about}`, files)] : [];
}

function mustAgree({ unchanged, decided, by, decision, versionTo }: Options, documents: number): void {
  if (unchanged && (decided ?? by ?? decision ?? versionTo) !== undefined)
    throw new KvalitetError('--unchanged säger att inget ändrades: då finns inget nytt beslut att ange.', {
      hint: 'Välj --unchanged, eller --decided <datum> --by <roll>.',
    });
  if (versionTo !== undefined && documents > 1)
    throw new KvalitetError('--version-to gäller ett dokument, och flera är angivna.', {
      hint: 'Kör kommandot en gång för varje dokument, eller låt versionerna räknas upp.',
    });
}

const isChange = ({ before, after }: PlannedEdit) => before !== after;

function headlineOf(id: string, edit: PlannedEdit, told: ReviewTold, dryRun: boolean): string {
  const what = told.unchanged ? 'en översyn utan ändring' : `beslutet ${formatDay(told.decided)} av ${told.by}`;
  if (!isChange(edit)) return `${id} har redan ${what}. Inget är ändrat.`;
  return dryRun ? `${id} skulle få ${what}. Inget är skrivet.` : `${id} har fått ${what}.`;
}
