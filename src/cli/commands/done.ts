import { type DonePlan, openDone, planDone } from '../../api/done.js';
import type { NewDocument } from '../../api/new-document.js';
import { asWritten, type Doing, type Given } from '../../authoring/done/doing.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { newFiles } from '../../output/new-files.js';
import { doneText } from '../../reporters/done.js';
import { newReport } from '../../reporters/new.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, referenceDate, useColor } from '../options.js';
import { saveNewSteps, saveStep } from '../save-step.js';
import { editDiff, writeEdits } from '../write-edits.js';
import { answersTo } from './done/answers.js';

interface Options extends CommonOptions, Given {
  dryRun?: boolean;
}

/** `kvalitet done <id>`: what has been done is written in, where it was planned or as a new protokoll. */
export async function doneCommand(id: string, options: Options, io: Io): Promise<number> {
  const today = referenceDate(options, io).day;
  const root = handbookFolder(options, io);
  const dryRun = Boolean(options.dryRun);
  const flags = flagsOf(options);
  const opened = await openDone(root, id, today);
  const before = opened.doing.already?.(flags);
  if (before !== undefined) return tell(`${opened.doing.name} har redan ${before}. Inget är ändrat.`, io);
  const given = await answersTo(opened.doing, flags, io.ask);
  const after = opened.doing.already?.(given);
  if (after !== undefined) return tell(`${opened.doing.name} har redan ${after}. Inget är ändrat.`, io);
  const plan = await planDone(opened, given);
  if (plan.made && !dryRun) newFiles(root, new Map([[plan.made.file, plan.made.text]]));
  writeEdits(root, plan.edits, dryRun);
  io.stdout(
    plan.made
      ? madeText(plan.made, plan, opened.doing.name, dryRun, io)
      : changeText(opened.doing, plan, dryRun, options, io),
  );
  return 0;
}

function tell(headline: string, io: Io): number {
  io.stdout(doneText({ headline, notes: [], told: [], next: [] }, io.width));
  return 0;
}

const FLAGS = [
  'date',
  'outcome',
  'reason',
  'followUp',
  'effect',
  'assessment',
  'period',
  'unit',
  'to',
  'task',
] as const;

/** What the flags say; an empty value says nothing that can be written. */
function flagsOf(options: Options): Given {
  const given: Given = {};
  for (const flag of FLAGS) {
    const said = options[flag];
    const value = said === undefined ? undefined : asWritten(flag, said);
    if (value === '') throw new KvalitetError('En flagga saknar värde.', { hint: 'Skriv ett värde efter flaggan.' });
    if (value !== undefined) given[flag] = value;
  }
  return given;
}

/** A new protokoll, as `new` tells of it, and that it is to be saved. */
function madeText(made: NewDocument, { written }: DonePlan, name: string, dryRun: boolean, io: Io): string {
  const report = newReport(made, { dryRun, width: io.width });
  const next = dryRun ? [] : saveNewSteps(`Klart: ${name}`, made.file);
  const after = doneText({ notes: written.notes, told: [], next }, io.width);
  return after ? `${report}\n${after.trimStart()}` : report;
}

function changeText({ name, file }: Doing, plan: DonePlan, dryRun: boolean, options: Options, io: Io): string {
  const { written, edits, told } = plan;
  const headline = dryRun
    ? `${name} skulle få ${written.what}. Inget är skrivet.`
    : `${name} har fått ${written.what}.`;
  const next = dryRun ? [] : [saveStep(`Klart: ${name}`, [file])];
  const diffs = edits.map((edit) => editDiff(edit, useColor(options, io))).join('');
  return diffs + doneText({ headline, notes: written.notes, told, next }, io.width);
}
