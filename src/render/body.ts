import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../parse/markdown.js';
import type { Written } from '../views/view.js';
import { toMarkdown } from './markdown.js';

/**
 * A person's text made fit to stand inside a report: parsed, so that nothing in it can spill over into what follows;
 * headings moved below the section's; raw HTML kept as text; names of footnotes and references made its own.
 */
export function bodyUnder({ document, text }: Pick<Written, 'document' | 'text'>, level: number): string {
  const tree = parseMarkdown(text);
  const depths: number[] = [];
  visit(tree, 'heading', (node) => void depths.push(node.depth));
  const shift = level - Math.min(...depths, 6);
  visit(tree, (node: Nodes) => adapt(node, shift, document));
  return toMarkdown(htmlAsText(tree));
}

function adapt(node: Nodes, shift: number, document: string): void {
  if (node.type === 'heading') node.depth = Math.max(1, Math.min(6, node.depth + shift)) as 1;
  if ('identifier' in node && typeof node.identifier === 'string') {
    node.identifier = `${document}-${node.identifier}`;
    if ('label' in node) node.label = node.identifier;
  }
}

/** Raw HTML is not rendered (format.md 7); as text nothing that somebody wrote is lost. Comments are left out. */
function htmlAsText(tree: Root): Root {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (/^<!--/.test(node.value)) {
      parent.children.splice(index, 1);
      return index;
    }
    const text = { type: 'text' as const, value: node.value };
    const block = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
    parent.children[index] = block ? { type: 'paragraph', children: [text] } : text;
    return undefined;
  });
  return tree;
}
