import type { Day } from '../calendar/dates.js';
import type { Drawn } from '../render/site/blocks.js';
import { type DrawnBody, NO_BODY } from '../render/site/body.js';
import { drawPage, type Frame } from '../render/site/layout.js';
import { partOf } from '../views/site/addresses.js';
import type { SiteContext } from '../views/site/context.js';
import { frameOf } from '../views/site/frame.js';
import type { SitePage } from '../views/site/page.js';
import { type Beside, pagesOf } from '../views/site/pages.js';
import { forSearchEngines } from '../views/site/sitemap.js';
import { readSite } from './read-site.js';
import { type Bodies, bodiesOfSite, type KeptWords } from './site-bodies.js';
import { fileOf, filesShown, SHARED, type SiteFile } from './site-files.js';
import { mapFilesOn, mapsOf } from './site-maps.js';
import { isOfSearch, type SiteSearch, searchOf } from './site-search.js';

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
  beside?: Beside;
  /** Where a public site will lie, so that search engines are told. */
  url?: string;
}

/** Reads a handbook once; its pages are drawn one by one when they are asked for. */
export async function openSite(root: string, today: Day, options: SiteOptions): Promise<Site> {
  return siteOf(root, await readSite(root, today, options.public), options);
}

/** A site of what has been read. `words` are those that the search keeps from one reading to the next. */
export function siteOf(
  root: string,
  context: SiteContext,
  options: Omit<SiteOptions, 'public'>,
  words?: KeptWords,
): Site {
  const bodies = bodiesOfSite(root, context, words);
  const frame: Frame = { ...frameOf(context), ...(options.scripts ? { skript: options.scripts } : {}) };
  const pages = pagesOf(context, options.beside);
  const search = searchOf(context, bodies);
  const drawn = async (page: SitePage) => drawPage(page, frame, await drawnFor(page, context, bodies, search));
  return {
    context,
    draw: async (path) => {
      const { path: whole, part } = partOf(path);
      const page = pages.get(whole)?.()[part - 1];
      if (page) return drawn(page);
      return isOfSearch(path) ? (await search.files()).get(path) : fileOf(root, context, path);
    },
    async *files() {
      const paths: string[] = [];
      const maps: string[] = [];
      for (const make of pages.values())
        for (const page of make()) {
          paths.push(page.path);
          maps.push(...mapFilesOn(page));
          yield [page.path, await drawn(page)];
        }
      if (options.url !== undefined) yield* forSearchEngines(options.url, paths);
      yield* await search.files();
      const others = [...SHARED, ...maps, ...filesShown(context, bodies)];
      for (const path of others) yield* found(path, await fileOf(root, context, path));
    },
  };
}

function* found(path: string, contents: SiteFile | undefined): Iterable<readonly [string, SiteFile]> {
  if (contents !== undefined) yield [path, contents];
}

/** The maps and texts that a page shows. */
async function drawnFor(page: SitePage, context: SiteContext, bodies: Bodies, search: SiteSearch): Promise<Drawn> {
  const maps = await mapsOf(page, context);
  const known = new Map<string, DrawnBody>();
  return {
    body: (id) => {
      const doc = context.handbook.byId.get(id);
      const body = known.get(id) ?? (doc ? bodies.drawn(doc) : NO_BODY);
      known.set(id, body);
      return body;
    },
    map: (process) => maps.get(process),
    search: search.form,
  };
}
