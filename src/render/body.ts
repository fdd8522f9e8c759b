import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../parse/markdown.js';
import type { Written } from '../views/view.js';
import { toMarkdown } from './markdown.js';
import { walk } from './walk.js';

/**
 * A person's text made fit to stand inside a report: parsed, so that nothing in it can spill over into what follows;
 * headings moved below the section's; raw HTML kept as text; names of footnotes and references made its own.
 */
export function bodyUnder({ document, titel, text }: Written, level: number): string {
  const tree = parseMarkdown(text);
  const depths: number[] = [];
  visit(tree, 'heading', (node) => void depths.push(node.depth));
  const shift = level - Math.min(...depths, 6);
  visit(tree, (node: Nodes) => adapt(node, shift, document));
  return toMarkdown(captioned(htmlAsText(tree), titel));
}

function adapt(node: Nodes, shift: number, document: string): void {
  if (node.type === 'heading') node.depth = Math.max(1, Math.min(6, node.depth + shift)) as 1;
  if ('identifier' in node && typeof node.identifier === 'string') {
    node.identifier = `${document}-${node.identifier}`;
    if ('label' in node) node.label = node.identifier;
  }
}

/** Raw HTML is not rendered (format.md 7); as text nothing that somebody wrote is lost. Comments are left out. */
export function htmlAsText(tree: Root): Root {
  walk<Nodes>(tree, (node, index, parent) => {
    if (node.type !== 'html') return undefined;
    if (/^<!--/.test(node.value)) {
      parent.children.splice(index, 1);
      return index;
    }
    const text = { type: 'text' as const, value: node.value };
    parent.children[index] = isBlock(parent as Nodes) ? { type: 'paragraph', children: [text] } : text;
    return undefined;
  });
  return tree;
}

const isBlock = ({ type }: Nodes) => ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);

/** A person's table is called what the heading above it is called, unless its caption is written out. */
function captioned(tree: Root, titel: string): Root {
  let name = titel;
  const children = tree.children.flatMap((node, index): Root['children'] => {
    if (node.type === 'heading') name = textOf(node);
    const next = tree.children[index + 1];
    const told = next?.type === 'paragraph' && textOf(next).startsWith('Tabell: ');
    if (node.type !== 'table' || told) return [node];
    return [node, { type: 'paragraph', children: [{ type: 'text', value: `Tabell: ${name}` }] }];
  });
  return { ...tree, children };
}
