import type { ElementContent } from 'hast';
import { searchPage } from '../render/site/search-page.js';
import { searchChoices } from '../search/choices.js';
import { searchFiles } from '../search/search-files.js';
import type { SiteContext } from '../views/site/context.js';
import { lazy } from '../views/site/lazy.js';
import { NO_WORDS, searchEntries } from '../views/site/search-entry.js';
import { inTurns } from './in-turns.js';
import type { Bodies } from './site-bodies.js';

/** The search of a site: its page, and the files that the page loads. Made when somebody asks. */
export interface SiteSearch {
  /** What stands in `main`: the filters offer only what some document has. No text is read for it. */
  form: () => ElementContent[];
  /** Reads every text that has not been drawn, which takes its time: other pages get their turn meanwhile. */
  files: () => Promise<ReadonlyMap<string, string>>;
}

/** Whether a path is one of the search's own files: they are heavy to make, and made for nothing else. */
export const isOfSearch = (path: string): boolean => path.startsWith('sok/');

/** Every document of the site can be found; what the site hides is not in the index. */
export function searchOf(context: SiteContext, { words }: Bodies): SiteSearch {
  return {
    form: () => searchPage(searchChoices(searchEntries(context, () => NO_WORDS))),
    files: lazy(async () => {
      await inTurns([...context.handbook.byId.values()], words);
      return searchFiles(searchEntries(context, words));
    }),
  };
}
