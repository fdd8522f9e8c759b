import { spawn } from 'node:child_process';
import { type Change, type History, noHistory, type PastFiles } from './history.js';
import { QUIET, UNSAFE, withoutFilters } from './quiet.js';

/** `quotePath` off and NUL between names: å, ä and ö in paths come through as they are. Nothing is started or fetched. */
export async function git(root: string, args: string[], settings: readonly string[] = []): Promise<string> {
  const { simpleGit } = await import('simple-git');
  const config = [...QUIET, ...settings];
  return simpleGit({ baseDir: root, config, unsafe: UNSAFE, trimmed: false }).raw(['--no-optional-locks', ...args]);
}

/** The same for questions about files on disk: Git would run them through the filters that `.gitattributes` names. */
export async function gitOnDisk(root: string, args: string[]): Promise<string> {
  const listed = await git(root, ['config', '-z', '--name-only', '--get-regexp', '^filter[.]']).catch(() => '');
  return git(root, [...args], withoutFilters(listed));
}

/** Reads the whole handbook's history in one pass, whatever its size: which commits touched which document. */
export async function readHistory(root: string): Promise<History> {
  const [status, log] = await Promise.all([readStatus(root), readLog(root)]);
  if (!status) return noHistory;
  if (!log) return { ...noHistory, head: status.head };
  const { changes, former, oldest, shallow } = log;
  const text = shallow
    ? `Git-klonen är avkortad (shallow): historiken börjar ${oldest}. Äldre uppgifter saknas.`
    : `Historiken i Git börjar ${oldest}.`;
  return {
    state: shallow ? 'shallow' : 'full',
    text,
    head: status.head,
    dirty: status.dirty.size > 0,
    uncommitted: status.dirty,
    changes,
    formerNames: (file) => former.get(file) ?? [],
  };
}

/** Where the working tree stands, and which files in it no commit holds; undefined outside a repository and before the first commit. */
async function readStatus(root: string): Promise<{ head: string; dirty: ReadonlySet<string> } | undefined> {
  const args = [
    'status',
    '--porcelain=v2',
    '-z',
    '--branch',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
    '--',
    '.',
    ':(exclude)rapporter',
  ];
  const [output, prefix] = await Promise.all([
    gitOnDisk(root, args).catch(() => ''),
    git(root, ['rev-parse', '--show-prefix']).catch(() => ''),
  ]);
  const lines = output.split('\u0000').filter(Boolean);
  const head = lines.find((line) => line.startsWith('# branch.oid '))?.slice('# branch.oid '.length);
  if (!head || head === '(initial)') return undefined;
  const paths = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line
        .split(' ')
        .slice(line.startsWith('?') ? 1 : 8)
        .join(' '),
    );
  return { head, dirty: new Set(paths.map((path) => nfc(path.slice(prefix.trim().length)))) };
}

const LOG = [
  'log',
  '-z',
  '-M',
  '--raw',
  '--no-abbrev',
  '--relative',
  '--no-ext-diff',
  '--no-textconv',
  '--decorate=full',
];

/**
 * Walks the log from the newest commit back, so that an old name can be followed to the name of today. Undefined when Git
 * cannot tell: in a clone without all files (`--filter`) it would have to fetch them.
 */
async function readLog(root: string) {
  const output = await git(root, [...LOG, '--format=%x01%H %ct %D', 'HEAD', '--', '.']).catch(() => undefined);
  if (output === undefined) return undefined;
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
    for (const { status, blob, from, to } of entries(fields)) {
      const now = nameNow.get(to) ?? to;
      if (status === 'R') {
        nameNow.set(from, now);
        former.set(now, [...(former.get(now) ?? []), from]);
      }
      const slag: Change['slag'] = ({ A: 'ny', D: 'borttagen', R: 'flyttad' } as const)[status] ?? 'ändrad';
      const list = changes.get(now);
      const change = { commit, date, slag, blob, path: to };
      if (list) list.push(change);
      else changes.set(now, [change]);
    }
  }
  return { changes, former, oldest, shallow };
}

/** One file that a commit touched: `:oldmode newmode oldblob newblob status`, then one path, or two when it was moved. */
function* entries(fields: readonly string[]): Iterable<{ status: string; blob: string; from: string; to: string }> {
  for (let at = 0; at < fields.length; ) {
    const [, , , blob = '', status = ''] = (fields[at] ?? '').trim().split(' ');
    const two = /^[RC]/.test(status);
    if (status) yield { status: status[0] ?? '', blob, from: nfc(fields[at + 1]), to: nfc(fields[at + (two ? 2 : 1)]) };
    at += status ? (two ? 3 : 2) : 1;
  }
}

/** A path as the rest of the program knows it. */
export const nfc = (path: string | undefined) => (path ?? '').normalize('NFC');

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

/**
 * The contents of many blobs, in order, with one process; undefined for one that Git does not have. simple-git has no
 * way to write to a process, so this one is started directly.
 */
export async function* blobContents(root: string, blobs: readonly string[]): AsyncIterable<Buffer | undefined> {
  if (!blobs.length) return;
  const settings = QUIET.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', [...settings, 'cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => child.stdout.destroy());
  child.stdin.on('error', () => undefined).end(blobs.map((blob) => `${blob}\n`).join(''));
  const output = new Output();
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) yield* output.entries(chunk);
}

/** A larger content is read past and told as empty, so that memory is bounded whatever the history holds. */
const MAX_BLOB = 50_000_000;

/** What `cat-file --batch` writes, cut into contents as it comes: `name type size`, the content and a line end. */
class Output {
  private parts: Buffer[] = [];
  private held = 0;
  /** How much must be held before there is anything to cut. */
  private wanted = 1;
  /** How much is left of a content that is too large. */
  private past = 0;

  *entries(chunk: Buffer): Iterable<Buffer | undefined> {
    const piece = chunk.subarray(Math.min(this.past, chunk.length));
    this.past -= chunk.length - piece.length;
    this.parts.push(piece);
    this.held += piece.length;
    if (this.held < this.wanted) return;
    let rest = Buffer.concat(this.parts);
    for (let entry = nextEntry(rest); entry; entry = nextEntry(rest)) {
      if (entry.size <= MAX_BLOB && rest.length < entry.end) break;
      yield entry.size <= MAX_BLOB ? entry.content : Buffer.alloc(0);
      this.past = Math.max(0, entry.end - rest.length);
      rest = rest.subarray(entry.end);
    }
    const next = nextEntry(rest);
    this.wanted = next ? next.end : rest.length + 1;
    this.parts = [rest];
    this.held = rest.length;
  }
}

/** The entry that output begins with; its content is whole only when the output reaches to its end. */
function nextEntry(output: Buffer): { content: Buffer | undefined; size: number; end: number } | undefined {
  const lineEnd = output.indexOf(10);
  if (lineEnd < 0) return undefined;
  const head = output.toString('latin1', 0, lineEnd);
  if (head.endsWith(' missing')) return { content: undefined, size: 0, end: lineEnd + 1 };
  const size = Number(head.split(' ')[2]);
  const end = lineEnd + 1 + size + 1;
  return Number.isInteger(size) ? { content: output.subarray(lineEnd + 1, end - 1), size, end } : undefined;
}
