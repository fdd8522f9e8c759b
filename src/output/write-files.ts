import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';

/**
 * The only writer of disk: each file through a temporary one and a rename, so that a reader never sees half a file.
 * A file whose content is already right is left alone. Returns the paths that hold the files.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  try {
    return [...files].map(([name, text]) => writeFile(join(folder, name), text));
  } catch (error) {
    const { code = '', path = folder } = error as NodeJS.ErrnoException;
    if (!REASONS[code]) throw error;
    throw new KvalitetError(`Det går inte att skriva ${path}: ${REASONS[code]}.`, {
      hint: 'Ange en annan mapp med --out.',
      cause: error,
    });
  }
}

const REASONS: Record<string, string> = {
  EEXIST: 'där ligger redan en fil',
  ENOTDIR: 'en del av sökvägen är en fil',
  EISDIR: 'där ligger redan en mapp',
  EACCES: 'du får inte skriva där',
  EPERM: 'du får inte skriva där',
  EROFS: 'disken går bara att läsa',
  ENOSPC: 'disken är full',
};

function writeFile(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return path;
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
  return path;
}
