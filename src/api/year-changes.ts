import { civil, parseDay } from '../calendar/dates.js';
import { entryOf } from '../history/entry.js';
import type { History, PastFiles } from '../history/history.js';
import { commitDay, pastFiles } from '../history/past-files.js';
import { filesAtYearEnd } from '../history/year-end.js';
import type { Handbook } from '../model/handbook.js';
import { isRecord } from '../queries/changes/records.js';
import type { Types } from '../schema/types.js';
import type { YearChanges } from '../views/context.js';
import { pastSide, presentSide } from './change-sides.js';
import { compareSides } from './compare-sides.js';
import { keyWordsOf } from './key-words.js';

/** Where a year's changes are read: Git's folder and the handbook's, which differ when a past state is read. */
interface Place {
  root: string;
  folder: string;
  history: History;
}

/**
 * What has happened to the documents in a year: from the end of the year before (or the day that history begins) to the
 * year's end, of an unfinished year to the state that is read.
 */
export async function yearChanges(
  { root, folder, history }: Place,
  { handbook, types, year, finished }: { handbook: Handbook; types: Types; year: number; finished: boolean },
): Promise<YearChanges> {
  const head = history.head;
  if (history.state === 'none' || head === null) return { missing: history.text };
  const begins = await startOf(root, year, head);
  if (!begins || civil(parseDay(begins.past.date) ?? 0).year > year) return { missing: history.text };
  const now = finished
    ? await filesAtYearEnd(root, year, head)
    : history.dirty
      ? undefined
      : await pastFiles(root, head, await commitDay(root, head));
  const [before, after] = await Promise.all([pastSide(begins.past), now ? pastSide(now) : presentSide(folder)]);
  const records = new Set(handbook.documents.filter(({ typ }) => isRecord({ type: typ })).map(({ file }) => file));
  const cards = (id: string) => handbook.byId.get(id)?.data as Record<string, string> | undefined;
  return {
    from: { commit: begins.past.commit, date: begins.past.date },
    to: { commit: now?.commit ?? null, date: now?.date ?? null },
    cut: begins.cut,
    found: await compareSides(before, after, keyWordsOf(types), cards, (file) => records.has(file)),
  };
}

/** The state that a year began with; `cut` when history, or the handbook, begins later. */
async function startOf(
  root: string,
  year: number,
  head: string,
): Promise<{ past: PastFiles; cut: boolean } | undefined> {
  const before = await filesAtYearEnd(root, year - 1, head);
  if (before?.files.has('handbok.yaml')) return { past: before, cut: false };
  const entry = await entryOf(root, head);
  return entry ? { past: await pastFiles(root, entry, await commitDay(root, entry)), cut: true } : undefined;
}
