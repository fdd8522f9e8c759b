import { blobContents } from './blobs.js';
import { git, nfc, RAW, stockholmDay } from './git.js';

/** A text that some commit holds or held: a file as it once was, or a commit's own message (`path` undefined). */
export interface PastText {
  path: string | undefined;
  text: string;
  /** The first commit that had it, and its day in Swedish time. */
  commit: string;
  date: string;
}

/** Larger files are no texts of a handbook. */
const MAX_BYTES = 5_000_000;

interface Seen {
  blob: string;
  path: string;
  commit: string;
  date: string;
}

/** Every text in every branch, tag and stash of the handbook's history, each once, oldest first. */
export async function* everyText(root: string): AsyncIterable<PastText> {
  const log = await git(root, [
    ...['log', '--all', '--reverse', '-m', ...RAW, '--no-renames'],
    ...['--format=%x01%H %ct%x02%B%x03', '--', '.'],
  ]).catch(() => '');
  const seen = new Map<string, Seen>();
  for (const block of log.split('\u0001').slice(1)) {
    const [head = '', rest = ''] = block.split('\u0002');
    const [message = '', files = ''] = rest.split('\u0003');
    const [commit = '', seconds] = head.split(' ');
    const date = stockholmDay(Number(seconds));
    yield { path: undefined, text: message, commit, date };
    for (const { blob, path } of blobsIn(files))
      if (!seen.has(`${blob} ${path}`)) seen.set(`${blob} ${path}`, { blob, path, commit, date });
  }
  yield* contents(root, [...seen.values()]);
}

function* blobsIn(files: string): Iterable<{ blob: string; path: string }> {
  const fields = files.split('\u0000');
  for (let at = 0; at + 1 < fields.length; at++) {
    const [, mode = '', , blob = '', status = ''] = (fields[at] ?? '').trim().split(' ');
    if (!/^[AMT]/.test(status)) continue;
    const path = nfc(fields[++at]);
    if (mode.startsWith('100')) yield { blob, path };
  }
}

async function* contents(root: string, seen: readonly Seen[]): AsyncIterable<PastText> {
  let at = 0;
  for await (const content of blobContents(
    root,
    seen.map(({ blob }) => blob),
  )) {
    const entry = seen[at++];
    if (!entry || !content || content.length > MAX_BYTES || content.subarray(0, 8000).includes(0)) continue;
    yield { path: entry.path, text: content.toString('utf8').normalize('NFC'), commit: entry.commit, date: entry.date };
  }
}
