import type { DueItem } from '../../queries/due-item.js';
import { jsonText } from '../json-text.js';
import type { DueReporter } from './due-reporter.js';

/** For programs: the shape in `schemas/output/due.schema.json` (cli.md, JSON). */
export const json: DueReporter = ({ list, version, today }) =>
  jsonText({
    kvalitet: version,
    today,
    summary: list.summary,
    unreadable: list.unreadable,
    items: list.items.map(published),
  });

/** Exactly the keys that are promised, in their order: what tells rows apart inside is no part of the format. */
const published = (item: DueItem) => ({
  kind: item.kind,
  document: item.document,
  type: item.type,
  title: item.title,
  file: item.file,
  units: item.units,
  responsible: item.responsible,
  due: item.due,
  state: item.state,
  days: item.days,
  reasons: item.reasons,
});
