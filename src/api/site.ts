import type { Day } from '../calendar/dates.js';
import { packageFile } from '../content/package-files.js';
import type { Dokument } from '../model/document.js';
import type { Drawn } from '../render/site/blocks.js';
import { drawPage, type Frame } from '../render/site/layout.js';
import { frameOf } from '../views/site/frame.js';
import type { SiteContext } from '../views/site/context.js';
import { documentPage } from '../views/site/document-page.js';
import type { SitePage } from '../views/site/page.js';
import { readSite } from './read-site.js';
import { bodyOf } from './site-bodies.js';

/** What a file of the site is made of: text, or the bytes of a picture or an attachment. */
export type SiteFile = string | Uint8Array;

/** A handbook as a site: every file's path, and the file itself when somebody asks for it. */
export interface Site {
  context: SiteContext;
  paths: readonly string[];
  /** Undefined when the site has no such file. */
  draw: (path: string) => Promise<SiteFile | undefined>;
}

/** How a site is made: for whom, and with which scripts beside search's own. */
export interface SiteOptions {
  public: boolean;
  scripts?: readonly string[];
}

/** Reads a handbook once; its pages are drawn one by one when they are asked for. */
export async function openSite(root: string, today: Day, options: SiteOptions): Promise<Site> {
  const context = await readSite(root, today, options.public);
  const frame: Frame = { ...frameOf(context), ...(options.scripts ? { skript: options.scripts } : {}) };
  const makers = new Map<string, () => Promise<SiteFile | undefined>>();
  for (const page of pagesOf(context)) makers.set(page.path, async () => drawPage(page.make(), frame, drawnOf(root, context)));
  makers.set('stil.css', async () => packageFile('templates/site/stil.css'));
  return { context, paths: [...makers.keys()], draw: async (path) => makers.get(path)?.() };
}
