import { posix } from 'node:path';

/** A path written in a document, from the handbook's root: it is counted from the document's own folder, NFC. */
export const pathBeside = (file: string, path: string) =>
  posix.normalize(posix.join(posix.dirname(file), path.normalize('NFC')));

/** What a link's address says, decoded as a reader's program decodes it: the path, and the heading after `#`. */
export function addressOf(url: string): { path: string; fragment: string | undefined } {
  const [address = '', fragment] = url.replace(/^<(.*)>$/, '$1').split('#');
  return {
    path: decoded(address.split('?')[0] ?? ''),
    fragment: fragment === undefined ? undefined : decoded(fragment),
  };
}

/** Percent signs that stand for nothing stay as they are. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
}
