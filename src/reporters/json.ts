import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';

const SEVERITY = { fel: 'error', varning: 'warning', tips: 'hint' } as const;

/** For programs: the shape in `schemas/output/validate.schema.json` (cli.md, JSON). */
export const json: Reporter = ({ findings, summary, version, today, commit }) => {
  const rows = findings.map(
    ({ rule, severity, file, line, column, endLine, endColumn, message, hint, lagrum, document }) => ({
      rule,
      severity: SEVERITY[severity],
      file,
      line,
      column,
      endLine,
      endColumn,
      message,
      hint,
      lagrum,
      document,
    }),
  );
  return jsonText({ kvalitet: version, today, commit, summary, findings: rows });
};
