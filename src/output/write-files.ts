import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The only writer of disk: each file through a temporary one and a rename, so that a reader never sees half a file.
 * A file whose content is already right is left alone. Returns the paths that hold the files.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return path;
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, path);
    return path;
  });
}
