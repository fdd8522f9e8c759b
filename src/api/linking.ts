import { linksTo, mayLeadTo } from '../authoring/rename-links.js';
import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { parseFile } from '../parse/frontmatter.js';
import { linkSpans } from '../parse/link-spans.js';
import { withoutOverflow } from '../parse/overflow.js';
import { isTooHard } from '../parse/too-hard.js';

/** The documents whose text links to another. Only those that may are read again; a text too hard to read counts. */
export const linkingTo = (root: string, handbook: Handbook, doc: Dokument): Dokument[] =>
  handbook.documents.filter(
    (other) =>
      other.body.links.some((link) => mayLeadTo(link, other.file, { from: doc.id, file: doc.file })) &&
      doesLink(root, handbook, other, doc),
  );

function doesLink(root: string, handbook: Handbook, other: Dokument, doc: Dokument): boolean {
  const text = readText(diskPath(root, handbook, other.file));
  if (!text.ok) return false;
  const { body } = parseFile(other.file, text.text);
  const spans = isTooHard(body) ? undefined : withoutOverflow(() => linkSpans(body));
  return spans === undefined || spans.some((span) => linksTo(span, other.file, doc));
}
