import { blobContents } from './blobs.js';
import { git, stockholmDay } from './git.js';
import type { PastFiles } from './history.js';

/**
 * The handbook at the end of a year: the last commit of the main line on or before 31 December, Swedish time
 * (format.md 5.8). Undefined when history does not reach back.
 */
export async function filesAtYearEnd(root: string, year: number): Promise<PastFiles | undefined> {
  const until = `--before=${year}-12-31T23:59:59+01:00`;
  const found = await git(root, ['rev-list', '-1', '--first-parent', '--timestamp', until, 'HEAD']).catch(() => '');
  const line = found.trim();
  const [seconds, commit] = line.split(' ');
  if (!commit) return undefined;
  const tree = await git(root, ['ls-tree', '-r', '-z', commit, '.']);
  const blobs = new Map<string, string>();
  for (const entry of tree.split('\u0000')) {
    const match = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry);
    if (match?.[1] && match[2]) blobs.set(match[2].normalize('NFC'), match[1]);
  }
  return {
    commit,
    date: stockholmDay(Number(seconds)),
    files: new Set(blobs.keys()),
    read: (files) => readBlobs(root, blobs, files),
  };
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
