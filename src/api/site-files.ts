import { packageFile } from '../content/package-files.js';
import { diskPath, readBytes } from '../content/read-text.js';
import type { SiteContext } from '../views/site/context.js';
import { attachedTo, sourceOf } from '../views/site/files.js';
import type { Bodies } from './site-bodies.js';
import { mapFile } from './site-maps.js';

/** What a file of the site is made of: text, or the bytes of a picture or an attachment. */
export type SiteFile = string | Uint8Array;

/** What the pages are drawn with, by its path on the site: made of these files of the package. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'stil.css': ['stil.css', 'karta.css', 'sok.css'],
  'ikon.svg': ['ikon.svg'],
};

/** The paths of the files that every site has beside its pages. */
export const SHARED = Object.keys(SHEETS);

/** Only asked for by pages that name it among their scripts. */
export const LIVE_SCRIPT = 'direkt.js';

/** The handbook's files that documents name as theirs, or that the texts drawn so far show. */
export const filesShown = (context: SiteContext, bodies: Bodies): string[] =>
  [
    ...new Set([...bodies.files, ...[...context.handbook.byId.values()].flatMap((doc) => attachedTo(context, doc))]),
  ].sort();

/** A larger attachment does not belong on a page that a phone opens. */
const MAX_FILE = 50_000_000;

/** A file of the site that is not a page: a sheet, a map, or one of the handbook's own files. */
export async function fileOf(root: string, context: SiteContext, path: string): Promise<SiteFile | undefined> {
  const parts = path === LIVE_SCRIPT ? [path] : SHEETS[path];
  if (parts) return parts.map((name) => packageFile(`templates/site/${name}`)).join('');
  if (path.startsWith('kartor/')) return mapFile(path, context);
  const source = sourceOf(context, path);
  const bytes = source && readBytes(diskPath(root, context.handbook, source), MAX_FILE);
  return Buffer.isBuffer(bytes) ? bytes : undefined;
}
