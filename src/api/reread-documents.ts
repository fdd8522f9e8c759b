import { join } from 'node:path';
import { readText } from '../content/read-text.js';
import type { Types } from '../schema/types.js';
import { parseDocuments, type ReadDocuments, type readDocuments } from './read-documents.js';

/**
 * Reads a handbook's documents again and again, as `readDocuments` does, but parses only those whose text is another than
 * last time. It goes by the text itself, never by times of files, and forgets all when a schema has changed.
 */
export function rereader(): typeof readDocuments {
  let before = new Map<string, { text: string; read: ReadDocuments }>();
  let schemas = '';
  return async (root, paths, types) => {
    const now = schemasIn(types);
    if (now !== schemas) before = new Map();
    schemas = now;
    const after: typeof before = new Map();
    for (const path of paths) {
      const file = path.normalize('NFC');
      const text = readText(join(root, path));
      const key = JSON.stringify(text);
      const known = before.get(file);
      const same = known?.text === key ? known.read : parseDocuments([{ file, text }], types);
      after.set(file, { text: key, read: same });
    }
    before = after;
    return together([...after.values()].map(({ read }) => read));
  };
}

const schemasIn = (types: Types): string => JSON.stringify([...types.documents.values()].map(({ schema }) => schema));

const together = (all: readonly ReadDocuments[]): ReadDocuments => ({
  documents: all.flatMap(({ documents }) => documents),
  broken: all.flatMap(({ broken }) => broken),
  reports: all.flatMap(({ reports }) => reports),
});
