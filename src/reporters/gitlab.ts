import { fingerprints } from './fingerprint.js';
import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';
import { inRepository, sentence, whole } from './wording.js';

const SEVERITY = { fel: 'major', varning: 'minor', tips: 'info' } as const;

/** For GitLab: a Code Quality report, which GitLab shows in the merge request (docs.gitlab.com/ci/testing/code_quality). */
export const gitlab: Reporter = (outcome) => {
  const pathOf = (file: string) => whole(inRepository(outcome, file));
  const names = fingerprints(outcome.findings, pathOf);
  const rows = outcome.findings.map((finding, index) => ({
    description: sentence(finding),
    check_name: finding.rule,
    fingerprint: names[index],
    severity: SEVERITY[finding.severity],
    location: { path: pathOf(finding.file), lines: { begin: finding.line, end: finding.endLine } },
  }));
  return jsonText(rows);
};
