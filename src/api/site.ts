import type { Day } from '../calendar/dates.js';
import { packageFile } from '../content/package-files.js';
import { diskPath, readBytes } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import { lookUp } from '../model/handbook.js';
import { drawProcessMap, MAP_NARROW } from '../render/process-map/svg.js';
import type { Drawn } from '../render/site/blocks.js';
import { drawPage, type Frame } from '../render/site/layout.js';
import { documentPath, linkFrom, pagePath } from '../views/site/addresses.js';
import type { SiteContext } from '../views/site/context.js';
import { documentPage } from '../views/site/document-page.js';
import { attachedTo, sourceOf } from '../views/site/files.js';
import { frameOf } from '../views/site/frame.js';
import { EXTRAS, SITE_PAGES } from '../views/site/index.js';
import { lazy } from '../views/site/lazy.js';
import type { Block, PageName, SitePage, Target } from '../views/site/page.js';
import { type ProcessMap, processMap } from '../views/site/process-map.js';
import { forSearchEngines } from '../views/site/sitemap.js';
import { partOf, split } from '../views/site/split.js';
import { readSite } from './read-site.js';
import { type Bodies, bodiesOfSite } from './site-bodies.js';

/** What a file of the site is made of: text, or the bytes of a picture or an attachment. */
export type SiteFile = string | Uint8Array;

/** A handbook as a site: its files, and each file when somebody asks for it. */
export interface Site {
  context: SiteContext;
  /** A file by its path from the site's root; undefined when the site has none. */
  draw: (path: string) => Promise<SiteFile | undefined>;
  /** Every file, one by one: pages first, then what they were found to need. */
  files: () => AsyncGenerator<readonly [path: string, contents: SiteFile]>;
}

/** For whom the site is, and which scripts its pages load beside search's own (only while somebody works locally). */
export interface SiteOptions {
  public: boolean;
  scripts?: readonly string[];
  /** What stands first on the page of a document, while somebody works with it. */
  beside?: (doc: Dokument) => readonly Block[];
  /** Where a public site will lie, so that search engines are told. */
  url?: string;
}

/** Reads a handbook once; its pages are drawn one by one when they are asked for. */
export async function openSite(root: string, today: Day, options: SiteOptions): Promise<Site> {
  return siteOf(root, await readSite(root, today, options.public), options);
}

/** A site of what has been read. */
export function siteOf(root: string, context: SiteContext, options: Omit<SiteOptions, 'public'>): Site {
  const bodies = bodiesOfSite(root, context);
  const frame: Frame = { ...frameOf(context), ...(options.scripts ? { skript: options.scripts } : {}) };
  const pages = pagesOf(context, options.beside);
  const drawn = async (page: SitePage) => drawPage(page, frame, await drawnFor(page, context, bodies));
  return {
    context,
    draw: async (path) => {
      const { path: whole, part } = partOf(path);
      const page = pages.get(whole)?.()[part - 1];
      return page ? drawn(page) : fileOf(root, context, path);
    },
    async *files() {
      const paths: string[] = [];
      for (const make of pages.values())
        for (const page of make()) {
          paths.push(page.path);
          yield [page.path, await drawn(page)];
        }
      if (options.url !== undefined) yield* forSearchEngines(options.url, paths);
      for (const path of [...ASSETS, ...filesShown(context, bodies)]) yield* found(path, fileOf(root, context, path));
    },
  };
}

/** Every page by its path, in its parts, made when it is asked for. The first document with an id has its page. */
function pagesOf(context: SiteContext, beside: SiteOptions['beside'] = () => []): Map<string, () => SitePage[]> {
  const own = Object.entries(SITE_PAGES).map(([name, make]) => {
    const parts = lazy(() => split(make(context)));
    return [pagePath(name as PageName), parts] as const;
  });
  const documents = [...context.handbook.byId].map(
    ([id, doc]) =>
      [documentPath(id), () => split(withFirst(beside(doc), documentPage(context, doc, EXTRAS[doc.typ])))] as const,
  );
  return new Map([...own, ...documents]);
}

const withFirst = (first: readonly Block[], page: SitePage): SitePage => ({
  ...page,
  block: [...first, ...page.block],
});

/** The handbook's files that documents name as theirs, or that the texts drawn so far show. */
const filesShown = (context: SiteContext, bodies: Bodies): string[] =>
  [
    ...new Set([...bodies.files, ...[...context.handbook.byId.values()].flatMap((doc) => attachedTo(context, doc))]),
  ].sort();

function* found(path: string, contents: SiteFile | undefined): Iterable<readonly [string, SiteFile]> {
  if (contents !== undefined) yield [path, contents];
}

/** What the pages are drawn with, by its path on the site, and where the package has it. */
const ASSETS = ['stil.css'];

/** Only asked for by pages that name it among their scripts. */
export const LIVE_SCRIPT = 'direkt.js';

/** A file of the site that is not a page: the sheet, or one of the handbook's own files. */
function fileOf(root: string, context: SiteContext, path: string): SiteFile | undefined {
  if (ASSETS.includes(path) || path === LIVE_SCRIPT) return packageFile(`templates/site/${path}`);
  const source = sourceOf(context, path);
  const bytes = source && readBytes(diskPath(root, context.handbook, source), MAX_FILE);
  return Buffer.isBuffer(bytes) ? bytes : undefined;
}

/** A larger attachment does not belong on a page that a phone opens. */
const MAX_FILE = 50_000_000;

/** The maps and texts that a page shows. */
async function drawnFor(page: SitePage, { handbook, today }: SiteContext, bodies: Bodies): Promise<Drawn> {
  const maps = new Map<string, string>();
  for (const id of mapsOn(page.block)) {
    const doc = lookUp(handbook, 'process', id);
    if (doc) maps.set(id, await mapOf(processMap(handbook, doc, today), page.path));
  }
  return {
    body: (id) => {
      const doc = handbook.byId.get(id);
      return doc ? bodies.drawn(doc) : [];
    },
    map: (process) => maps.get(process),
  };
}

const mapsOn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.slag === 'avsnitt') return mapsOn(block.block);
    return block.slag === 'karta' ? [block.process] : [];
  });

/** The map twice, as wide as a page and as a telephone: the sheet shows the one that fits. */
async function mapOf(map: ProcessMap, from: string): Promise<string> {
  const address = (target: Target) => linkFrom(from, target);
  const [wide, narrow] = await Promise.all([drawProcessMap(map, address), drawProcessMap(map, address, MAP_NARROW)]);
  return `<div class="vid">${wide}</div><div class="smal">${narrow}</div>`;
}
