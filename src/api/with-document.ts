import { join } from 'node:path';
import { type Reader, readText } from '../content/read-text.js';
import type { Finding, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import type { Types } from '../schema/types.js';
import { locate } from './locate.js';
import { parseDocuments } from './read-documents.js';
import { reportsIn } from './validate.js';

/** What `validate` would say of one file, were it there: as reports, and as a person reads them. */
export interface Trial {
  reports: Report[];
  findings: Finding[];
}

/**
 * Judges a document that is not yet written together with the rest of the handbook, so that nothing is written that
 * would be a fault. The other documents have been judged before: their bodies are not looked through again.
 */
export async function tryOut(
  root: string,
  handbook: Handbook,
  types: Types,
  today: number,
  { file, text }: { file: string; text: string },
): Promise<Trial> {
  const read: Reader = (path, max) => (path === join(root, file) ? { ok: true, text } : readText(path, max));
  const { documents, reports } = parseDocuments([{ file, text: { ok: true, text } }], types);
  for (const doc of handbook.documents) doc.suspects ??= [];
  const [doc] = documents;
  const whole: Handbook = {
    ...handbook,
    documents: [...handbook.documents, ...documents],
    byId: doc?.id && !handbook.byId.has(doc.id) ? new Map([...handbook.byId, [doc.id, doc]]) : handbook.byId,
    byFile: doc ? new Map([...handbook.byFile, [file, doc]]) : handbook.byFile,
    files: new Set([...handbook.files, file]),
    references: [...handbook.references, ...(doc?.references ?? [])],
    reports,
  };
  const told = (await reportsIn(root, whole, today, undefined, read)).reports.filter(
    ({ place }) => place.file === file,
  );
  return { reports: told, findings: locate(root, told, whole, read) };
}
