import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { narrowYear } from '../queries/narrow.js';
import type { Context, YearChanges } from './context.js';

/** The context of one unit's report: both years narrowed to it, and the whole that it must keep the secrets of. */
export function unitContext(whole: Context, id: string): Context {
  const [year, before] = [narrowYear(whole.year, id), narrowYear(whole.before, id)];
  const original = (doc: Dokument) => year.originals.get(doc) ?? before.originals.get(doc) ?? doc;
  return {
    year: year.year,
    before: before.year,
    history: whole.history,
    source: (doc, counted) => whole.source(original(doc), counted),
    sources: (doc, rows) => whole.sources(original(doc), rows),
    ...(whole.changes ? { changes: changesWithin(whole.changes, year.year.handbook) } : {}),
    unit: { id, titel: whole.year.handbook.byId.get(id)?.titel ?? id, whole },
  };
}

/** What happened to the unit's own documents. */
const changesWithin = (changes: YearChanges, { byId }: Handbook): YearChanges =>
  'missing' in changes
    ? changes
    : {
        ...changes,
        found: { ...changes.found, items: changes.found.items.filter(({ document }) => byId.has(document)) },
      };
