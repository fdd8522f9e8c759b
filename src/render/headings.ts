import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** The lowest level of a heading. */
const LOWEST = 6;

/**
 * Moves the headings so that the top one has a level of its own choosing: a report that is put into another document
 * stands under that document's heading. What would come below the lowest level becomes a paragraph in bold.
 */
export function headingsFrom(tree: Root, level: number): Root {
  if (level === 1) return tree;
  visit(tree, 'heading', (node, index, parent) => {
    const depth = node.depth + level - 1;
    if (depth <= LOWEST) node.depth = depth as 1;
    else if (parent && index !== undefined) parent.children[index] = bold(node.children);
  });
  return tree;
}

const bold = (children: Extract<RootContent, { type: 'heading' }>['children']): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'strong', children }],
});
