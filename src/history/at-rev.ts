import { git, stockholmDay } from './git.js';
import type { PastFiles } from './history.js';
import { lastCommitBy, pastFiles } from './past-files.js';

/** Why a past state cannot be read: there is no Git, the name is no commit, or history begins later than the day. */
export type NotFound = 'no-git' | 'unknown' | 'before';

/**
 * The handbook at a commit, a tag or a day (`YYYY-MM-DD`: the last commit of the main line by that day's end, Swedish
 * time). A name that begins with a hyphen is never taken for an option.
 */
export async function filesAtRev(root: string, rev: string): Promise<PastFiles | NotFound> {
  const ask = (...args: string[]) =>
    git(root, args).then(
      (text) => text.trim(),
      () => '',
    );
  if (!(await ask('rev-parse', '--git-dir'))) return 'no-git';
  const moment = endOfDay(rev);
  if (moment) {
    const found = await lastCommitBy(root, moment);
    return found ? pastFiles(root, found.commit, stockholmDay(found.seconds)) : 'before';
  }
  const commit = await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`);
  if (!commit) return 'unknown';
  const seconds = Number(await ask('show', '--no-patch', '--format=%ct', commit));
  return pastFiles(root, commit, stockholmDay(seconds));
}

/** The last second of a day in Sweden, whether it is summer or winter there. Undefined when it is no day. */
function endOfDay(text: string): string | undefined {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== text) return undefined;
  const last = [2, 1]
    .map((hours) => midnight / 1000 + (24 - hours) * 3600 - 1)
    .findLast((at) => stockholmDay(at) === text);
  return last === undefined ? undefined : new Date(last * 1000).toISOString().replace('.000Z', '+00:00');
}
