import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../parse/markdown.js';
import type { BinderDocument } from '../../views/binder/view.js';
import { htmlAsText } from '../body.js';
import { box, facts, heading, list, par, strong, text } from './nodes.js';

/** The level of a body's highest heading: the document's own title is the second of the binder. */
const TOP = 3;

/** A document's part of the binder: its title, what is known of it, its text, its attachments. */
export function documentPart(doc: BinderDocument, ids: ReadonlySet<string>): RootContent[] {
  return [
    heading(2, doc.id, doc.titel),
    ...(doc.varning ? [box(par(strong('Måste ses över. '), doc.varning))] : []),
    facts(doc.fakta, ids),
    ...(doc.text.trim() ? bodyOf(doc) : [par('Dokumentet har ingen text.')]),
    ...attachments(doc),
  ];
}

/** The body below the document's title, with anchors and footnotes of its own. */
function bodyOf({ id, text: markdown }: BinderDocument): RootContent[] {
  const tree = htmlAsText(parseMarkdown(markdown));
  const slugger = new GithubSlugger();
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const shift = TOP - Math.min(...depths, 6);
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') anchored(node, `${id}--${slugger.slug(textOf(node))}`, shift);
    if (node.type === 'link' && node.url.startsWith('#')) node.url = `#${id}--${node.url.slice(1)}`;
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      node.identifier = `${id}-${node.identifier}`;
  });
  return tree.children;
}

function anchored(node: Heading, anchor: string, shift: number): void {
  node.depth = Math.max(TOP, Math.min(6, node.depth + shift)) as Heading['depth'];
  node.data = { ...node.data, anchor } as never;
}

/** Attachments that are pictures stand here; others must be printed by themselves, and say so. */
function attachments({ id, bilagor }: BinderDocument): RootContent[] {
  if (!bilagor.length) return [];
  const elsewhere = bilagor.filter(({ bild }) => bild === null);
  const pictures = bilagor.flatMap(({ titel, bild }): RootContent[] =>
    bild === null
      ? []
      : [
          { type: 'paragraph', children: [strong(titel)] },
          { type: 'paragraph', children: [{ type: 'image', url: bild, alt: titel }] },
        ],
  );
  const told = [
    par('Skriv ut de här filerna för sig och sätt in dem efter den här sidan:'),
    list(elsewhere.map(({ titel, fil }) => [text(`${titel} (${fil})`)])),
  ];
  return [heading(3, `${id}--bilagor-`, 'Bilagor'), ...(elsewhere.length ? told : []), ...pictures];
}
