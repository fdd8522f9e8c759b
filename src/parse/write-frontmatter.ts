import { Document, isCollection, isScalar, isSeq, visit } from 'yaml';

/** A short list of plain values stands on one line, as people write it by hand. */
const ONE_LINE = 100;

/**
 * A new document's text: keys in the order they are given, each as somebody would have typed it, then the body. For
 * files that do not exist yet; a file that somebody has written is edited in place instead.
 */
export function frontmatterText(data: Readonly<Record<string, unknown>>, body: string): string {
  const doc = new Document(data, { aliasDuplicateObjects: false });
  visit(doc, {
    Seq(_, node) {
      const length = node.items.reduce<number>((sum, item) => sum + String(isScalar(item) ? item.value : '').length, 0);
      node.flow = !node.items.some(isCollection) && length + 2 * node.items.length < ONE_LINE && isSeq(node);
    },
  });
  return `---\n${doc.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
}
