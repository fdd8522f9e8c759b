import { pagePath } from './addresses.js';
import type { SitePage } from './page.js';
import { start } from './trail.js';

/** The page that searches: the only one that needs JavaScript. */
export const searchPage = (): SitePage => ({
  path: pagePath('sok'),
  titel: 'Sök i handboken',
  väg: start,
  block: [{ slag: 'sök' }],
});
