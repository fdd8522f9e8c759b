import { posix } from 'node:path';
import type { Handbook } from '../model/handbook.js';
import { asId } from '../words/nearest.js';

type Known = Pick<Handbook, 'documents' | 'brokenIds' | 'byFile'>;

/** Every id that a document has, has had or may have: none of them is given to another. */
export const takenIds = ({ documents, brokenIds }: Known): Set<string> =>
  new Set([...documents.flatMap(({ id, data }) => [id, ...(data.tidigare_id ?? [])]), ...brokenIds]);

/** An id for a document that has none: its file's name, else its title, when nobody has it. It is taken at once. */
export function freeId(file: string, handbook: Known, taken: Set<string>): string | undefined {
  const titel = handbook.byFile.get(file)?.data.titel;
  const names = [posix.basename(file).replace(/\.md$/i, ''), typeof titel === 'string' ? titel : ''];
  const id = names.map(asId).find((name) => name !== '' && !taken.has(name));
  if (id !== undefined) taken.add(id);
  return id;
}
