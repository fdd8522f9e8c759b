import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';

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
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, force: boolean): string[] {
  const wanted = [...files].map(([name, text]) => ({ path: join(folder, name), text: signed(text) }));
  return told(
    () => {
      if (!force) for (const { path } of wanted) mustBeOurs(path);
      return wanted.map(({ path, text }) => writeFile(path, text));
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

function writeFile(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return path;
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
  return path;
}

const SIGNATURE = /<!-- Gjord av kvalitet, kontrollsumma ([0-9a-f]{16}) -->\n$/;
const sum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A last line by which the program knows its own work, and sees whether anybody has written in it. */
const signed = (text: string) => `${text}\n<!-- Gjord av kvalitet, kontrollsumma ${sum(text)} -->\n`;

function mustBeOurs(path: string): void {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const signature = SIGNATURE.exec(text);
  if (signature && sum(text.slice(0, signature.index - 1)) === signature[1]) return;
  const what = signature ? 'har ändrats sedan kvalitet gjorde den' : 'är inte gjord av kvalitet';
  throw new KvalitetError(`Filen ${path} ${what}, och skrivs inte över.`, {
    hint: 'Flytta eller byt namn på den, ange en annan mapp med --out, eller kör igen med --force.',
  });
}
