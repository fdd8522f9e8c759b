import { formatDay } from '../calendar/dates.js';
import { type Reader, readText } from '../content/read-text.js';
import { type History, noHistory } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import type { Handbook } from '../model/handbook.js';
import { type DueFilter, type DueList, dueList, kindsOf } from '../queries/due.js';
import type { Facts } from '../queries/facts.js';
import { openHandbook } from './open-handbook.js';
import { readLaw } from './read-regelverk.js';
import { readRevisions } from './read-revisions.js';

/** What `due` found, and what it could not see for want of history. */
export interface Due {
  handbook: Handbook;
  list: DueList;
  /** Why reviews that a changed process has made due are not in the list; undefined when they are. */
  skipped: string | undefined;
}

/** Reads a handbook and lists what is due. `check` may refuse the filter once the handbook is known. */
export async function due(
  root: string,
  today: number,
  filter: DueFilter,
  check: (handbook: Handbook) => void = () => undefined,
  read: Reader = readText,
): Promise<Due> {
  const reviews = kindsOf(filter).includes('revision');
  const [handbook, history] = await Promise.all([openHandbook(root, read), reviews ? readHistory(root) : noHistory]);
  check(handbook);
  const facts = reviews ? await factsOf(root, handbook, history, today) : {};
  return {
    handbook,
    list: dueList(handbook, today, filter, facts),
    skipped: reviews ? skippedFor(history) : undefined,
  };
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
