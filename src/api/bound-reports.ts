import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { runsOf } from '../words/runs.js';
import { severityOf } from './locate.js';

/** So many findings of one rule in one file are told one by one; nobody reads on. */
export const MOST = 500;

/**
 * Keeps a table of a hundred thousand faulty rows from becoming as many findings: in each file the first ones of each
 * rule and severity are told, and one more finding says how many there are besides.
 */
export function boundReports(reports: readonly Report[], handbook: Handbook): Report[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const key = JSON.stringify([report.place.file, report.rule, severityOf(report, handbook)]);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MOST ? [...group.slice(0, MOST), rest(group.slice(MOST))] : group,
  );
}

function rest(left: readonly Report[]): Report {
  const { rule, place, document, severity } = left[0] as Report;
  return {
    rule,
    place,
    document,
    severity,
    message: `${left.length} fynd till av samma slag i filen visas inte${rowsOf(left)}.`,
    hint: 'Rätta dem som visas, och kontrollera igen.',
  };
}

/** The rows of a register are named all the same; lines of a document are not known yet. */
function rowsOf(left: readonly Report[]): string {
  const lines = new Set(left.flatMap(({ place }) => (place.path === undefined && place.line ? [place.line] : [])));
  return /\.(?:csv|tsv|txt|xls[xm])$/i.test(left[0]?.place.file ?? '') && lines.size
    ? `: rad ${runsOf([...lines].sort((a, b) => a - b))}`
    : '';
}
