import type { CommonOptions } from '../../options.js';

/** What `validate` takes on the command line. */
export interface ValidateOptions extends CommonOptions {
  format?: string;
  failOn?: string;
  since?: string;
  baseline?: string;
  updateBaseline?: boolean;
  historyScan?: boolean;
  watch?: boolean;
  fix?: boolean;
  dryRun?: boolean;
}
