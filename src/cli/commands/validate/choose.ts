import { sinceFilter } from '../../../api/since.js';
import type { Validation } from '../../../api/validate.js';
import type { Finding } from '../../../model/finding.js';
import type { Io } from '../../io.js';
import { againstBaseline } from './baseline.js';
import type { LineReader } from './lines.js';
import type { ValidateOptions } from './options.js';
import { chooser } from './paths.js';

/** The findings that the user asked for, and how many were put aside as known or excepted. */
export interface Chosen {
  findings: readonly Finding[];
  documents: number;
  suppressed: number;
}

/** Narrows the findings: to paths, to what has changed (--since), and to what is not known already (--baseline). */
export async function choose(
  root: string,
  { handbook, findings, suppressed }: Validation,
  paths: readonly string[],
  options: ValidateOptions,
  lines: LineReader,
  io: Io,
): Promise<Chosen> {
  const inPaths = chooser(root, paths, handbook, io);
  const changed = options.since === undefined ? () => true : await sinceFilter(root, handbook, options.since);
  const { fresh, known } = againstBaseline(findings, options, lines, io);
  return {
    findings: fresh.filter((finding) => inPaths(finding.file) && changed(finding)),
    documents: paths.length ? handbook.documents.filter(({ file }) => inPaths(file)).length : handbook.fileCount,
    suppressed: suppressed + known,
  };
}
