import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';
import { type Contents, mustBeOurs, noteOf, sealed } from './seals.js';

/** What the file system may answer, in words that a person can act on. */
const REASONS: Record<string, string> = {
  EEXIST: 'där ligger redan en fil',
  ENOTDIR: 'en del av sökvägen är en fil',
  EISDIR: 'där ligger redan en mapp',
  EACCES: 'du får inte skriva där',
  EPERM: 'du får inte skriva där',
  EROFS: 'disken går bara att läsa',
  ENOSPC: 'disken är full',
};

/**
 * The only writer of disk: each file through a temporary one and a rename, so that a reader never sees half a file.
 * A file that somebody else made, or changed since, is never replaced unless `force`. Returns the paths.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Contents>, force: boolean): string[] {
  const wanted = [...files].map(([name, text]) => ({ name, path: join(folder, name), text: sealed(name, text) }));
  return told(
    () => {
      if (!force) for (const { name } of wanted) mustBeOurs(folder, name);
      const written = wanted.map(({ path, text }) => writeFile(path, text));
      const note = noteOf(folder, wanted);
      if (note) writeFile(note.path, note.text);
      return written;
    },
    folder,
    'Ange en annan mapp med --out.',
  );
}

/** What the file system refuses is the user's to mend, in words: for every writer. */
export function told<T>(write: () => T, where: string, hint: string): T {
  try {
    return write();
  } catch (error) {
    const { code = '', path = where } = error as NodeJS.ErrnoException;
    if (!REASONS[code]) throw error;
    throw new KvalitetError(`Det går inte att skriva ${path}: ${REASONS[code]}.`, { hint, cause: error });
  }
}

/** One file of the tool's own, through a temporary file and a rename. */
export function writeWhole(path: string, text: string): void {
  told(() => writeFile(path, text), path, 'Ange en annan plats.');
}

/** One file through a temporary one; a file that is the same already is left alone. */
export function writeFile(path: string, text: Contents): string {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(text))) return path;
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
  return path;
}
