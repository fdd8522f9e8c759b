import { formatDay } from '../calendar/dates.js';
import type { Finding, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { CATALOGUE, RULES } from '../rules/index.js';
import { judgeBodies } from './judge-bodies.js';
import { locate } from './locate.js';
import { openHandbook } from './open-handbook.js';

/** What `validate` found. Findings are sorted by file, line, column and rule. */
export interface Validation {
  handbook: Handbook;
  findings: Finding[];
  suppressed: number;
}

/** Reads a handbook and runs every rule on it. `today` is a day number; nothing here reads the clock. */
export async function validate(root: string, today: number): Promise<Validation> {
  const handbook = await openHandbook(root);
  return { handbook, ...(await findingsIn(root, handbook, today)) };
}

/** Runs every rule on a handbook that has been read. */
export async function findingsIn(
  root: string,
  handbook: Handbook,
  today: number,
): Promise<Omit<Validation, 'handbook'>> {
  const long = await judgeBodies(root, handbook);
  const reports = [...handbook.reports, ...long, ...runRules(handbook, today)];
  const wanted = reports.filter((report) => !isExcepted(report, handbook, today));
  const findings = unique(locate(root, wanted, handbook)).sort(byPlace);
  return { findings, suppressed: reports.length - wanted.length };
}

function* runRules(handbook: Handbook, today: number): Iterable<Report> {
  const context = { today, rules: [...CATALOGUE.keys()] };
  for (const rule of RULES) {
    if (handbook.settings.regler[rule.id] === 'av') continue;
    for (const report of rule.check(handbook, context)) yield { ...report, rule: rule.id };
  }
}

/** A document may except itself from a rule, with a reason, until a day (format.md 3, `undantag`). */
function isExcepted(report: Report, handbook: Handbook, today: number): boolean {
  const doc = handbook.byFile.get(report.place.file);
  return (doc?.data.undantag ?? []).some(
    ({ regel, skäl, till }) => regel === report.rule && Boolean(skäl) && (till ?? '') >= formatDay(today),
  );
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
