import { git, gitOnDisk, nfc, RAW, stockholmDay } from './git.js';
import { type Change, type History, noHistory } from './history.js';

/**
 * Reads the whole handbook's history in one pass, whatever its size: which commits touched which document. With `commit`
 * the history that there was then, when nothing was uncommitted.
 */
export async function readHistory(root: string, commit?: string): Promise<History> {
  const then = commit === undefined ? undefined : { head: commit, dirty: new Set<string>() };
  const [status, log] = await Promise.all([then ?? readStatus(root), readLog(root, commit ?? 'HEAD')]);
  if (!status) return noHistory;
  if (status === 'empty') return { ...noHistory, text: 'Git-arkivet har inga sparade ändringar (commits) än.' };
  if (!log) return { ...noHistory, head: status.head };
  const { changes, former, oldest, shallow, days } = log;
  return {
    state: shallow ? 'shallow' : 'full',
    text: textOf(oldest, shallow),
    head: status.head,
    headDay: days.get(status.head),
    dirty: status.dirty.size > 0,
    uncommitted: status.dirty,
    changes,
    formerNames: (file) => former.get(file) ?? [],
  };
}

/** The commit that the working tree stands at; null outside Git. The cheapest question there is. */
export const headOf = async (root: string): Promise<string | null> =>
  (await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => '')).trim() || null;

/** Later than every commit. */
const NONE = '9999-12-31';

/** How far back history goes; a handbook that lies uncommitted in an older repository has none of its own. */
function textOf(oldest: string, shallow: boolean): string {
  if (oldest === NONE) return 'Ingen sparad ändring (commit) i Git rör handboken än.';
  return shallow
    ? `Git-klonen är avkortad (shallow): historiken börjar ${oldest}. Äldre uppgifter saknas.`
    : `Historiken i Git börjar ${oldest}.`;
}

/** Where the working tree stands: its commit, and whether it has changes that no commit holds. */
export async function workingState(root: string): Promise<{ head: string | null; dirty: boolean }> {
  const status = await readStatus(root);
  return typeof status === 'object'
    ? { head: status.head, dirty: status.dirty.size > 0 }
    : { head: null, dirty: false };
}

/** Where the working tree stands, and which files in it no commit holds; undefined outside a repository, `empty` before the first commit. */
async function readStatus(root: string): Promise<{ head: string; dirty: ReadonlySet<string> } | 'empty' | undefined> {
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
  const output = await gitOnDisk(root, args).catch(() => '');
  const lines = output.split('\u0000').filter(Boolean);
  const head = lines.find((line) => line.startsWith('# branch.oid '))?.slice('# branch.oid '.length);
  if (!head) return undefined;
  if (head === '(initial)') return 'empty';
  const paths = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line
        .split(' ')
        .slice(line.startsWith('?') ? 1 : 8)
        .join(' '),
    );
  // Git tells these from the repository's root; asked only when there is something to tell.
  const prefix = paths.length ? await git(root, ['rev-parse', '--show-prefix']).catch(() => '') : '';
  return { head, dirty: new Set(paths.map((path) => nfc(path.slice(prefix.trim().length)))) };
}

/**
 * Walks the log from the newest commit back, so that an old name can be followed to the name of today. Undefined when Git
 * cannot tell: in a clone without all files (`--filter`) it would have to fetch them.
 */
async function readLog(root: string, from: string) {
  // With -c a merge tells of the files that it made another than in any of its parents: a conflict that somebody solved.
  const output = await git(root, [
    'log',
    ...RAW,
    '-c',
    '--decorate=full',
    '--format=%x01%H %ct %D',
    from,
    '--',
    '.',
  ]).catch(() => undefined);
  if (output === undefined) return undefined;
  const changes = new Map<string, Change[]>();
  const former = new Map<string, string[]>();
  const nameNow = new Map<string, string>();
  const days = new Map<string, string>();
  let [oldest, shallow] = [NONE, false];
  for (const block of output.split('\u0001').slice(1)) {
    const [head = '', ...fields] = block.split('\u0000');
    const [commit = '', seconds, ...refs] = head.trim().split(' ');
    const date = stockholmDay(Number(seconds));
    days.set(commit, date);
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
  return { changes, former, oldest, shallow, days };
}

/**
 * One file that a commit touched: `:oldmode newmode oldblob newblob status`, then one path, or two when it was moved. Of
 * a merge `::` with a mode and a blob more for each parent, a letter of status for each, and always one path.
 */
function* entries(fields: readonly string[]): Iterable<{ status: string; blob: string; from: string; to: string }> {
  for (let at = 0; at < fields.length; ) {
    const told = (fields[at] ?? '').trim();
    const end = told.lastIndexOf(' ');
    const [status, blob] = [told.slice(end + 1), told.slice(told.lastIndexOf(' ', end - 1) + 1, end)];
    const two = /^[RC]/.test(status) && !told.startsWith('::');
    if (status) yield { status: status[0] ?? '', blob, from: nfc(fields[at + 1]), to: nfc(fields[at + (two ? 2 : 1)]) };
    at += status ? (two ? 3 : 2) : 1;
  }
}
