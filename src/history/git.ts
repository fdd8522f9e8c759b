import { spawn } from 'node:child_process';
import { type Change, type History, noHistory, type PastFiles } from './history.js';

/** `quotePath` off and NUL between names: å, ä and ö in paths come through as they are. */
async function git(root: string, args: string[]): Promise<string> {
  const { simpleGit } = await import('simple-git');
  return simpleGit({ baseDir: root, config: ['core.quotePath=false'], trimmed: false }).raw(args);
}

/** The commit that a folder stands at, or null outside a repository or before its first commit. */
export async function currentCommit(root: string): Promise<string | null> {
  try {
    return (await git(root, ['rev-parse', '--verify', 'HEAD'])).trim();
  } catch {
    return null;
  }
}

/** Reads the whole handbook's history in one pass, whatever its size: which commits touched which document. */
export async function readHistory(root: string): Promise<History> {
  const [status, log] = await Promise.all([readStatus(root), readLog(root)]);
  if (!status) return noHistory;
  const { changes, former, oldest, shallow } = log;
  const text = shallow
    ? `Git-klonen är avkortad (shallow): historiken börjar ${oldest}. Äldre uppgifter saknas.`
    : `Historiken i Git börjar ${oldest}.`;
  return {
    state: shallow ? 'shallow' : 'full',
    text,
    ...status,
    changes,
    formerNames: (file) => former.get(file) ?? [],
  };
}

/** Where the working tree stands; undefined outside a repository and before the first commit. */
async function readStatus(root: string): Promise<{ head: string; dirty: boolean } | undefined> {
  const args = ['status', '--porcelain=v2', '--branch', '--untracked-files=all', '--', '.', ':(exclude)rapporter'];
  const lines = (await git(root, args).catch(() => '')).split('\n').filter(Boolean);
  const head = lines.find((line) => line.startsWith('# branch.oid '))?.slice('# branch.oid '.length);
  return head && head !== '(initial)' ? { head, dirty: lines.some((line) => !line.startsWith('#')) } : undefined;
}

const LOG = ['log', '-z', '-M', '--name-status', '--relative', '--no-ext-diff', '--no-textconv', '--decorate=full'];

/** Walks the log from the newest commit back, so that an old name can be followed to the name of today. */
async function readLog(root: string) {
  const output = await git(root, [...LOG, '--format=%x01%H %ct %D', 'HEAD', '--', '.']).catch(() => '');
  const changes = new Map<string, Change[]>();
  const former = new Map<string, string[]>();
  const nameNow = new Map<string, string>();
  let [oldest, shallow] = ['9999-12-31', false];
  for (const block of output.split('\u0001').slice(1)) {
    const [head = '', ...fields] = block.split('\u0000');
    const [commit = '', seconds, ...refs] = head.trim().split(' ');
    const date = stockholmDay(Number(seconds));
    if (date < oldest) oldest = date;
    if (refs.some((ref) => ref.startsWith('grafted'))) shallow = true;
    for (const { status, from, to } of entries(fields)) {
      const now = nameNow.get(to) ?? to;
      if (status === 'R') {
        nameNow.set(from, now);
        former.set(now, [...(former.get(now) ?? []), from]);
      }
      const slag = ({ A: 'ny', D: 'borttagen', R: 'flyttad' } as const)[status] ?? 'ändrad';
      changes.set(now, [...(changes.get(now) ?? []), { commit, date, slag }]);
    }
  }
  return { changes, former, oldest, shallow };
}

function* entries(fields: readonly string[]): Iterable<{ status: string; from: string; to: string }> {
  const list = fields.map((field) => field.replace(/^\n+/, ''));
  for (let at = 0; at < list.length; ) {
    const status = list[at]?.[0] ?? '';
    if (!status) at += 1;
    else if (status === 'R' || status === 'C') {
      yield { status, from: nfc(list[at + 1]), to: nfc(list[at + 2]) };
      at += 3;
    } else {
      yield { status, from: nfc(list[at + 1]), to: nfc(list[at + 1]) };
      at += 2;
    }
  }
}

const nfc = (path: string | undefined) => (path ?? '').normalize('NFC');

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** A commit's second as a day in Sweden. */
export const stockholmDay = (seconds: number) => STOCKHOLM.format(seconds * 1000);

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

/** Many blobs with one process. simple-git has no way to write to a process, so this one is started directly. */
async function readBlobs(
  root: string,
  blobs: ReadonlyMap<string, string>,
  files: readonly string[],
): Promise<Map<string, Buffer>> {
  const wanted = files.filter((file) => blobs.has(file));
  if (!wanted.length) return new Map();
  const child = spawn('git', ['cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => undefined).end(wanted.map((file) => `${blobs.get(file)}\n`).join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const output = Buffer.concat(chunks);
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const file of wanted) {
    const end = output.indexOf(10, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    if (end < 0 || !Number.isInteger(size)) break;
    found.set(file, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return found;
}
