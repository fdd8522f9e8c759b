import type { SitePage } from './page.js';

/** The way to a page that lies right below the start. */
export const start: SitePage['väg'] = [{ text: 'Start', till: { sida: 'index' } }];
