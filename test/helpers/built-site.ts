import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './handbook.js';
import { run, TODAY } from './run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));

/** A handbook as a site on disk: the whole command, as somebody runs it. Gives the folder. */
export async function builtSite({ root = EXAMPLE, args = [] as string[], out = folder() } = {}): Promise<string> {
  const ran = await run(['site', '--today', TODAY, '--out', out, ...args], root);
  if (ran.code !== 0) throw new Error(ran.stderr);
  return out;
}

/** Every file of a site by its path from the root, with `/` between folders; not the note of what was made. */
export const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();

export const pagesIn = (root: string): string[] => filesIn(root).filter((path) => path.endsWith('.html'));

/** One page for each kind of document (the one with most on it), by what stands above its heading. */
export function largestOfEachKind(root: string): string[] {
  const largest = new Map<string, { path: string; size: number }>();
  for (const path of pagesIn(root).filter((one) => one.startsWith('dokument/'))) {
    const text = readFileSync(join(root, path), 'utf8');
    const kind = /class="overrubrik">([^<]+)</.exec(text)?.[1] ?? '';
    if (text.length > (largest.get(kind)?.size ?? 0)) largest.set(kind, { path, size: text.length });
  }
  return [...largest.values()].map(({ path }) => path);
}
