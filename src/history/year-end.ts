import { stockholmDay } from './git.js';
import type { PastFiles } from './history.js';
import { lastCommitBy, pastFiles } from './past-files.js';

/**
 * The handbook at the end of a year: the last commit of the main line on or before 31 December, Swedish time
 * (format.md 5.8), of the line that leads to `from` (default HEAD). Undefined when history does not reach back.
 */
export const filesAtYearEnd = (root: string, year: number, from?: string): Promise<PastFiles | undefined> =>
  filesBy(root, `${year}-12-31T23:59:59+01:00`, from);

/** The same at the end of June, which is summer time. */
export const filesAtMidyear = (root: string, year: number, from?: string): Promise<PastFiles | undefined> =>
  filesBy(root, `${year}-06-30T23:59:59+02:00`, from);

async function filesBy(root: string, moment: string, from?: string): Promise<PastFiles | undefined> {
  const found = await lastCommitBy(root, moment, from);
  return found && pastFiles(root, found.commit, stockholmDay(found.seconds));
}
