import { posix } from 'node:path';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { addressOf, pathBeside } from '../../words/paths.js';
import type { SiteContext } from './context.js';

/** Where the handbook's own files lie on the site. */
const FOLDER = 'filer';

/**
 * Kinds of files that a site may hold: what a browser shows or saves without running anything in it. Pages, scripts and
 * drawings (SVG) that came with a pull request could act in the site's name.
 */
const SAFE: ReadonlySet<string> = new Set([
  ...['.pdf', '.doc', '.docx', '.odt', '.ppt', '.pptx', '.odp', '.rtf', '.txt', '.zip'],
  ...['.png', '.jpg', '.jpeg', '.gif', '.webp'],
]);

/** Tables may be registers of what has happened, row by row: never for the public. */
const TABLES: ReadonlySet<string> = new Set(['.csv', '.tsv', '.xls', '.xlsx', '.ods']);

type Knows = Pick<SiteContext, 'handbook' | 'public'>;

/** Where a file beside a document lies on the site; undefined when there is none, or when it may not lie there. */
export function siteFile(context: Knows, from: string, url: string): string | undefined {
  return onSite(context, handbookFile(context.handbook, from, url));
}

/** The same of a path that a key names, which is no address: it is taken as it is written. */
export const siteFileAt = (context: Knows, from: string, path: string): string | undefined =>
  onSite(context, fileBeside(context.handbook, from, path));

const onSite = (context: Knows, path: string | undefined): string | undefined =>
  path === undefined || !mayLie(context, path) ? undefined : `${FOLDER}/${path}`;

/** The path in the handbook that an address beside a document leads to; undefined when nothing is there. */
export const handbookFile = (handbook: Pick<Handbook, 'files'>, from: string, url: string): string | undefined =>
  fileBeside(handbook, from, addressOf(url).path);

function fileBeside({ files }: Pick<Handbook, 'files'>, from: string, path: string): string | undefined {
  const found = path && !path.startsWith('/') ? pathBeside(from, path) : undefined;
  return found !== undefined && files.has(found) ? found : undefined;
}

/** The files that a document's `bilagor` name, as they lie on the site. */
export const attachedTo = (context: Knows, doc: Dokument): string[] =>
  (doc.data.bilagor ?? []).flatMap(({ fil }) => (fil && siteFileAt(context, doc.file, fil)) || []);

/** The path in the handbook of a file that lies on the site; undefined when no such file may. */
export function sourceOf(context: Knows, path: string): string | undefined {
  const source = path.startsWith(`${FOLDER}/`) ? path.slice(FOLDER.length + 1) : undefined;
  return source !== undefined && context.handbook.files.has(source) && mayLie(context, source) ? source : undefined;
}

function mayLie({ handbook, public: isPublic }: Knows, path: string): boolean {
  const kind = posix.extname(path).toLowerCase();
  if (!TABLES.has(kind)) return SAFE.has(kind);
  const isRegister = ofTyp(handbook, 'register').some(
    ({ file, data }) => data.fil && pathBeside(file, data.fil) === path,
  );
  return !isPublic && !isRegister;
}
