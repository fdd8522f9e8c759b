import type { PhrasingContent } from 'mdast';
import type { Drawing } from './drawing.js';
import type { Inline } from './nodes.js';

/** Words with their marking, as the sheet draws them: nothing that somebody wrote is left out but comments. */
export function inlines(nodes: readonly PhrasingContent[], drawing: Drawing): Inline[] {
  return nodes.flatMap((node) => inline(node, drawing));
}

function inline(node: PhrasingContent, drawing: Drawing): Inline[] {
  const children = 'children' in node ? inlines(node.children, drawing) : [];
  switch (node.type) {
    case 'text':
      return [{ t: 'text', value: node.value.replace(/\n[ \t]*/g, ' ') }];
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ t: 'text', value: node.value }];
    case 'inlineCode':
      return [{ t: 'code', value: node.value }];
    case 'emphasis':
      return [{ t: 'emph', children }];
    case 'strong':
      return [{ t: 'strong', children }];
    case 'break':
      return [{ t: 'break' }];
    case 'link':
      return link(node.url, children, drawing);
    case 'linkReference':
      return link(drawing.addresses.get(node.identifier) ?? '', children, drawing);
    case 'image':
      return picture(node.url, node.alt ?? '', drawing);
    case 'imageReference':
      return picture(drawing.addresses.get(node.identifier) ?? '', node.alt ?? '', drawing);
    case 'footnoteReference':
      return drawing.noteOf(node.identifier);
    default:
      return children;
  }
}

/** Only what a document may lead to: the web, mail, a phone, headings of its own, and its other parts by their page. Else the words alone. */
function link(url: string, children: Inline[], { leadsTo }: Drawing): Inline[] {
  const to = url.startsWith('#') ? decoded(url.slice(1)) : '';
  const part = url.startsWith(PART) ? partOf(url.slice(PART.length), leadsTo) : undefined;
  if (part !== undefined) return [{ t: 'page', to: part, children }];
  if (leadsTo(to)) return [{ t: 'ref', to, children }];
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(url) ? [{ t: 'link', url, children }] : children;
}

/** What an address to another part of the same printed document begins with: `sida:<part>#<heading>`. */
const PART = 'sida:';

/** The anchor of a part's heading, else of the part; none when it is not in the document. */
function partOf(address: string, leadsTo: Drawing['leadsTo']): string | undefined {
  const [part = '', heading] = decoded(address).split('#');
  return [`${part}--${heading}`, part].find(leadsTo);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A picture that cannot be drawn is told by its description. */
function picture(url: string, alt: string, drawing: Drawing): Inline[] {
  const name = drawing.asset(url);
  const words = alt.trim() || drawing.under();
  return name
    ? [{ t: 'picture', name, alt: words }]
    : [{ t: 'text', value: alt.trim() ? `[Bild: ${alt.trim()}]` : '' }];
}
