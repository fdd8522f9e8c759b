import type { SiteContext } from './context.js';
import type { PageName, SitePage } from './page.js';
import { processesPage } from './processes-page.js';
import { routinesPage } from './routines-page.js';
import { unitsPage } from './units-page.js';

/** The site's own pages, each made when it is asked for. A new page is one file and one line here. */
export const SITE_PAGES: Partial<Record<PageName, (context: SiteContext) => SitePage>> = {
  rutiner: routinesPage,
  processer: processesPage,
  enheter: unitsPage,
};
