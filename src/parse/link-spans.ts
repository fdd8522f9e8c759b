import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Address, parseMarkdown } from './markdown.js';

/** What a link in a body names, and where the name stands: offsets in UTF-16 units, end exclusive. */
export interface LinkSpan {
  /** `wiki`: all that stands between `[[` and `]]`. */
  kind: 'link' | 'wiki';
  /** As CommonMark reads it, without escapes. */
  target: string;
  from: number;
  to: number;
}

/** Every link, image, definition and `[[id]]` that CommonMark sees in a body: never code, never what is escaped. */
export function linkSpans(body: string): LinkSpan[] {
  const spans: LinkSpan[] = [];
  visit(parseMarkdown(body), (node: Nodes) => {
    if (node.type === 'text') spans.push(...wikiSpans(node, body));
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const { address } = (node.data ?? {}) as { address?: Address };
      if (address) spans.push({ kind: 'link', target: node.url, ...address });
    }
  });
  return spans;
}

function* wikiSpans(node: Nodes, body: string): Iterable<LinkSpan> {
  const start = node.position?.start.offset ?? 0;
  const source = body.slice(start, node.position?.end.offset ?? 0);
  for (const match of source.matchAll(/(?<!\\)\[\[([^[\]\n]+)\]\]/g)) {
    const [from, target = ''] = [start + match.index + 2, match[1]];
    yield { kind: 'wiki', target, from, to: from + target.length };
  }
}
