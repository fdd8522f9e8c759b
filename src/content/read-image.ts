import { lstatSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** A larger picture would make the report too heavy to mail. */
const MAX_IMAGE_BYTES = 3_000_000;

/** A picture of the handbook as a data URI; undefined when it is none, is empty, is too large or is a link. */
export function readImage(root: string, path: string): string | undefined {
  const type = TYPES[extname(path).toLowerCase()];
  const stat = type ? lstatSync(join(root, path), { throwIfNoEntry: false }) : undefined;
  if (!stat?.isFile() || !stat.size || stat.size > MAX_IMAGE_BYTES) return undefined;
  return `data:${type};base64,${readFileSync(join(root, path)).toString('base64')}`;
}
