import { type Day, formatDay } from '../calendar/dates.js';
import { commitDay } from '../history/past-files.js';
import { readHistory } from '../history/read-history.js';
import { type SiteContext, type SiteInput, siteContext } from '../views/site/context.js';
import { keyWordsOf } from './key-words.js';
import { type Opened, openWithTypes } from './open-handbook.js';
import { readRegelverk } from './read-explained.js';
import { readRevisions } from './read-revisions.js';
import { siteChanges } from './site-changes.js';

/** What the site tells of the past: only a new commit changes it. */
export type SitePast = Pick<SiteInput, 'history' | 'commit' | 'changes' | 'revisions'>;

/** Reads all that a site is made of but the documents' own texts, which are read when their page is drawn. */
export async function readSite(root: string, today: Day, isPublic: boolean): Promise<SiteContext> {
  const opened = await openWithTypes(root);
  return contextOf(opened, await readPast(root, today, opened), today, isPublic);
}

/** Reads what Git knows of a handbook that has been read. */
export async function readPast(root: string, today: Day, { handbook, types }: Opened): Promise<SitePast> {
  const history = await readHistory(root);
  const [revisions, changes, date] = await Promise.all([
    readRevisions(root, handbook, history, formatDay(today), ({ typ }) => typ === 'process'),
    siteChanges(root, { handbook, types, history, today }),
    history.head === null ? undefined : commitDay(root, history.head),
  ]);
  const commit = history.head === null ? undefined : { id: history.head, date: date ?? '' };
  return { history, changes, revisions, commit };
}

/** Puts together what was read of the present and of the past. */
export const contextOf = ({ handbook, types }: Opened, past: SitePast, today: Day, isPublic: boolean): SiteContext =>
  siteContext({
    ...{ handbook, today, ...past },
    public: isPublic,
    regelverk: readRegelverk(),
    keyWords: keyWordsOf(types),
  });
