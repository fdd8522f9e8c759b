import type { PlannedEdit } from '../api/plan-edit.js';
import { diffOf } from '../fix/diff.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { replaceFile } from '../output/replace-file.js';
import { maskPersonNumbers as mask } from '../privacy/person-numbers.js';
import { diffText } from '../reporters/fixes.js';

/** Writes a planned edit, unless it is only to be shown. Refused when the file is no longer the one that was read. */
export function writeEdit(root: string, { file, path, before, after }: PlannedEdit, dryRun: boolean): void {
  const reason = dryRun || before === after ? undefined : replaceFile(root, path, before, after);
  if (reason)
    throw new KvalitetError(`${file} skrevs inte: ${reason}.`, { hint: 'Se till att filen går att skriva, och kör igen.' });
}

/** The edit as a unified diff; no person's number whole. */
export function editDiff({ file, before, after }: PlannedEdit, color: boolean): string {
  const diff = diffOf(before, after).map(({ kind, text }) => ({ kind, text: mask(text) }));
  return diffText({ files: [{ file: mask(file), count: 0, composed: false, diff }], refused: [] }, color);
}
