import type { Day } from '../calendar/dates.js';
import { packageVersion } from '../content/package-files.js';
import { readHistory } from '../history/read-history.js';
import { patterns } from '../views/patterns/patterns.js';
import type { PatternsView } from '../views/patterns/view.js';
import type { Opened } from './open-handbook.js';
import { yearContext } from './report.js';

/** The samlad analys of a year, for the whole handbook or one unit with those below it. */
export async function yearPatterns(
  root: string,
  { handbook, types }: Opened,
  year: number,
  today: Day,
  unit?: string,
): Promise<PatternsView> {
  const history = await readHistory(root);
  const context = await yearContext({ root, folder: root, history }, handbook, types, year, today);
  return patterns(context, { version: packageVersion(), today, unit });
}
