import type { Image, Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { walk } from '../walk.js';

/** Where the links of one document's text lead on the site. Each answer is an address as the page sees it. */
export interface Ways {
  /** What a document is called, and its page where the site has one; undefined when there is none with that id. */
  document: (id: string, heading?: string) => { address?: string; titel: string } | undefined;
  /** Where a path beside the document leads: its page, or a file that lies beside the site; undefined when nowhere. */
  path: (url: string) => string | undefined;
  /** Where a picture beside the document lies, or the picture itself as a data URI. */
  image: (url: string) => string | undefined;
}

/** Leads a text's links on to the site's pages. What leads nowhere becomes its text; a picture on the web its description. */
export function leadOn(tree: Root, source: string, ways: Ways): void {
  writeOut(tree);
  walk<Nodes>(tree, (node, index, parent) => {
    const place = { index, parent };
    if (node.type === 'text') return replace(place, wikiLinks(node, source, ways));
    if (node.type === 'image') return picture(node, place, ways);
    if (node.type === 'link') return link(node, place, ways);
    return undefined;
  });
}

/** Links and pictures whose address stands elsewhere in the text get it themselves, and are led on as the others are. */
function writeOut(tree: Root): void {
  const addresses = new Map<string, string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    return undefined;
  });
  if (!addresses.size) return;
  walk<Nodes>(tree, (node, index, parent) => {
    const url = 'identifier' in node ? (addresses.get(node.identifier) ?? '') : '';
    if (node.type === 'linkReference') parent.children[index] = { type: 'link', url, children: node.children };
    if (node.type === 'imageReference') parent.children[index] = { type: 'image', url, alt: node.alt ?? null };
    return undefined;
  });
}

type Place = { index: number; parent: { children: Nodes[] } };

function replace({ index, parent }: Place, nodes: readonly PhrasingContent[] | undefined): number | undefined {
  if (!nodes) return undefined;
  parent.children.splice(index, 1, ...nodes);
  return index + nodes.length;
}

const ON_THE_WEB = /^(https?:|mailto:)/i;

/** An address of its own, a heading on the same page, or what the handbook has there. */
function led(url: string, { path }: Ways): string | undefined {
  if (ON_THE_WEB.test(url) || url.startsWith('#')) return url;
  return path(url);
}

function link(node: Link, place: Place, ways: Ways): number | undefined {
  const address = led(node.url, ways);
  if (address === undefined)
    return replace(place, node.children.length ? node.children : [text(node.url)]) && place.index;
  node.url = address;
  return undefined;
}

function picture(node: Image, place: Place, { image }: Ways): number | undefined {
  const address = ON_THE_WEB.test(node.url) ? undefined : image(node.url);
  if (address === undefined) return replace(place, [text(`[Bild: ${node.alt || node.url}]`)]);
  node.url = address;
  return undefined;
}

const text = (value: string): Text => ({ type: 'text', value });

/** `[[id]]`, `[[id|text]]` and `[[id#rubrik]]` as links; undefined when the text has none. One with a `\` before stays. */
function wikiLinks(node: Text, source: string, ways: Ways): PhrasingContent[] | undefined {
  if (!node.value.includes('[[')) return undefined;
  const escaped = escapes(source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0));
  const found: PhrasingContent[] = [];
  let [from, number] = [0, 0];
  for (const match of node.value.matchAll(WIKI)) {
    const made = escaped[number++] ? undefined : wikiLink(match[1] ?? '', ways);
    if (!made) continue;
    found.push(text(node.value.slice(from, match.index)), made);
    from = match.index + match[0].length;
  }
  return from ? [...found, text(node.value.slice(from))] : undefined;
}

const WIKI = /\[\[([^[\]\n]+)\]\]/g;

/** Which of the `[[…]]` in a text's source were written with a `\`. */
const escapes = (source: string): boolean[] =>
  [...source.matchAll(/(\\?)\[(\\?)\[[^[\]\n]+\]\]/g)].map(([, before, between]) => Boolean(before || between));

function wikiLink(inner: string, { document }: Ways): PhrasingContent {
  const [target = '', shown] = inner.split('|');
  const [id = '', heading] = target.split('#').map((part) => part.trim());
  const to = document(id, heading);
  const words = shown?.trim() || to?.titel || id;
  return to?.address ? { type: 'link', url: to.address, children: [text(words)] } : text(words);
}
