import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Notes, notesOf } from './footnotes.js';
import type { Asset, Block } from './nodes.js';
import { type Pictures, picturesOf } from './pictures.js';

/** What the drawing of one document keeps in mind: where links and notes lead, and the pictures met so far. */
export interface Drawing extends Notes, Pictures {
  /** Addresses of reference links, by their name. */
  addresses: ReadonlyMap<string, string>;
  /** The anchor of a heading, its own (`data.anchor`) or as on the web page; none for one without words, or inside a list, a quote or a note. */
  anchorOf: (heading: Heading) => string | undefined;
  /** Whether a heading of the document has an anchor. */
  leadsTo: (anchor: string) => boolean;
}

/** Begins the drawing of a tree. `drawNote` draws a footnote's blocks; `canDraw` tells a whole picture from a broken one. */
export function beginDrawing(
  tree: Root,
  drawNote: (definition: FootnoteDefinition, drawing: Drawing) => Block[],
  canDraw: (asset: Asset) => boolean,
): Drawing {
  const [addresses, anchors] = [new Map<string, string>(), new Map<Heading, string>()];
  const slugger = new GithubSlugger();
  visit(tree, (node, _, parent) => {
    if (node.type === 'definition') addresses.set(node.identifier, node.url);
    if (node.type !== 'heading') return;
    const { anchor = slugger.slug(textOf(node)) || 'rubrik' } = (node.data ?? {}) as { anchor?: string };
    if (parent === tree && textOf(node, { includeImageAlt: false }).trim()) anchors.set(node, anchor);
  });
  const known = new Set(anchors.values());
  const drawing: Drawing = {
    addresses,
    anchorOf: (heading) => anchors.get(heading),
    leadsTo: (anchor) => known.has(anchor),
    ...notesOf(tree, (definition) => drawNote(definition, drawing)),
    ...picturesOf(canDraw),
  };
  return drawing;
}
