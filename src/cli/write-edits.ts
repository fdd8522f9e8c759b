import type { PlannedEdit } from '../api/plan-edit.js';
import { diffOf } from '../fix/diff.js';
import { changeFiles } from '../output/change-files.js';
import { maskPersonNumbers as mask } from '../privacy/person-numbers.js';
import { diffText } from '../reporters/fixes.js';

/** Writes planned edits, all or none, unless they are only to be shown. Refused when a file is no longer the one that was read. */
export function writeEdits(root: string, edits: readonly PlannedEdit[], dryRun: boolean): void {
  if (dryRun) return;
  changeFiles(
    root,
    edits.filter(({ before, after }) => before !== after),
  );
}

/** The edit as a unified diff with an empty line after, nothing where nothing changes; no person's number whole. */
export function editDiff({ file, before, after }: PlannedEdit, color: boolean): string {
  if (before === after) return '';
  const diff = diffOf(before, after).map(({ kind, text }) => ({ kind, text: mask(text) }));
  return `${diffText({ files: [{ file: mask(file), count: 0, composed: false, diff }], refused: [] }, color)}\n`;
}
