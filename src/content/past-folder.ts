import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

/** Files by their path from the handbook's root. */
type Files = AsyncIterable<readonly [file: string, content: Buffer]>;

/**
 * Lays a past state out in a folder of its own that only this user may read, and takes it away when it has been read.
 * `names` are all its files; those that `contents` does not give are laid out empty, since only their names matter.
 */
export async function inPastFolder<T>(
  names: Iterable<string>,
  contents: Files,
  read: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'kvalitet-'));
  try {
    const laid = new Set<string>();
    for await (const [file, content] of contents) {
      lay(folder, file, content);
      laid.add(file);
    }
    for (const file of names) if (!laid.has(file)) lay(folder, file, Buffer.alloc(0));
    return await read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A name that leads out of the folder can only come from a history that somebody has made by hand: it is left out. */
function lay(folder: string, file: string, content: Buffer): void {
  const path = resolve(folder, file);
  if (!path.startsWith(`${folder}${sep}`)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
