import { type FileChild, Paragraph, Tab, TextRun } from 'docx';
import type { List, ListItem } from 'mdast';
import { checkbox } from './checkbox.js';
import { type Draw, NARROWEST, type Place } from './draw.js';
import { DEEPEST, LIST_REFERENCE, numberOf, POINTS, STEP, TASKS } from './numbering.js';

/** A list: each ordered one counts for itself, from its own first number. */
export function list(node: List, place: Place, draw: Draw): FileChild[] {
  const level = Math.min(place.level, DEEPEST);
  const number = node.ordered ? numberOf(draw.lists.push({ ordered: true, level, start: start(node) }) - 1) : POINTS;
  return node.children.flatMap((child) => item(child, { ...place, level }, number, draw));
}

/** Word counts lists from 0 to 32 767. */
const start = ({ start: first }: List) => (first != null && first >= 0 && first <= 32_767 ? first : 1);

/** The first paragraph of an item has its sign; what follows stands under its text. */
function item(node: ListItem, place: Place, number: number, draw: Draw): FileChild[] {
  const { level } = place;
  const leads = node.children[0]?.type === 'paragraph';
  const first = leads ? node.children[0] : undefined;
  const rest = leads ? node.children.slice(1) : node.children;
  const task = typeof node.checked === 'boolean';
  const step = place.width > NARROWEST ? STEP : 0;
  const text = place.indent + step;
  const room = place.width - step;
  const below = { ...place, indent: text, width: room, level: level + 1 };
  const marked = new Paragraph({
    style: place.style ?? (draw.appendix ? 'Underlag' : 'ListParagraph'),
    numbering: { reference: LIST_REFERENCE, instance: task ? TASKS : number, level },
    indent: { left: Math.max(text, STEP), hanging: STEP },
    children: [
      ...(task ? [checkbox(node.checked === true), new TextRun({ children: [new Tab()] })] : []),
      ...(first?.type === 'paragraph' ? draw.inline(first.children, room) : []),
    ],
  });
  return [marked, ...draw.blocks(rest, below)];
}
