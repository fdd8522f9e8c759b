import { type Day, formatDay } from '../calendar/dates.js';
import { commitDay } from '../history/past-files.js';
import { readHistory } from '../history/read-history.js';
import { type SiteContext, siteContext } from '../views/site/context.js';
import { keyWordsOf } from './key-words.js';
import { openWithTypes } from './open-handbook.js';
import { readRegelverk } from './read-explained.js';
import { readRevisions } from './read-revisions.js';
import { siteChanges } from './site-changes.js';

/** Reads all that a site is made of but the documents' own texts, which are read when their page is drawn. */
export async function readSite(root: string, today: Day, isPublic: boolean): Promise<SiteContext> {
  const [{ handbook, types }, history] = await Promise.all([openWithTypes(root), readHistory(root)]);
  const [revisions, changes, date] = await Promise.all([
    readRevisions(root, handbook, history, formatDay(today), ({ typ }) => typ === 'process'),
    siteChanges(root, { handbook, types, history, today }),
    history.head === null ? undefined : commitDay(root, history.head),
  ]);
  return siteContext({
    ...{ handbook, today, history, changes, revisions },
    public: isPublic,
    commit: history.head === null ? undefined : { id: history.head, date: date ?? '' },
    regelverk: readRegelverk(),
    keyWords: keyWordsOf(types),
  });
}
