import type { Dokument } from '../../model/document.js';
import type { Path } from '../../model/finding.js';

/** Keys whose value is no text of its own: addresses on the web, files, and ids. */
const NOT_TEXT: ReadonlySet<string> = new Set(['id', 'typ', 'länk', 'fil', 'dnr', 'lagrum']);

/** The texts in a document's frontmatter that are wanted, with the path to each. */
export function* stringsIn(doc: Dokument, wanted: (text: string) => boolean): Iterable<{ path: Path; text: string }> {
  yield* walk(doc.data, [], wanted);
}

function* walk(value: object, path: Path, wanted: (text: string) => boolean): Iterable<{ path: Path; text: string }> {
  for (const [key, item] of Object.entries(value)) {
    if (NOT_TEXT.has(key)) continue;
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof item === 'string') {
      if (wanted(item)) yield { path: [...path, step], text: item };
    } else if (typeof item === 'object' && item !== null) yield* walk(item, [...path, step], wanted);
  }
}
