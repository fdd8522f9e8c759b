import { existsSync, lstatSync, renameSync } from 'node:fs';
import { KvalitetError } from '../model/kvalitet-error.js';
import { replaceFile } from './replace-file.js';
import { told } from './write-files.js';

/** One file before and after, by its path on disk; `file` is its name from the handbook's root. */
export interface ChangedText {
  file: string;
  path: string;
  before: string;
  after: string;
}

/**
 * Changes several files that belong together, and moves one of them: all or none. When any of them cannot be written,
 * those that were are put back as they stood, and a KvalitetError says which it was and why.
 */
export function changeFiles(
  root: string,
  changes: readonly ChangedText[],
  move?: { from: string; to: string; file: string },
): void {
  if (move && isThere(move.to, move.from)) throw inTheWay(move.file);
  const done: ChangedText[] = [];
  for (const change of changes) {
    const reason = replaceFile(root, change.path, change.before, change.after);
    if (reason) throw undone(root, done, change.file, reason);
    done.push(change);
  }
  if (!move) return;
  try {
    told(() => renameSync(move.from, move.to), move.to, 'Ge dig rätt att skriva i mappen.');
  } catch (error) {
    putBack(root, done);
    throw error;
  }
}

/** On a disk that takes capitals and small letters as the same, a file is not in its own way. */
function isThere(to: string, from: string): boolean {
  if (!existsSync(to) && !lstatSync(to, { throwIfNoEntry: false })) return false;
  return lstatSync(to).ino !== lstatSync(from).ino;
}

const inTheWay = (file: string) =>
  new KvalitetError(`Filen ${file} finns redan, och skrivs inte över.`, {
    hint: 'Byt namn på den, eller välj ett annat id. Inget är ändrat.',
  });

function undone(root: string, done: readonly ChangedText[], file: string, reason: string): KvalitetError {
  const stuck = putBack(root, done);
  const state = stuck.length ? `De här hann ändras: ${stuck.join(', ')}.` : 'Inget är ändrat.';
  return new KvalitetError(`${file} skrevs inte: ${reason}.`, { hint: `${state} Åtgärda det och kör igen.` });
}

/** The files that could not be put back. */
const putBack = (root: string, done: readonly ChangedText[]): string[] =>
  done.flatMap(({ file, path, before, after }) => (replaceFile(root, path, after, before) ? [file] : []));
