import { git, stockholmDay } from './git.js';
import type { PastFiles } from './history.js';
import { commitDay, lastCommitBy, pastFiles } from './past-files.js';

/** Why a past state cannot be read, and what whoever asks needs to know to mend the question. */
export interface NotFound {
  /** There is no Git or no commit, the name is no commit, or history begins later than the day. */
  why: 'no-git' | 'empty' | 'unknown' | 'before';
  /** Whether this is a clone whose history is cut off: what is asked for may stand before the cut. */
  shallow: boolean;
  /** The names of branches and tags, for one that is misspelt. */
  names: readonly string[];
  /** The day that the history that is here begins. */
  begins: string | undefined;
}

/**
 * The handbook at a commit, a tag or a day (`YYYY-MM-DD`: the last commit of the main line by that day's end, Swedish
 * time). A name that begins with a hyphen is never taken for an option.
 */
export async function filesAtRev(root: string, rev: string): Promise<PastFiles | NotFound> {
  const ask: Ask = (...args) =>
    git(root, args).then(
      (text) => text.trim(),
      () => '',
    );
  if (!(await ask('rev-parse', '--git-dir'))) return { why: 'no-git', shallow: false, names: [], begins: undefined };
  const moment = endOfDay(rev);
  if (moment) {
    const found = await lastCommitBy(root, moment);
    return found ? pastFiles(root, found.commit, stockholmDay(found.seconds)) : notFound(ask, 'before');
  }
  const commit = await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`);
  return commit ? pastFiles(root, commit, await commitDay(root, commit)) : notFound(ask, 'unknown');
}

type Ask = (...args: string[]) => Promise<string>;

async function notFound(ask: Ask, why: NotFound['why']): Promise<NotFound> {
  const shallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true';
  const names = (
    await ask('for-each-ref', '--format=%(refname:short)', 'refs/tags', 'refs/heads', 'refs/remotes')
  ).split('\n');
  const [seconds] = (await ask('rev-list', '--first-parent', '--reverse', '--timestamp', 'HEAD')).split(' ', 1);
  if (!seconds) return { why: 'empty', shallow, names: [], begins: undefined };
  return { why, shallow, names: names.filter(Boolean), begins: stockholmDay(Number(seconds)) };
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

/** The folders below the repository's root that had a `handbok.yaml` at a commit: for one that lay elsewhere then. */
export async function handbooksAt(root: string, commit: string): Promise<string[]> {
  const tree = await git(root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]).catch(() => '');
  const found = tree.split('\u0000').filter((path) => /(^|\/)handbok\.yaml$/.test(path));
  return found.map((path) => path.replace(/\/?handbok\.yaml$/, '').normalize('NFC'));
}
