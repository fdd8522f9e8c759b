import { blobContents } from './blobs.js';
import { git } from './git.js';
import type { PastFiles } from './history.js';

/** The handbook as it stood at a commit. Symbolic links and submodules are left out, as they are when a folder is read. */
export async function pastFiles(root: string, commit: string, date: string): Promise<PastFiles> {
  const tree = await git(root, ['ls-tree', '-r', '-z', commit, '.']);
  const blobs = new Map<string, string>();
  for (const entry of tree.split('\u0000')) {
    const match = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry);
    if (match?.[1] && match[2]) blobs.set(match[2].normalize('NFC'), match[1]);
  }
  return { commit, date, files: new Set(blobs.keys()), read: (files) => readBlobs(root, blobs, files) };
}

/** Files of a past state, by path. */
async function readBlobs(
  root: string,
  blobs: ReadonlyMap<string, string>,
  files: readonly string[],
): Promise<Map<string, Buffer>> {
  const wanted = files.filter((file) => blobs.has(file));
  const found = new Map<string, Buffer>();
  let at = 0;
  for await (const content of blobContents(
    root,
    wanted.map((file) => blobs.get(file) ?? ''),
  )) {
    const file = wanted[at++];
    if (file !== undefined && content) found.set(file, content);
  }
  return found;
}

/** The last commit of the main line on or before a moment (as Git writes it), with its second. */
export async function lastCommitBy(
  root: string,
  moment: string,
): Promise<{ commit: string; seconds: number } | undefined> {
  const args = ['rev-list', '-1', '--first-parent', '--timestamp', `--before=${moment}`, 'HEAD'];
  const [seconds, commit] = (await git(root, args).catch(() => '')).trim().split(' ');
  return commit ? { commit, seconds: Number(seconds) } : undefined;
}
