import { formatDay } from '../calendar/dates.js';
import { type Reader, readText } from '../content/read-text.js';
import { readHistory } from '../history/read-history.js';
import type { Finding, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { isExceptedFrom } from '../queries/excepted.js';
import type { Revisions } from '../queries/revisions.js';
import { CATALOGUE, RULES } from '../rules/index.js';
import type { Context, Rule } from '../rules/rule.js';
import { templateFolder } from '../words/template-folder.js';
import { boundReports } from './bound-reports.js';
import { judgeBodies } from './judge-bodies.js';
import { locate } from './locate.js';
import { lookForRules } from './look.js';
import { openHandbook } from './open-handbook.js';
import { readLaw } from './read-regelverk.js';
import { readRevisions } from './read-revisions.js';

/** What `validate` found. Findings are sorted by file, line, column and rule. */
export interface Validation {
  handbook: Handbook;
  findings: Finding[];
  suppressed: number;
  /** The commit that the handbook stands at; null outside Git. */
  commit: string | null;
  /** Which rules could not be applied, and why. */
  skipped: string | undefined;
}

/** Reads a handbook and runs every rule on it. `today` is a day number; nothing here reads the clock. */
export async function validate(root: string, today: number, read: Reader = readText): Promise<Validation> {
  const [handbook, history] = await Promise.all([openHandbook(root, read, lookForRules), readHistory(root)]);
  const revisions = await readRevisions(root, handbook, history, formatDay(today));
  const remedy = history.state === 'shallow' ? ' Hämta hela historiken, i en byggtjänst med fetch-depth: 0.' : '';
  const skipped = revisions ? undefined : `Reglerna om historik hoppades över. ${history.text}${remedy}`;
  return { handbook, ...(await findingsIn(root, handbook, today, revisions, read)), commit: history.head, skipped };
}

/** Runs every rule, or some, on a handbook that has been read. */
export async function findingsIn(
  root: string,
  handbook: Handbook,
  today: number,
  revisions: Revisions | undefined = undefined,
  read: Reader = readText,
  rules: readonly Rule[] = RULES,
): Promise<Pick<Validation, 'findings' | 'suppressed'>> {
  const { reports, suppressed } = await reportsIn(root, handbook, today, revisions, read, rules);
  const findings = unique(locate(root, boundReports(reports, handbook), handbook, read)).sort(byPlace);
  return { findings, suppressed };
}

/** What the rules say of a handbook, before anybody counts lines; what documents except themselves from is only counted. */
export async function reportsIn(
  root: string,
  handbook: Handbook,
  today: number,
  revisions: Revisions | undefined,
  read: Reader,
  rules: readonly Rule[] = RULES,
): Promise<{ reports: Report[]; suppressed: number }> {
  const context: Context = { today, rules: [...CATALOGUE.keys()], law: readLaw(), revisions };
  const inBodies = await judgeBodies(root, handbook, context, read);
  const inTemplates = await ownTemplateReports(root, handbook, read);
  const reports = [...handbook.reports, ...inTemplates, ...inBodies, ...runRules(rules, handbook, context)];
  const wanted = reports.filter((report) => !isExcepted(report, handbook, today));
  return { reports: wanted, suppressed: reports.length - wanted.length };
}

/** Most handbooks have no templates of their own, and should not wait for what reads them to be loaded. */
async function ownTemplateReports(root: string, handbook: Handbook, read: Reader): Promise<Report[]> {
  const { folder, named } = templateFolder(handbook.settings.raw);
  if (!named && !handbook.files.has(`${folder}/`) && !handbook.files.has(folder)) return [];
  return (await import('./template-reports.js')).templateReports(root, handbook, read);
}

function* runRules(rules: readonly Rule[], handbook: Handbook, context: Context): Iterable<Report> {
  for (const rule of rules) {
    if (handbook.settings.regler[rule.id] === 'av') continue;
    for (const report of rule.check?.(handbook, context) ?? []) yield { ...report, rule: rule.id };
  }
}

function isExcepted(report: Report, handbook: Handbook, today: number): boolean {
  const doc = handbook.byFile.get(report.place.file);
  return doc !== undefined && isExceptedFrom(doc, report.rule, today);
}

const byPlace = (a: Finding, b: Finding) =>
  order(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  order(a.rule, b.rule) ||
  order(a.message, b.message);
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function unique(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.file, finding.line, finding.column, finding.message]);
    return !seen.has(key) && seen.add(key);
  });
}
