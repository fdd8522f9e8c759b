import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, TextRun, type XmlComponent } from 'docx';
import type { FootnoteReference, Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import type { Draw } from './draw.js';
import { safeAddress } from './links.js';
import { pictureOf } from './picture.js';

/** What a run inherits from what is around it, and the room (twips) that a picture has. */
interface Look {
  room: number;
  bold?: boolean;
  italics?: boolean;
  strike?: boolean;
  style?: string;
}

/** Words, emphasis, links, pictures and footnote references as the runs of a paragraph. */
export function inline(nodes: readonly PhrasingContent[], draw: Draw, look: Look): XmlComponent[] {
  return nodes.flatMap((node) => one(node, draw, look));
}

function one(node: PhrasingContent, draw: Draw, look: Look): XmlComponent[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [run(node.value, look)];
    case 'inlineCode':
      return [run(node.value, { ...look, style: 'Kodtext' })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return inline(node.children, draw, { ...look, bold: true });
    case 'emphasis':
      return inline(node.children, draw, { ...look, italics: true });
    case 'delete':
      return inline(node.children, draw, { ...look, strike: true });
    case 'link':
    case 'linkReference':
      return link(node, draw, look);
    case 'image':
    case 'imageReference':
      return [image(node, draw, look)];
    case 'footnoteReference':
      return [footnote(node, draw, look)];
    default:
      return [];
  }
}

/** A line break in the text is a space, as in every other format. */
const run = (text: string, { room: _, ...look }: Look) =>
  new TextRun({ ...look, text: text.replace(/[\r\n]+[ \t]*/g, ' ') });

function link(node: Link | LinkReference, draw: Draw, look: Look): XmlComponent[] {
  const url = node.type === 'link' ? node.url : (draw.definitions.get(node.identifier)?.url ?? '');
  const address = safeAddress(url);
  const anchor = url.startsWith('#') ? draw.anchors.get(decoded(url.slice(1))) : undefined;
  if (!address && !anchor) return inline(node.children, draw, look);
  const children = inline(node.children, draw, { ...look, style: look.style ?? 'Hyperlink' });
  return [
    address
      ? new ExternalHyperlink({ link: address, children })
      : new InternalHyperlink({ anchor: anchor ?? '', children }),
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A picture; one that cannot be drawn is named instead of left out. */
function image(node: Image | ImageReference, draw: Draw, look: Look): XmlComponent {
  const url = node.type === 'image' ? node.url : (draw.definitions.get(node.identifier)?.url ?? '');
  const alt = node.alt?.trim() || `Bild till ${draw.heading || 'texten'}`;
  return pictureOf(url, alt, look.room, draw) ?? run(`[Bild: ${alt}]`, look);
}

/** A real footnote; a reference to what is no note stays as its sign. */
function footnote(node: FootnoteReference, draw: Draw, look: Look): XmlComponent {
  const definition = draw.footnotes.get(node.identifier);
  if (!definition || draw.inNote) return run(`[${node.label ?? node.identifier}]`, look);
  draw.inNote = true;
  const drawn = draw.blocks(definition.children, { indent: 0, width: 8000, style: 'FootnoteText', level: 0 });
  draw.inNote = false;
  return new FootnoteReferenceRun(draw.notes.push(drawn));
}
