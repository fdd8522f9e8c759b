import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

const REASONS: Record<string, string> = {
  EACCES: 'du får inte skriva där',
  EPERM: 'du får inte skriva där',
  EROFS: 'disken går bara att läsa',
  ENOSPC: 'disken är full',
  ENOENT: 'filen finns inte längre',
};

/**
 * Puts a new text in the place of one that the user wrote: through a temporary file beside it and a rename, with the
 * same permissions. Left alone, and the reason given, when the file is no longer the one that was read, is a link or
 * lies outside the handbook.
 */
export function replaceFile(root: string, path: string, before: string, after: string): string | undefined {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const reason = standsInTheWay(root, path, before);
    if (reason) return reason;
    const mode = lstatSync(path).mode & 0o7777;
    accessSync(path, constants.W_OK);
    writeFileSync(temporary, after, { flag: 'wx', mode });
    chmodSync(temporary, mode);
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') rmSync(temporary, { force: true });
    if (code === 'EEXIST') return `filen ${basename(temporary)} ligger i vägen`;
    if (!REASONS[code]) throw error;
    return REASONS[code];
  }
}

function standsInTheWay(root: string, path: string, before: string): string | undefined {
  if (!lstatSync(path).isFile()) return 'det är ingen vanlig fil';
  const inside = relative(realpathSync(root), realpathSync(path));
  if (inside === '..' || inside.startsWith(`..${sep}`)) return 'filen ligger utanför handboken';
  if (!readFileSync(path).equals(Buffer.from(before))) return 'filen har ändrats sedan den lästes';
  return undefined;
}
