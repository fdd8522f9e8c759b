import { diskPath, readText } from '../content/read-text.js';
import { blobContents } from '../history/blobs.js';
import type { Change, History } from '../history/history.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { isBeslutat } from '../queries/in-force.js';
import { type Revision, type Revisions, revisionOf } from '../queries/revisions.js';

/** States further back than this say nothing of the latest review. */
const MAX_STATES = 30;

/**
 * Reads from Git how the documents have changed whose reviews history can judge. Only those with more than one state
 * are read, all with one process. Undefined when the history is not whole.
 */
export async function readRevisions(
  root: string,
  handbook: Handbook,
  history: History,
  today: string,
  isWanted: (doc: Dokument) => boolean = isJudged,
): Promise<Revisions | undefined> {
  if (history.state !== 'full') return undefined;
  const wanted = handbook.documents.filter((doc) => isWanted(doc)).flatMap((doc) => statesOf(doc, history));
  const found = new Map<string, Revision[]>();
  let at = 0;
  for await (const content of blobContents(
    root,
    wanted.map(({ change }) => change.blob),
  )) {
    const state = wanted[at++];
    if (!state || !content) continue;
    const revision = revisionOf(content.toString('utf8'), state.change.commit, state.change.date);
    const list = found.get(state.file);
    if (list) list.push(revision);
    else found.set(state.file, [revision]);
  }
  for (const file of history.uncommitted) {
    const doc = handbook.byFile.get(file);
    const text = doc && isWanted(doc) ? readText(diskPath(root, handbook, file)) : undefined;
    if (text?.ok) found.set(file, [revisionOf(text.text, null, today), ...(found.get(file) ?? [])]);
  }
  return { of: (file) => found.get(file) ?? [] };
}

const isJudged = (doc: Dokument) => isBeslutat(doc) || doc.typ === 'egenkontroll';

/** The states of a document since it was last added; one that was only added needs no reading, unless it is changed now. */
function statesOf(doc: Dokument, history: History): { file: string; change: Change }[] {
  const all = history.changes.get(doc.file) ?? [];
  const added = all.findIndex(({ slag }) => slag === 'ny' || slag === 'borttagen');
  const states = all.slice(0, added < 0 ? undefined : added + 1).filter(({ slag }) => slag !== 'borttagen');
  if (states.length < 2 && isBeslutat(doc) && !history.uncommitted.has(doc.file)) return [];
  return states.slice(0, MAX_STATES).map((change) => ({ file: doc.file, change }));
}
