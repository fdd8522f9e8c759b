import { unknownId } from '../authoring/may-rename.js';
import { type Day, formatDay } from '../calendar/dates.js';
import { packageVersion } from '../content/package-files.js';
import type { History } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import { subjectsOf } from '../history/subjects.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { listed } from '../queries/listing.js';
import { eventsOf } from '../queries/show/events-of.js';
import { lawOf } from '../queries/show/law-of.js';
import { measuresOf } from '../queries/show/measures-of.js';
import { obligationsOf } from '../queries/show/obligations-of.js';
import { pointersTo } from '../queries/show/pointers.js';
import { risksOf } from '../queries/show/risks-of.js';
import type { Shown, ShownHistory } from '../queries/show/shown.js';
import { readParagraphs } from './coverage.js';
import { linkingTo } from './linking.js';
import { openHandbook } from './open-handbook.js';
import { readLaw } from './read-regelverk.js';
import { readRevisions } from './read-revisions.js';

/** Reads a handbook and tells everything about one document, by its id or its file. Throws KvalitetError when there is none. */
export async function show(root: string, name: string, today: Day): Promise<{ shown: Shown; handbook: Handbook }> {
  const [handbook, history] = await Promise.all([openHandbook(root), readHistory(root)]);
  const doc = handbook.byId.get(name) ?? handbook.byFile.get(name);
  if (!doc) throw unknownId(handbook, name);
  const revisions = await readRevisions(root, handbook, history, formatDay(today), ({ typ }) => typ === 'process');
  const facts = { law: readLaw(), ...(revisions ? { revisions } : {}) };
  const risks = risksOf(handbook, doc);
  const sameId = [handbook.byId.get(doc.id), ...(handbook.sameId.get(doc.id) ?? [])];
  const shown: Shown = {
    kvalitet: packageVersion(),
    today: formatDay(today),
    commit: history.head,
    document: {
      ...listed(handbook, doc),
      formerIds: doc.data.tidigare_id ?? [],
      sameId: sameId.flatMap((other) => (other && other !== doc ? [other.file] : [])),
    },
    data: { ...doc.data },
    obligations: obligationsOf(handbook, doc, today, facts),
    risks,
    events: eventsOf(handbook, doc),
    measures: measuresOf(handbook, doc, risks),
    pointing: pointersTo(handbook, doc, linkingTo(root, handbook, doc)),
    law: lawOf(handbook, doc, today, readParagraphs()),
    history: await historyOf(root, doc, history),
  };
  return { shown, handbook };
}

async function historyOf(root: string, { file }: Dokument, history: History): Promise<ShownHistory> {
  const changes = history.changes.get(file) ?? [];
  const subjects = await subjectsOf(
    root,
    changes.map(({ commit }) => commit),
  );
  return {
    state: history.state,
    text: history.text,
    uncommitted: history.uncommitted.has(file),
    formerNames: history.formerNames(file),
    changes: changes.map(({ date, commit, slag, path }) => ({
      ...{ date, commit, kind: slag, file: path },
      subject: subjects.get(commit) ?? null,
    })),
  };
}
