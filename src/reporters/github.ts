import { plain } from './plain.js';
import type { Reporter } from './reporter.js';

const COMMAND = { fel: 'error', varning: 'warning', tips: 'notice' } as const;

/** For GitHub Actions: one workflow command per finding, which GitHub shows at the line in the pull request. */
export const github: Reporter = ({ findings, prefix }) =>
  findings
    .map((finding) => {
      const file = prefix ? `${prefix}/${finding.file}` : finding.file;
      const properties = {
        file,
        line: finding.line,
        endLine: finding.endLine,
        col: finding.column,
        endColumn: finding.endColumn,
        title: finding.rule,
      };
      const list = Object.entries(properties)
        .map(([key, value]) => `${key}=${property(String(value))}`)
        .join(',');
      const law = finding.lagrum ? ` (${finding.lagrum})` : '';
      return `::${COMMAND[finding.severity]} ${list}::${data([finding.message, finding.hint].filter(Boolean).join(' ') + law)}\n`;
    })
    .join('');

/** A message must not end its command or begin another (`%0A::error`). */
const data = (text: string) => plain(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
