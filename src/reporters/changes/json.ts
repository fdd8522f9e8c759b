import type { Change } from '../../queries/changes/change.js';
import { whatChanged } from '../../queries/changes/words.js';
import { jsonText } from '../json-text.js';
import { type ChangesReporter, summaryOf } from './changes-reporter.js';

/** For programs: the shape in `schemas/output/changes.schema.json`. */
export const json: ChangesReporter = (outcome) =>
  jsonText({
    kvalitet: outcome.version,
    from: point(outcome.from),
    to: point(outcome.to),
    summary: { documents: outcome.changes.items.length, ...summaryOf(outcome), cosmetic: outcome.changes.cosmetic },
    unreadable: outcome.changes.unreadable,
    items: outcome.changes.items.map(published),
  });

const point = ({ rev, commit, date, uncommitted }: Parameters<ChangesReporter>[0]['from']) => ({
  ...{ rev, commit, date, uncommitted },
});

/** Exactly the keys that are promised, in their order. */
const published = (item: Change) => ({
  kinds: item.kinds,
  document: item.document || null,
  type: item.type,
  title: item.title,
  file: item.file,
  was: item.was,
  draft: item.draft,
  decision: item.decision,
  reviewed: item.reviewed,
  headings: item.headings,
  keys: item.keys,
  text: whatChanged(item),
});
