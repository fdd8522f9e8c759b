import { jsonText } from '../json-text.js';
import type { ListReporter } from './list-reporter.js';

/** For programs: the shape in `schemas/output/list.schema.json` (cli.md, JSON). */
export const json: ListReporter = ({ listing, version }) =>
  jsonText({
    kvalitet: version,
    summary: { documents: listing.items.length, unreadable: listing.unreadable.length },
    unreadable: listing.unreadable,
    items: listing.items,
  });
