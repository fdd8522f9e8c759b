import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';
import { type Contents, notes, noteWith, sum } from './seals.js';
import { told, writeFile } from './write-files.js';

/** How many files were written, and how many from before no longer belong there and were taken away. */
export interface Written {
  files: number;
  removed: number;
}

/**
 * Writes a folder of files that belongs to the program as a whole: what it made before and does not make now is taken
 * away. A file that somebody else made, or changed since, is never touched unless `force`. Files come one by one, so
 * that a large site is never held at once; what was written before something went wrong is remembered.
 */
export async function writeTree(
  folder: string,
  files: AsyncIterable<readonly [path: string, contents: Contents]>,
  force: boolean,
): Promise<Written> {
  const before = notes(folder);
  const write = (path: string, contents: Contents) => {
    if (!force) mustBeOurs(folder, path, before.get(path));
    told(() => writeFile(join(folder, path), contents), folder, 'Ange en annan mapp med --out.');
  };
  const now = new Map<string, string>();
  try {
    await each(files, write, now);
  } finally {
    const known = noteWith(folder, new Map([...before, ...now]));
    if (now.size) writeFile(known.path, known.text);
  }
  const gone = outdated(folder, before, now);
  for (const path of gone) remove(folder, path);
  const note = noteWith(folder, now);
  writeFile(note.path, note.text);
  return { files: now.size, removed: gone.length };
}

/** What `writeTree` would do, for --dry-run: nothing is written, and the same is refused. */
export async function planTree(
  folder: string,
  files: AsyncIterable<readonly [path: string, contents: Contents]>,
  force: boolean,
): Promise<Written> {
  const before = notes(folder);
  const now = new Map<string, string>();
  await each(files, (path) => void (force || mustBeOurs(folder, path, before.get(path))), now);
  return { files: now.size, removed: outdated(folder, before, now).length };
}

/** Does something with each file as it comes, and keeps only its checksum. */
async function each(
  files: AsyncIterable<readonly [path: string, contents: Contents]>,
  act: (path: string, contents: Contents) => void,
  sums: Map<string, string>,
): Promise<void> {
  for await (const [path, contents] of files) {
    act(path, contents);
    sums.set(path, sum(contents));
  }
}

/** What was made before and is not made now. A page that somebody has changed since is left where it is. */
const outdated = (folder: string, before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] =>
  [...before].flatMap(([path, checksum]) => (now.has(path) || !isUntouched(folder, path, checksum) ? [] : [path]));

function mustBeOurs(folder: string, path: string, noted: string | undefined): void {
  const full = join(folder, path);
  if (!existsSync(full) || (noted !== undefined && isUntouched(folder, path, noted))) return;
  const what = noted === undefined ? 'är inte gjord av kvalitet' : 'har ändrats sedan kvalitet gjorde den';
  throw new KvalitetError(`Filen ${full} ${what}, och skrivs inte över.`, {
    hint: 'Ange en tom mapp med --out, flytta filen, eller kör igen med --force.',
  });
}

const isUntouched = (folder: string, path: string, checksum: string): boolean =>
  existsSync(join(folder, path)) && sum(readFileSync(join(folder, path))) === checksum;

/** A page that is gone, and its folder when nothing else lies in it. A note that names a path outside is not obeyed. */
function remove(folder: string, path: string): void {
  if (path.split('/').includes('..')) return;
  rmSync(join(folder, path));
  const parent = dirname(path);
  if (parent !== '.' && !readdirSync(join(folder, parent)).length) rmdirSync(join(folder, parent));
}
