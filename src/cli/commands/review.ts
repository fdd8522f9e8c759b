import type { PlannedEdit } from '../../api/plan-edit.js';
import { type OpenReviews, openReviews, planReviews } from '../../api/review.js';
import type { ReviewTold } from '../../authoring/review.js';
import { formatDay } from '../../calendar/dates.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { doneText } from '../../reporters/done.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, referenceDate, useColor } from '../options.js';
import { editDiff, writeEdits } from '../write-edits.js';
import { answersTo, type ReviewFlags } from './review/answers.js';

interface Options extends CommonOptions, ReviewFlags {
  dryRun?: boolean;
}

/** `kvalitet review <id…>`: reviews are written into documents, with or without change of content. */
export async function reviewCommand(ids: readonly string[], options: Options, io: Io): Promise<number> {
  mustAgree(options, ids.length);
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const { open, reviews } = await openReviews(root, ids, today.day);
  const told: { review: OpenReviews['reviews'][number]; told: ReviewTold }[] = [];
  for (const review of reviews) {
    const answers = await answersTo(options, review, open.handbook, { today: today.text, ask: io.ask });
    told.push({ review, told: answers });
  }
  const plans = await planReviews(open, told);
  const dryRun = Boolean(options.dryRun);
  writeEdits(root, plans.edits, dryRun);
  const blocks = plans.edits.map((edit, index) => {
    const { review, told: answer } = told[index] as (typeof told)[number];
    const notes = plans.notes.get(edit.file) ?? [];
    const headline = headlineOf(review.doc.id, edit, answer, dryRun);
    return editDiff(edit, useColor(options, io)) + doneText({ headline, notes, told: [], next: [] }, io.width);
  });
  const changed = plans.edits.filter(isChange);
  const next = dryRun || !changed.length ? [] : [saveStep(told, changed)];
  io.stdout(blocks.join('\n') + doneText({ notes: [], told: plans.told, next }, io.width));
  return 0;
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

function saveStep(
  told: readonly { review: OpenReviews['reviews'][number] }[],
  changed: readonly PlannedEdit[],
): string {
  const about = told.length === 1 ? (told[0]?.review.doc.id ?? '') : `${told.length} dokument`;
  return `Spara ändringen i Git, till exempel: git commit -m "Översyn av ${about}" -- ${changed.map(({ file }) => quoted(file)).join(' ')}`;
}

/** A file as a shell takes it. */
const quoted = (file: string) => (/^[\p{L}\p{N}_./-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`);
