import { type FixedFile, planFixes } from '../../api/plan-fixes.js';
import { type Reader, readText } from '../../content/read-text.js';
import { diffOf } from '../../fix/diff.js';
import type { Handbook } from '../../model/handbook.js';
import { replaceFile } from '../../output/replace-file.js';
import { maskPersonNumbers as mask } from '../../privacy/person-numbers.js';
import { diffText, type FixReport, fixSummary } from '../../reporters/fixes.js';

/** What `--fix` needs to know of the run: where to say what it did, and which files it may touch. */
export interface FixRun {
  root: string;
  today: number;
  dryRun: boolean;
  color: boolean;
  choose: (handbook: Handbook) => (file: string) => boolean;
  /** Where a person reads: not stdout when that holds JSON or the like. */
  tell: (text: string) => void;
}

/**
 * `kvalitet validate --fix`: mends what has one right answer, or with --dry-run shows it as a diff. Gives the reader
 * through which the rest of the command sees the handbook as mended.
 */
export async function fix({ root, today, dryRun, color, choose, tell }: FixRun): Promise<Reader> {
  const plan = await planFixes(root, today, choose);
  const write = ({ path, before, after }: FixedFile) => (dryRun ? undefined : replaceFile(root, path, before, after));
  const files = plan.files.map((file) => ({ ...file, reason: write(file), diff: diffOf(file.before, file.after) }));
  const report = withoutNumbers({ files, refused: plan.refused });
  if (dryRun) tell(diffText(report, color));
  tell(fixSummary(report, dryRun));
  return dryRun ? plan.read : readText;
}

/** The account as it may be shown: no person's number whole, in lines, names or messages. */
const withoutNumbers = ({ files, refused }: FixReport): FixReport => ({
  files: files.map((file) => ({
    ...file,
    file: mask(file.file),
    diff: file.diff.map(({ kind, text }) => ({ kind, text: mask(text) })),
  })),
  refused: refused.map(({ file, what, why }) => ({ file: mask(file), what: mask(what), why: mask(why) })),
});
