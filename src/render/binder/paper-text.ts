import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../parse/markdown.js';
import { withoutOverflow } from '../../parse/overflow.js';
import { isTooHard } from '../../parse/too-hard.js';
import { toMarkdown } from '../markdown.js';
import { leadOn } from '../site/body-links.js';

/** A document that a text names. */
export interface Named {
  id: string;
  titel: string;
  /** Whether it is printed in the same binder. */
  ipärmen: boolean;
}

/** What lies around a text that is to be printed. */
export interface Around {
  /** The document with an id; undefined when there is none. */
  document: (id: string) => Named | undefined;
  /** The document, or the name of another file, at a path beside the text; undefined when there is none. */
  path: (url: string) => { document: Named; heading: string | undefined } | { file: string } | undefined;
  /** A picture beside the text as a data URI. */
  image: (url: string) => string | undefined;
}

/** A body as it can be read on paper, and the ids of the documents that it names. */
export interface PaperText {
  text: string;
  nämner: string[];
}

/**
 * Makes a body readable where no link can be followed: a document in the same binder becomes a link to its page
 * (`sida:<id>#<heading>`), another is told by title and id, a file by its name, the web by its address.
 */
export function paperText(source: string, around: Around): PaperText {
  const tree = isTooHard(source) ? undefined : withoutOverflow(() => parseMarkdown(source));
  if (!tree) return { text: toMarkdown(asWritten(source)), nämner: [] };
  const nämner = new Map<string, Named>();
  const addressOf = (document: Named, heading: string | undefined) => {
    nämner.set(document.id, document);
    return `dok:${document.id}${heading ? `#${encodeURIComponent(heading)}` : ''}`;
  };
  withoutReferences(tree);
  leadOn(tree, source, {
    document: (id, heading) => {
      const found = around.document(id);
      return found && { address: addressOf(found, heading), titel: found.titel };
    },
    path: (url) => {
      const found = around.path(url);
      if (!found) return undefined;
      return 'file' in found ? `fil:${encodeURIComponent(found.file)}` : addressOf(found.document, found.heading);
    },
    image: around.image,
  });
  visit(tree, 'link', (node, index, parent) => told(node, index ?? 0, parent as Parents, nämner));
  return { text: withoutOverflow(() => toMarkdown(tree)) ?? toMarkdown(asWritten(source)), nämner: [...nämner.keys()] };
}

const asWritten = (value: string): Root => ({ type: 'root', children: [{ type: 'code', value }] });

/** Links and pictures by reference become ordinary ones, so that there is one kind to tell. */
function withoutReferences(tree: Root): void {
  const urls = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url);
  });
  visit(tree, (node: Nodes, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replaced = ordinary(node, urls);
    if (node.type === 'definition') parent.children.splice(index, 1);
    else if (replaced) parent.children[index] = replaced;
    return node.type === 'definition' ? index : undefined;
  });
}

function ordinary(node: Nodes, urls: ReadonlyMap<string, string>): PhrasingContent | undefined {
  const url = 'identifier' in node ? (urls.get(node.identifier) ?? '') : '';
  if (node.type === 'linkReference') return { type: 'link', url, children: node.children };
  return node.type === 'imageReference' ? { type: 'image', url, alt: node.alt ?? '' } : undefined;
}

/** What a link says on paper. Its own words stay; where it leads is told after them. */
function told(node: Link, index: number, parent: Parents, named: ReadonlyMap<string, Named>): number | undefined {
  const [, kind = '', rest = ''] = /^(dok|fil):(.*)$/s.exec(node.url) ?? [];
  const document = kind === 'dok' ? named.get(rest.split('#')[0] ?? '') : undefined;
  if (document?.ipärmen) {
    node.url = `sida:${rest}`;
    return undefined;
  }
  const where = whereTo(node, document, kind === 'fil' ? decodeURIComponent(rest) : undefined);
  const words: PhrasingContent[] = where ? [{ type: 'text', value: ` (${where})` }] : [];
  if (document || kind) parent.children.splice(index, 1, ...([...node.children, ...words] as never[]));
  else parent.children.splice(index + 1, 0, ...(words as never[]));
  return index + (document || kind ? node.children.length : 1) + words.length;
}

function whereTo(node: Link, document: Named | undefined, file: string | undefined): string | undefined {
  const shown = textOf(node).trim();
  if (document)
    return `inte i pärmen: ${[shown === document.titel ? '' : document.titel, document.id].filter(Boolean).join(', ')}`;
  if (file !== undefined) return shown.includes(file) ? undefined : `filen ${file}`;
  const address = node.url.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return node.url.startsWith('#') || shown.includes(address) ? undefined : address;
}
