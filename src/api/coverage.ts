import { parse } from 'yaml';
import { type Day, formatDay } from '../calendar/dates.js';
import { packageFile, packageVersion } from '../content/package-files.js';
import { readHistory } from '../history/read-history.js';
import type { CoverageView } from '../model/coverage.js';
import type { Handbook } from '../model/handbook.js';
import type { Paragraph } from '../model/regelverk.js';
import { coverageOf } from '../queries/coverage/coverage.js';
import { coverageView } from '../queries/coverage/view.js';

/** SOSFS 2011:9 as the package has it, paragraph by paragraph. */
export const readParagraphs = () => parse(packageFile('regelverk/sosfs-2011-9.yaml')) as Paragraph[];

/** How a handbook's documents cover the regulation and its own krav, for all units or one with those below it. */
export async function coverage(root: string, handbook: Handbook, day: Day, unit?: string): Promise<CoverageView> {
  const history = await readHistory(root);
  return coverageView(coverageOf(handbook, day, readParagraphs(), unit), {
    kvalitet: packageVersion(),
    today: formatDay(day),
    commit: history.head,
    organisation: handbook.settings.organisation,
    commitOf: (file) => history.changes.get(file)?.[0]?.commit ?? null,
  });
}
