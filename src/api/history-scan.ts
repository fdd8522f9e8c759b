import { everyText, type PastText } from '../history/scan.js';
import type { Finding } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { nameReports, numberReports } from '../privacy/number-reports.js';
import { CATALOGUE } from '../rules/index.js';

const HINT =
  'Numret finns i varje kopia av handboken, även om det är borttaget ur filen. Ta hjälp av den som sköter Git: historiken behöver skrivas om (git filter-repo) och alla kopior bytas ut.';

/** The person numbers that Git's history holds, each told once: in which file, since which commit. */
export async function scanHistory(root: string, handbook: Handbook): Promise<Finding[]> {
  const meta = CATALOGUE.get('inga-personnummer');
  const found = new Map<string, Finding>();
  for await (const past of everyText(root)) {
    for (const report of reportsOf(past)) {
      const severity = handbook.settings.regler[report.rule] ?? report.severity ?? 'fel';
      const key = `${past.path} ${report.message}`;
      if (severity === 'av' || found.has(key)) continue;
      const { line = 1, column = 1, endLine = line, endColumn = column + 1 } = report.place;
      const where = past.path ? `Raden är som filen såg ut då.` : 'Det står i meddelandet till ändringen.';
      found.set(key, {
        rule: report.rule,
        severity,
        file: past.path ?? 'handbok.yaml',
        ...(past.path ? { line, column, endLine, endColumn } : { line: 1, column: 1, endLine: 1, endColumn: 2 }),
        message: `I historiken (Git ${past.commit.slice(0, 8)}, ${past.date}): ${report.message} ${where}`,
        hint: HINT,
        lagrum: meta?.lagrum ?? null,
        document: handbook.byFile.get(past.path ?? '')?.id || null,
      });
    }
  }
  return [...found.values()];
}

const reportsOf = ({ path = 'handbok.yaml', text }: PastText) => [...nameReports(path), ...numberReports(path, text)];
