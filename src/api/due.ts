import { formatDay } from '../calendar/dates.js';
import { type Reader, readText } from '../content/read-text.js';
import { type History, noHistory } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import type { Handbook } from '../model/handbook.js';
import { type DueFilter, type DueList, dueLists, kindsOf } from '../queries/due.js';
import type { Facts } from '../queries/facts.js';
import { atRev } from './at-rev.js';
import { openHandbook } from './open-handbook.js';
import { readLaw } from './read-regelverk.js';
import { readRevisions } from './read-revisions.js';

/** What `due` found, and what it could not see for want of history. */
export interface Due {
  handbook: Handbook;
  list: DueList;
  /** The list with more narrowed than asked for: that of one role, say. */
  listOf: (part: Pick<DueFilter, 'role' | 'unit'>) => DueList;
  /** Why reviews that a changed process has made due are not in the list; undefined when they are. */
  skipped: string | undefined;
  /** The commit that was read, and its day; undefined for the handbook as it lies in its folder. */
  past: { commit: string; date: string } | undefined;
}

/** A filter, and perhaps a commit, a tag or a day: then the list is of the handbook as it was known there. */
export interface DueQuestion extends DueFilter {
  rev?: string;
}

/** Reads a handbook and lists what is due. `check` may refuse the filter once the handbook is known. */
export async function due(
  root: string,
  today: number,
  filter: DueQuestion,
  check: (handbook: Handbook) => void = () => undefined,
  read: Reader = readText,
): Promise<Due> {
  const reviews = kindsOf(filter).includes('revision');
  const { handbook, history, past } = await opened(root, filter.rev, reviews, read);
  check(handbook);
  const facts = reviews ? await factsOf(root, handbook, history, today) : {};
  const listOf = dueLists(handbook, today, filter, facts);
  return {
    handbook,
    list: listOf({}),
    listOf,
    skipped: reviews ? skippedFor(history) : undefined,
    past,
  };
}

/** The handbook of today with its history, or as it was known at `rev`. History is read only where it matters. */
async function opened(root: string, rev: string | undefined, reviews: boolean, read: Reader) {
  if (rev !== undefined)
    return atRev(root, rev, async ({ folder, history, commit, date }) => ({
      ...{ handbook: await openHandbook(folder, read), history, past: { commit, date } },
    }));
  const [handbook, history] = await Promise.all([openHandbook(root, read), reviews ? readHistory(root) : noHistory]);
  return { handbook, history, past: undefined };
}

/** What law and history know of the reviews. Of the history only the processes are read: theirs is what may bring a review forward. */
async function factsOf(root: string, handbook: Handbook, history: History, today: number): Promise<Facts> {
  const revisions = await readRevisions(root, handbook, history, formatDay(today), ({ typ }) => typ === 'process');
  return { law: readLaw(), ...(revisions ? { revisions } : {}) };
}

function skippedFor({ state, text }: History): string | undefined {
  if (state === 'full') return undefined;
  const remedy = state === 'shallow' ? ' Hämta hela historiken, i en byggtjänst med fetch-depth: 0.' : '';
  return `Om en process har ändrats sedan en rutin sågs över går inte att se. ${text}${remedy}`;
}
