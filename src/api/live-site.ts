import type { Day } from '../calendar/dates.js';
import { headOf } from '../history/read-history.js';
import type { Finding } from '../model/finding.js';
import { findingBlocks } from '../views/site/finding-blocks.js';
import { openWithTypes } from './open-handbook.js';
import { contextOf, readPast, type SitePast } from './read-site.js';
import { rereader } from './reread-documents.js';
import { type Site, siteOf } from './site.js';
import type { KeptWords } from './site-bodies.js';
import { validate } from './validate.js';

/** A site that follows its handbook while somebody writes in it. */
export interface LiveSite {
  /** A file of the site as the handbook was when it was last read. */
  draw: Site['draw'];
  /** Reads what has changed. Throws KvalitetError when there is no handbook to speak of; then the last one is shown. */
  reread: () => Promise<void>;
  /** Runs every rule. Tells whether the findings are others than those that the pages show. */
  check: () => Promise<boolean>;
}

/** Reads a handbook for `kvalitet serve`. `scripts` are what its pages load. */
export async function openLiveSite(root: string, today: Day, scripts: readonly string[]): Promise<LiveSite> {
  const readAll = rereader();
  const words: KeptWords = new WeakMap();
  let past: { head: string | null; told: SitePast } | undefined;
  let findings: readonly Finding[] | undefined;
  let site: Site | undefined;
  const reread = async () => {
    const opened = await openWithTypes(root, undefined, undefined, readAll);
    const head = await headOf(root);
    if (past?.head !== head || !past) past = { head, told: await readPast(root, today, opened) };
    const beside = (doc: { file: string }) => findingBlocks(findings?.filter(({ file }) => file === doc.file));
    site = siteOf(root, contextOf(opened, past.told, today, false), { scripts, beside }, words);
  };
  await reread();
  return {
    reread,
    draw: async (path) => site?.draw(path),
    check: async () => {
      const found = (await validate(root, today)).findings;
      const isOther = JSON.stringify(found) !== JSON.stringify(findings);
      findings = found;
      return isOther;
    },
  };
}
