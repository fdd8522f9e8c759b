import { parseDay } from '../calendar/dates.js';
import { decode } from '../content/read-text.js';
import type { History } from '../history/history.js';
import { filesAtMidyear, filesAtYearEnd } from '../history/year-end.js';
import type { Handbook } from '../model/handbook.js';
import { isBeslutat } from '../queries/in-force.js';
import { holdsAt } from '../queries/year.js';
import type { Types } from '../schema/types.js';
import { templateFolder } from '../words/template-folder.js';
import { parseDocuments } from './read-documents.js';
import { headsIn, type PastRead } from './report-sources.js';

/** Types whose state at the year's end is not written in the document itself. */
const UNDATED = new Set<string>(['indikator', 'enhet', 'roll', 'egenkontroll', 'uppföljning', 'åtgärd']);

/** Reads from Git only the documents that HEAD no longer holds as they stood at the year's end (format.md 5.8). */
export async function pastOf(
  root: string,
  handbook: Handbook,
  types: Types,
  history: History,
  year: number,
  half?: 1 | 2,
): Promise<PastRead | undefined> {
  const atEnd = half === 1 ? filesAtMidyear : filesAtYearEnd;
  const files = history.state === 'none' ? undefined : await atEnd(root, year, history.head ?? undefined);
  if (!files) return undefined;
  const day = parseDay(half === 1 ? `${year}-06-30` : `${year}-12-31`) ?? 0;
  const then = (file: string) => [file, ...history.formerNames(file)].find((name) => files.files.has(name)) ?? file;
  const now = new Set(handbook.documents.map((doc) => then(doc.file)));
  const needed = handbook.documents
    .filter((doc) => (isBeslutat(doc) ? !holdsAt(doc, day) : UNDATED.has(doc.typ)))
    .map((doc) => then(doc.file));
  const mallar = `${templateFolder(handbook.settings.raw).folder}/`;
  const isDocument = (file: string) =>
    /\.md$/i.test(file) && !/(^|\/)README\.md$/.test(file) && !file.startsWith(mallar);
  const gone = [...files.files].filter((file) => isDocument(file) && !now.has(file));
  const blobs = await files.read([...new Set([...needed, ...gone])]);
  const texts = [...blobs].map(([file, bytes]) => ({ file, text: decode(bytes) }));
  const { documents } = parseDocuments(texts, types);
  return {
    heads: headsIn(documents, new Map(texts.map(({ file, text }) => [file, text]))),
    commit: files.commit,
    date: files.date,
    documents,
    byId: new Map(documents.map((doc) => [doc.id, doc])),
    existed: (file) => files.files.has(then(file)),
  };
}
