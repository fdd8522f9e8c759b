import GithubSlugger from 'github-slugger';
import type { Definition, FootnoteDefinition, Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { blocks } from './blocks.js';
import type { Draw, Pictures } from './draw.js';
import { inline } from './inline.js';
import { layoutsOf } from './sheets.js';

/** What a tree is drawn with, before anything is drawn. */
export function drawing(tree: Root, pictures: Pictures): Draw {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  });
  let id = 0;
  const draw: Draw = {
    blocks: (nodes, place) => blocks(nodes, place, draw),
    inline: (nodes, room) => inline(nodes, draw, { room }),
    definitions,
    footnotes,
    notes: [],
    inNote: false,
    lists: [],
    anchors: anchored(tree),
    heading: '',
    appendix: false,
    nextId: () => ++id,
    pictures,
    layouts: layoutsOf(tree.children),
  };
  return draw;
}

/** Every heading gets a mark of its own; the marks by the headings' anchors in the other formats. */
function anchored(tree: Root): Map<string, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  visit(tree, 'heading', (node) => {
    const bookmark = `_Toc${String(anchors.size + 1).padStart(9, '0')}`;
    anchors.set(slugger.slug(textOf(node)), bookmark);
    node.data = { ...node.data, bookmark } as Heading['data'];
  });
  return anchors;
}
