import type { Day } from '../calendar/dates.js';
import { packageVersion } from '../content/package-files.js';
import { readText } from '../content/read-text.js';
import { readHistory } from '../history/read-history.js';
import { patterns } from '../views/patterns/patterns.js';
import type { PatternsView } from '../views/patterns/view.js';
import { openWithTypes } from './open-handbook.js';
import { keepHeads, type OpenWithHeads } from './report-sources.js';
import { yearContext } from './year-context.js';

/** Reads a handbook for its patterns. */
export async function openForPatterns(root: string): Promise<OpenWithHeads> {
  const { heads, look } = keepHeads();
  return { ...(await openWithTypes(root, readText, look)), heads };
}

/** The samlad analys of a year, for the whole handbook or one unit with those below it. */
export async function yearPatterns(
  root: string,
  opened: OpenWithHeads,
  year: number,
  today: Day,
  unit?: string,
): Promise<PatternsView> {
  const context = await yearContext({ root, history: await readHistory(root) }, opened, year, today);
  return patterns(context, { version: packageVersion(), today, unit });
}
