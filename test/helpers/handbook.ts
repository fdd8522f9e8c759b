import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { roll } from './texts.js';

/** Files by path. `undefined` leaves out a default file. */
export type Files = Record<string, string | Buffer | undefined>;

/** The smallest handbook that validates. */
export const MINIMAL = {
  'handbok.yaml':
    'format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL]\nrevision: {längsta_intervall: 99 år}\n',
  'roller/socialnamnden.md': roll({ id: 'socialnamnden', titel: 'Socialnämnden', nivå: 'nämnd' }),
};

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty temporary folder, removed after the test file. */
export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kvalitet-test-')));
  made.push(path);
  return path;
}

/** A handbook on disk: the given files laid over the smallest handbook that validates. Removed after the test file. */
export function handbook(files: Files = {}): string {
  const root = folder();
  write(root, { ...MINIMAL, ...files });
  return root;
}

/** Writes files below a folder. */
export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
