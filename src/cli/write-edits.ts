import type { PlannedEdit } from '../api/plan-edit.js';
import { diffOf } from '../fix/diff.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { replaceFile } from '../output/replace-file.js';
import { maskPersonNumbers as mask } from '../privacy/person-numbers.js';
import { diffText } from '../reporters/fixes.js';

/** Writes planned edits, unless they are only to be shown. Refused when a file is no longer the one that was read. */
export function writeEdits(root: string, edits: readonly PlannedEdit[], dryRun: boolean): void {
  const written: string[] = [];
  for (const { file, path, before, after } of dryRun ? [] : edits) {
    if (before === after) continue;
    const reason = replaceFile(root, path, before, after);
    if (reason) throw notWritten(file, reason, written);
    written.push(file);
  }
}

function notWritten(file: string, reason: string, written: readonly string[]): KvalitetError {
  const others = written.length ? ` Det här hann skrivas: ${written.join(', ')}.` : '';
  return new KvalitetError(`${file} skrevs inte: ${reason}.${others}`, {
    hint: 'Se till att filen går att skriva, och kör igen.',
  });
}

/** The edit as a unified diff with an empty line after, nothing where nothing changes; no person's number whole. */
export function editDiff({ file, before, after }: PlannedEdit, color: boolean): string {
  if (before === after) return '';
  const diff = diffOf(before, after).map(({ kind, text }) => ({ kind, text: mask(text) }));
  return `${diffText({ files: [{ file: mask(file), count: 0, composed: false, diff }], refused: [] }, color)}\n`;
}
