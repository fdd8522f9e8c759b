import { blobContents } from './blobs.js';
import { git, gitOnDisk, nfc, RAW } from './git.js';

/** A file that differs from a past commit. `path` and `was` are the same unless it was moved; one is absent when it is new or gone. */
export interface ChangedFile {
  path: string | undefined;
  was: string | undefined;
  /** What it said then; undefined when it is new. */
  before: string | undefined;
}

/** What differs between the working tree and the point where it left another line of history. */
export interface Since {
  /** The commit in common. */
  base: string;
  files: readonly ChangedFile[];
}

/** Why a comparison cannot be made: the name is no commit, the two lines have nothing in common here, or old files are missing. */
export type NotComparable = 'unknown' | 'unrelated' | 'no-git' | 'incomplete';

/**
 * The files that have changed since the working tree left `ref`: compared with the merge base, so that what others have
 * done on that line meanwhile is not counted. A name that begins with a hyphen is never taken for an option.
 */
export async function changedSince(root: string, ref: string): Promise<Since | NotComparable> {
  const ask = (...args: string[]) =>
    git(root, args).then(
      (text) => text.trim(),
      () => undefined,
    );
  if ((await ask('rev-parse', '--git-dir')) === undefined) return 'no-git';
  const commit = await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (!commit) return 'unknown';
  const base = await ask('merge-base', 'HEAD', commit);
  if (!base) return 'unrelated';
  const [changed, added] = await Promise.all([
    gitOnDisk(root, ['diff', ...RAW, '--ignore-submodules=all', base, '--', '.']).catch(() => undefined),
    git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']),
  ]);
  const files = changed === undefined ? undefined : await compared(root, changed);
  if (!files) return 'incomplete';
  return {
    base,
    files: [...files, ...names(added).map((path) => ({ path, was: undefined, before: undefined }))],
  };
}

const names = (output: string) => output.split('\u0000').filter(Boolean).map(nfc);

interface Raw {
  path: string | undefined;
  was: string | undefined;
  blob: string;
}

/** Undefined when Git does not have what a file said then: it would have to fetch it. */
async function compared(root: string, output: string): Promise<ChangedFile[] | undefined> {
  const entries = [...rawEntries(output.split('\u0000'))];
  const old = entries.filter(({ was }) => was !== undefined && /\.(md|yaml)$/i.test(was));
  const texts = new Map<Raw, string>();
  let at = 0;
  for await (const content of blobContents(
    root,
    old.map(({ blob }) => blob),
  )) {
    const entry = old[at++];
    if (entry && content) texts.set(entry, content.toString('utf8').normalize('NFC'));
  }
  if (texts.size < old.length) return undefined;
  return entries.map((entry) => ({ path: entry.path, was: entry.was, before: texts.get(entry) }));
}

function* rawEntries(fields: readonly string[]): Iterable<Raw> {
  for (let at = 0; at < fields.length; ) {
    const [, , blob = '', , status = ''] = (fields[at] ?? '').split(' ');
    const two = /^[RC]/.test(status);
    const from = nfc(fields[at + 1]);
    const to = two ? nfc(fields[at + 2]) : from;
    if (status)
      yield {
        path: status === 'D' ? undefined : to,
        was: /^[AC]/.test(status) ? undefined : from,
        blob,
      };
    at += status ? (two ? 3 : 2) : 1;
  }
}
