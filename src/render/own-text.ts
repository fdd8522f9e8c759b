import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { htmlAsText } from './body.js';

/** What an organisation's template has written is held as bodies are: no raw HTML, and no picture that is loaded or read. */
export function heldAsBody(tree: Root): Root {
  visit(tree, ['image', 'imageReference'], (node, index, parent) => {
    if (!parent || index === undefined || (node.type === 'image' && node.url.startsWith('data:image/'))) return;
    const alt = 'alt' in node && node.alt ? node.alt : 'utan beskrivning';
    parent.children[index] = { type: 'text', value: `[Bild: ${alt}]` };
  });
  return htmlAsText(tree);
}
