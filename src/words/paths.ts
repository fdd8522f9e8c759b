import { posix } from 'node:path';

/** A path written in a document, from the handbook's root: it is counted from the document's own folder, NFC. */
export const pathBeside = (file: string, path: string) =>
  posix.normalize(posix.join(posix.dirname(file), path.normalize('NFC')));
