import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in a folder with its content and time, to prove that a command left it alone. */
export function tree(root: string, folder = ''): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = folder ? `${folder}/${name}` : name;
    const stat = lstatSync(join(root, path));
    if (stat.isDirectory()) Object.assign(all, { [`${path}/`]: '' }, tree(root, path));
    else
      all[path] = stat.isSymbolicLink()
        ? `-> ${readlinkSync(join(root, path))}`
        : `${stat.mtimeMs} ${readFileSync(join(root, path)).toString('base64')}`;
  }
  return all;
}
