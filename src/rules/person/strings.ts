import type { Dokument } from '../../model/document.js';
import type { Path } from '../../model/finding.js';

/** Keys whose value is no text of its own: addresses on the web, files, and ids. */
const NOT_TEXT: ReadonlySet<string> = new Set(['id', 'typ', 'länk', 'fil', 'dnr', 'lagrum']);

/** Every text in a document's frontmatter with the path to it. */
export function* stringsIn(doc: Dokument): Iterable<{ path: Path; text: string }> {
  yield* walk(doc.data, []);
}

function* walk(value: unknown, path: Path): Iterable<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (!NOT_TEXT.has(key)) yield* walk(item, [...path, key]);
}
