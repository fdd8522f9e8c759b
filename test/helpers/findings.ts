import { validate } from '../../src/api/validate.js';
import { parseDay } from '../../src/calendar/dates.js';
import type { Finding } from '../../src/model/finding.js';
import { type Files, handbook } from './handbook.js';
import { TODAY } from './run.js';

/** Every finding in a handbook made of the given files. */
export async function findingsIn(files: Files, today = TODAY): Promise<Finding[]> {
  return (await validate(handbook(files), parseDay(today) ?? 0)).findings;
}

/** The findings of one rule. */
export async function findingsOf(rule: string, files: Files, today = TODAY): Promise<Finding[]> {
  return (await findingsIn(files, today)).filter((finding) => finding.rule === rule);
}

/** Findings as short texts, easy to compare: `processer/a.md:4 nyckel-kand`. */
export const places = (findings: readonly Finding[]) =>
  findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
