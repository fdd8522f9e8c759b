import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { type Handbook, ofTyp } from '../../../model/handbook.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import { writeFiles } from '../../../output/write-files.js';
import type { DueFilter, DueList } from '../../../queries/due.js';
import type { Io } from '../../io.js';

/** What of `due`'s options says that files are wanted. */
export interface FileOptions {
  out?: string;
  perRole?: boolean;
  force?: boolean;
}

/** A list, and whose it is: a role's id, or null for what nobody answers for. Undefined when it is everybody's. */
export interface OwnList {
  list: DueList;
  role?: string | null;
}

/** `--per-role` needs somewhere to put its files, and `--force` something to write over: said before anything is read. */
export function checkFileOptions({ out, perRole, force }: FileOptions): void {
  if (perRole && out === undefined)
    throw new KvalitetError('--per-role gör en fil per funktion, och behöver veta var filerna ska ligga.', {
      hint: 'Lägg till --out och en mapp, till exempel --out kalendrar.',
    });
  if (force && out === undefined)
    throw new KvalitetError('--force gäller filer som skrivs, och listan skrivs inte till någon fil.', {
      hint: 'Lägg till --out och en mapp, till exempel --out kalendrar.',
    });
}

/**
 * One list for each role of the handbook, also those that owe nothing now: a calendar that somebody subscribes to must
 * be emptied when all is done. A role's list holds what names it anywhere, as with `--role`.
 */
export function listsPerRole(handbook: Handbook, whole: DueList, listOf: (filter: DueFilter) => DueList): OwnList[] {
  const named = whole.items.flatMap(({ responsible }) => responsible);
  const roles = new Set([...ofTyp(handbook, 'roll').map(({ id }) => id), ...named].filter(Boolean));
  const own = [...roles].sort().map((role): OwnList => ({ role, list: listOf({ role }) }));
  const items = whole.items.filter(({ responsible }) => !responsible.length);
  const overdue = items.filter(({ state }) => state === 'overdue').length;
  const summary = { overdue, soon: items.length - overdue, later: 0 };
  return items.length ? [...own, { role: null, list: { items, summary, unreadable: [] } }] : own;
}

const EXTENSIONS: Readonly<Record<string, string>> = { text: 'txt' };

/** The files of some lists, one for each, by name. */
export function listFiles(
  lists: readonly OwnList[],
  format: string,
  report: (own: OwnList) => string,
): Map<string, string> {
  const nameOf = ({ role }: OwnList) =>
    `${role === undefined ? 'att-gora' : role === null ? '_utan-ansvarig' : fileName(role)}.${EXTENSIONS[format] ?? format}`;
  return new Map(lists.map((own) => [nameOf(own), report(own)]));
}

/** Writes each list to its file and says which, with how many things there are in it. */
export function writeLists(
  lists: readonly OwnList[],
  files: ReadonlyMap<string, string>,
  { out = '', force = false }: FileOptions,
  io: Io,
): void {
  const paths = writeFiles(resolve(io.cwd, out), files, force);
  const rows = lists.map(({ list }, index) => {
    const path = paths[index] ?? '';
    return `Skrev ${relative(io.cwd, path) || path} (${list.items.length})\n`;
  });
  io.stdout(rows.join(''));
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A role's id as a file name on any system; one that is no id gets a name that no other can have. */
function fileName(role: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(role) && role.length <= 100 && !DEVICE.test(role)) return role;
  const plain = role
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `_${plain}-${createHash('sha256').update(role).digest('hex').slice(0, 8)}`;
}
