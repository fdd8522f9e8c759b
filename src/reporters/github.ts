import { plain } from './plain.js';
import type { Reporter } from './reporter.js';
import { inRepository, sentence } from './wording.js';

const COMMAND = { fel: 'error', varning: 'warning', tips: 'notice' } as const;

/** For GitHub Actions: one workflow command per finding, which GitHub shows at the line in the pull request. */
export const github: Reporter = (outcome) =>
  outcome.findings
    .map((finding) => {
      const properties = {
        file: inRepository(outcome, finding.file),
        line: finding.line,
        endLine: finding.endLine,
        col: finding.column,
        endColumn: finding.endColumn,
        title: finding.rule,
      };
      const list = Object.entries(properties)
        .map(([key, value]) => `${key}=${property(String(value))}`)
        .join(',');
      return `::${COMMAND[finding.severity]} ${list}::${data(sentence(finding))}\n`;
    })
    .join('');

/** A message must not end its command or begin another (`%0A::error`). */
const data = (text: string) => plain(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
