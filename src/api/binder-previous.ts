import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import { readText } from '../content/read-text.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Change } from '../queries/changes/change.js';
import type { Types } from '../schema/types.js';
import { chosen } from '../views/binder/chosen.js';
import { previousIn } from '../views/binder/note.js';
import type { PreviousBinder } from '../views/binder/view.js';
import { atRev, stateAt } from './at-rev.js';
import { pastSide, presentSide } from './change-sides.js';
import { compareSides } from './compare-sides.js';
import { keyWordsOf } from './key-words.js';
import { openHandbook } from './open-handbook.js';
import { remembered, textOf } from './read-for-paper.js';

/** How the last binder is known: a commit, a tag or a day, else the note that lies beside it. */
export interface PreviousAsked {
  since?: string | undefined;
  /** The note's path. */
  note: string;
}

/** The binder that a new one takes the place of; null when none is known. */
export async function previousBinder(
  root: string,
  today: Day,
  { since, note, unit }: PreviousAsked & { unit?: string | undefined },
): Promise<{ previous: PreviousBinder | null; noteUnreadable: boolean }> {
  if (since !== undefined) return { previous: await binderAt(root, since, unit), noteUnreadable: false };
  const text = readText(note);
  const found = text.ok ? previousIn(text.text, formatDay(today)) : undefined;
  return { previous: found?.previous ?? null, noteUnreadable: text.ok && !found };
}

/** The binder as it would have been made then: what it held, but not on which pages. */
const binderAt = (root: string, rev: string, unit: string | undefined): Promise<PreviousBinder> =>
  atRev(root, rev, async ({ folder, commit, date }) => {
    const handbook = await openHandbook(folder);
    const datum = parseDay(rev) === undefined ? date : rev;
    const docs = chosen(handbook, parseDay(datum) ?? 0, unit).grupper.flatMap(({ dokument }) => dokument);
    return { datum, commit, dokument: docs.map((doc) => remembered(doc, textOf(folder, handbook, doc))), delar: null };
  });

/** What Git tells of the documents since a commit, by id; nothing when this clone does not have it. */
export async function changesByGit(
  root: string,
  commit: string,
  handbook: Handbook,
  types: Types,
): Promise<ReadonlyMap<string, Change>> {
  try {
    const before = await pastSide(await stateAt(root, commit));
    const cards = (id: string) => handbook.byId.get(id)?.data as Record<string, string> | undefined;
    const { items } = await compareSides(before, presentSide(root), keyWordsOf(types), cards);
    return new Map(items.map((change) => [change.document, change]));
  } catch (error) {
    if (error instanceof KvalitetError) return new Map();
    throw error;
  }
}
