import { jsonText } from '../json-text.js';
import type { DueReporter } from './due-reporter.js';
import { published } from './published.js';

/** For programs: the shape in `schemas/output/due.schema.json` (cli.md, JSON). */
export const json: DueReporter = ({ list, version, today }) =>
  jsonText({
    kvalitet: version,
    today,
    summary: list.summary,
    unreadable: list.unreadable,
    items: list.items.map(published),
  });
