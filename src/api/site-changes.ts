import { addMonths, civil, type Day, dayOf, formatDay } from '../calendar/dates.js';
import { filesAtRev } from '../history/at-rev.js';
import { entryOf } from '../history/entry.js';
import type { History, PastFiles } from '../history/history.js';
import { commitDay, pastFiles } from '../history/past-files.js';
import type { Handbook } from '../model/handbook.js';
import type { Types } from '../schema/types.js';
import type { SiteChanges } from '../views/site/context.js';
import { pastSide, presentSide, type Side } from './change-sides.js';
import { compareSides } from './compare-sides.js';
import { keyWordsOf } from './key-words.js';

/** How many months back the site tells what has changed, the one that goes on included. */
const MONTHS = 12;

/** A point of history: the commit (null for the folder with what no commit holds), and how to read it. */
interface Point {
  commit: string | null;
  side: () => Promise<Side>;
}

/**
 * What has happened to the documents in the last twelve months, month by month: each month's last state against the
 * one before. Only what differs is read; a month in which nothing happened costs one question to Git.
 */
export async function siteChanges(
  root: string,
  { handbook, types, history, today }: { handbook: Handbook; types: Types; history: History; today: Day },
): Promise<SiteChanges> {
  if (history.state === 'none' || history.head === null) return { missing: history.text };
  const starts = firstDays(today);
  const states = await Promise.all(starts.map((day) => stateBefore(root, day)));
  const entry = states[0] ? undefined : await entryState(root, history.head);
  const now: Point = history.dirty
    ? { commit: null, side: async () => presentSide(root) }
    : pointOf(await pastFiles(root, history.head, await commitDay(root, history.head)));
  const cards = (id: string) => handbook.byId.get(id)?.data as Record<string, string> | undefined;
  const words = keyWordsOf(types);
  const months: { month: string; found: Awaited<ReturnType<typeof compareSides>> }[] = [];
  for (const [index, day] of starts.entries()) {
    const before = states[index] ?? (isWithin(entry, day) ? entry : undefined);
    const next = index + 1 < starts.length ? states[index + 1] : undefined;
    const after = index + 1 < starts.length ? next && pointOf(next) : now;
    if (!before || !after || before.commit === after.commit) continue;
    const found = await compareSides(await pastSide(before), await after.side(), words, cards);
    if (found.items.length) months.unshift({ month: formatDay(day).slice(0, 7), found });
  }
  return { ...(entry ? { begins: entry.date } : {}), months };
}

/** The first days of the months that are told, the oldest first. */
function firstDays(today: Day): Day[] {
  const { year, month } = civil(today);
  const first = dayOf(year, month, 1);
  return Array.from({ length: MONTHS }, (_, index) => addMonths(first, index + 1 - MONTHS));
}

/** The handbook as it stood when a day began; undefined when there was none. */
async function stateBefore(root: string, day: Day): Promise<PastFiles | undefined> {
  const found = await filesAtRev(root, formatDay(day - 1));
  return 'why' in found || !found.files.has('handbok.yaml') ? undefined : found;
}

async function entryState(root: string, head: string): Promise<PastFiles | undefined> {
  const entry = await entryOf(root, head);
  return entry ? pastFiles(root, entry, await commitDay(root, entry)) : undefined;
}

/** Whether the handbook came into history in the month that begins on a day: then that is the month's first state. */
const isWithin = (entry: PastFiles | undefined, day: Day) => entry?.date.startsWith(formatDay(day).slice(0, 7));

const pointOf = (past: PastFiles): Point => ({ commit: past.commit, side: () => pastSide(past) });
