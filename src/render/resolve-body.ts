import type { Image, Link, Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../parse/markdown.js';
import { withoutOverflow } from '../parse/overflow.js';
import { escapeMarkdown } from './escape.js';
import { toMarkdown } from './markdown.js';

/** Where a body's links and images lead, when the body leaves its file. */
export interface Surroundings {
  /** The title of a document, or undefined when there is none with that id. */
  titleOf: (id: string) => string | undefined;
  /** An image of the handbook as a data URI, or undefined when it cannot be embedded. */
  imageOf: (path: string) => string | undefined;
}

/**
 * Makes a body stand on its own: `[[id]]` becomes the document's title, links to other files become their text, and
 * images are embedded. A text that is nested too deep to be read becomes plain text. Links to the web stay; pictures on the web do not, since a report loads nothing.
 */
export const resolveBody = (text: string, around: Surroundings): string =>
  withoutOverflow(() => resolved(text, around)) ?? escapeMarkdown(text.replace(/[ \t>-]{20,}/g, ' '));

function resolved(text: string, around: Surroundings): string {
  const tree = parseMarkdown(text);
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'text')
      node.value = node.value.replace(/\[\[([^[\]\n]+)\]\]/g, (_, inner: string) => wikiText(inner, around));
    if (node.type === 'image') embed(node, index, parent as Parents | undefined, around);
    if (node.type === 'link' && !/^(https?:|mailto:)/i.test(node.url))
      unlink(node, index, parent as Parents | undefined);
  });
  return toMarkdown(tree);
}

function wikiText(inner: string, { titleOf }: Surroundings): string {
  const [address = '', shown] = inner.split('|');
  const id = address.split('#')[0]?.trim() ?? '';
  return shown?.trim() || titleOf(id) || id;
}

function embed(node: Image, index: number | undefined, parent: Parents | undefined, { imageOf }: Surroundings): void {
  const data = imageOf(node.url);
  if (data) node.url = data;
  else if (parent && index !== undefined)
    parent.children[index] = { type: 'text', value: `[Bild: ${node.alt || node.url}]` } as never;
}

function unlink(node: Link, index: number | undefined, parent: Parents | undefined): void {
  if (parent && index !== undefined)
    parent.children.splice(
      index,
      1,
      ...(node.children.length ? (node.children as never[]) : [{ type: 'text', value: textOf(node) } as never]),
    );
}
