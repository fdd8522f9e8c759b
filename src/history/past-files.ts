import { blobContents } from './blobs.js';
import { git, stockholmDay } from './git.js';
import type { PastFiles } from './history.js';

/** The handbook as it stood at a commit. Symbolic links and submodules are left out, as they are when a folder is read. */
export async function pastFiles(root: string, commit: string, date: string): Promise<PastFiles> {
  const tree = await askedOnce(root, commit, ['ls-tree', '-r', '-z', commit, '.']);
  const blobs = new Map<string, string>();
  for (const entry of tree.split('\u0000')) {
    const match = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry);
    if (match?.[1] && match[2]) blobs.set(match[2].normalize('NFC'), match[1]);
  }
  const each = (files: readonly string[]) => contentsOf(root, blobs, files);
  return {
    ...{ commit, date, files: new Set(blobs.keys()), each, blobOf: (file) => blobs.get(file) },
    read: async (files) => {
      const found = new Map<string, Buffer>();
      for await (const [file, content] of each(files)) found.set(file, content);
      return found;
    },
  };
}

async function* contentsOf(
  root: string,
  blobs: ReadonlyMap<string, string>,
  files: readonly string[],
): AsyncIterable<readonly [string, Buffer]> {
  const wanted = files.flatMap((file) => ({ file, blob: blobs.get(file) ?? '' })).filter(({ blob }) => blob);
  let at = 0;
  for await (const content of blobContents(
    root,
    wanted.map(({ blob }) => blob),
  )) {
    const entry = wanted[at++];
    if (entry && content) yield [entry.file, content];
  }
}

/** The last commit of the main line that leads to `from`, on or before a moment (as Git writes it), with its second. */
export async function lastCommitBy(
  root: string,
  moment: string,
  from = 'HEAD',
): Promise<{ commit: string; seconds: number } | undefined> {
  const args = ['rev-list', '-1', '--first-parent', '--timestamp', `--before=${moment}`, from];
  const [seconds, commit] = (await askedOnce(root, from, args).catch(() => '')).trim().split(' ');
  return commit ? { commit, seconds: Number(seconds) } : undefined;
}

/** The day that a commit was made, in Swedish time. */
export const commitDay = async (root: string, commit: string) =>
  stockholmDay(Number(await askedOnce(root, commit, ['show', '--no-patch', '--format=%ct', commit])));

/** Answers about commits, the latest last. */
const answers = new Map<string, Promise<string>>();
const MOST_ANSWERS = 8;

/** What Git says of a commit by its full name stays true, so that it is asked once; of a branch or a day it is asked each time. */
function askedOnce(root: string, commit: string, args: string[]): Promise<string> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return git(root, args);
  const key = [root, ...args].join('\u0000');
  const answer = answers.get(key) ?? git(root, args);
  answers.delete(key);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  for (const oldest of [...answers.keys()].slice(0, -MOST_ANSWERS)) answers.delete(oldest);
  return answer;
}
