import type { Day } from '../calendar/dates.js';
import { packageVersion } from '../content/package-files.js';
import { readText } from '../content/read-text.js';
import { readHistory } from '../history/read-history.js';
import { patterns } from '../views/patterns/patterns.js';
import type { PatternsView } from '../views/patterns/view.js';
import { type Opened, openWithTypes } from './open-handbook.js';
import { yearContext } from './report.js';
import { type Heads, keepHeads } from './report-sources.js';

/** A handbook, and where the keys of its documents stand. */
export interface OpenForPatterns extends Opened {
  heads: Heads;
}

/** Reads a handbook for its patterns. */
export async function openForPatterns(root: string): Promise<OpenForPatterns> {
  const { heads, look } = keepHeads();
  return { ...(await openWithTypes(root, readText, look)), heads };
}

/** The samlad analys of a year, for the whole handbook or one unit with those below it. */
export async function yearPatterns(
  root: string,
  opened: OpenForPatterns,
  year: number,
  today: Day,
  unit?: string,
): Promise<PatternsView> {
  const context = await yearContext({ root, history: await readHistory(root) }, opened, year, today);
  return patterns(context, { version: packageVersion(), today, unit });
}
