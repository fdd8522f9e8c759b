import { join } from 'node:path';
import { readText, type Text } from '../content/read-text.js';
import type { Types } from '../schema/types.js';
import { inTurns } from './in-turns.js';
import { parseDocuments, type ReadDocuments, type readDocuments } from './read-documents.js';

/**
 * Reads a handbook's documents again and again, as `readDocuments` does, but parses only those whose text is another than
 * last time. It goes by the text itself, never by times of files, and forgets all when a schema has changed.
 */
export function rereader(): typeof readDocuments {
  let before = new Map<string, { text: Text; read: ReadDocuments }>();
  let schemas = '';
  return async (root, paths, types) => {
    const now = schemasIn(types);
    if (now !== schemas) before = new Map();
    schemas = now;
    const after: typeof before = new Map();
    await inTurns(paths, (path) => {
      const file = path.normalize('NFC');
      const text = readText(join(root, path));
      const known = before.get(file);
      const isSame = known !== undefined && sourceOf(known.text) === sourceOf(text);
      after.set(file, isSame ? known : { text, read: parseDocuments([{ file, text }], types) });
    });
    before = after;
    return together([...after.values()].map(({ read }) => read));
  };
}

/** All that a file's text is, or why it could not be read: the same gives the same reading. */
const sourceOf = (text: Text): string => (text.ok ? text.text : JSON.stringify(text));

const schemasIn = (types: Types): string => JSON.stringify([...types.documents.values()].map(({ schema }) => schema));

const together = (all: readonly ReadDocuments[]): ReadDocuments => ({
  documents: all.flatMap(({ documents }) => documents),
  broken: all.flatMap(({ broken }) => broken),
  reports: all.flatMap(({ reports }) => reports),
});
