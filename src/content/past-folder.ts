import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

/** Lays a past state out in a folder of its own that only this user may read, and takes it away when it has been read. */
export async function inPastFolder<T>(
  files: ReadonlyMap<string, Buffer>,
  read: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kvalitet-'));
  try {
    for (const [file, content] of files) lay(folder, file, content);
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
