import { workingState } from '../history/read-history.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Changes } from '../queries/changes/change.js';
import { stateAt } from './at-rev.js';
import { pastSide, presentSide, type Side } from './change-sides.js';
import { compareSides } from './compare-sides.js';
import { keyWordsOf } from './key-words.js';
import { readTypes } from './open-handbook.js';
import { readSettings } from './read-settings.js';

/** One of the two points: the commit and its day in Swedish time; `uncommitted` when the folder holds more than that. */
export interface Point {
  commit: string | null;
  date: string;
  uncommitted: boolean;
}

/** What differs between two points of a handbook's history. */
export interface Comparison {
  from: Point;
  to: Point;
  changes: Changes;
  organisation: string;
  /** The document types that the handbook knows. */
  types: readonly string[];
}

/**
 * Compares a handbook at two commits, tags or days; without `to` with the handbook as it lies in its folder `today`
 * (`YYYY-MM-DD`). The number of Git processes does not depend on how much there is to read.
 */
export async function compare(root: string, from: string, to: string | undefined, today: string): Promise<Comparison> {
  const [before, after] = [
    await pastPoint(root, from),
    await (to === undefined ? present(root, today) : pastPoint(root, to)),
  ];
  if (to !== undefined && before.point.date > after.point.date)
    throw new KvalitetError(`${from} (${before.point.date}) är senare än ${to} (${after.point.date}).`, {
      hint: `Skriv den tidigare punkten först: kvalitet changes ${to} ${from}`,
    });
  const types = await readTypes(root);
  const changes = await compareSides(before.side, after.side, keyWordsOf(types));
  const { organisation } = readSettings(root);
  return {
    ...{ from: before.point, to: after.point, changes },
    organisation: typeof organisation === 'string' ? organisation : '',
    types: [...types.documents.keys(), 'handbok'],
  };
}

async function pastPoint(root: string, rev: string): Promise<{ point: Point; side: Side }> {
  const past = await stateAt(root, rev);
  return { point: { commit: past.commit, date: past.date, uncommitted: false }, side: await pastSide(past) };
}

async function present(root: string, today: string): Promise<{ point: Point; side: Side }> {
  const { head, dirty } = await workingState(root);
  return { point: { commit: head, date: today, uncommitted: dirty }, side: presentSide(root) };
}
