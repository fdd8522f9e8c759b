import { coverage } from '../../api/coverage.js';
import { openHandbook } from '../../api/open-handbook.js';
import { packageFile } from '../../content/package-files.js';
import { COVERAGE_REPORTERS } from '../../reporters/coverage/index.js';
import type { Io } from '../io.js';
import { mustExist } from '../must-exist.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  unit?: string;
  format?: string;
}

/** `kvalitet coverage`: SOSFS 2011:9 paragraph by paragraph, per unit. A report, not a check: 0 when it ran. */
export async function coverageCommand(options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', [...Object.keys(COVERAGE_REPORTERS), 'html']);
  const { day } = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const handbook = await openHandbook(root);
  mustExist(handbook, 'enhet', '--unit', options.unit);
  const view = await coverage(root, handbook, day, options.unit);
  if (format === 'html') {
    const { coverageHtml } = await import('../../render/coverage-html.js');
    io.stdout(await coverageHtml(view, packageFile('templates/reports/report.css')));
    return 0;
  }
  const report = (await COVERAGE_REPORTERS[format]?.()) ?? (() => '');
  io.stdout(report({ view, width: io.width, color: useColor(options, io) }));
  return 0;
}
