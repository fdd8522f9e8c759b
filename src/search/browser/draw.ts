import type { Piece, Shown } from '../shown.js';
import { statusInWords } from '../told.js';

/** An element with text and elements in it. Text is always text: nothing of a handbook is read as HTML. */
export function element(tag: string, properties: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** One hit as an item of the list. */
export function itemOf(hit: Shown): HTMLElement {
  const facts = [hit.type, hit.units.length ? unitsInWords(hit.units) : 'Hela organisationen'];
  const status = hit.status
    ? [element('strong', { class: `status status-${hit.status.toLowerCase()}` }, statusInWords(hit.status)), ' · ']
    : [];
  const item = element(
    'li',
    { class: 'träff' },
    element('h2', {}, element('a', { href: hit.url }, ...drawn(hit.titel))),
    element('p', { class: 'träff-fakta' }, ...status, facts.filter(Boolean).join(' · ')),
  );
  if (hit.extract.length) item.append(element('p', { class: 'träff-text' }, ...drawn(hit.extract)));
  if (hit.headings.length) item.append(element('p', { class: 'träff-text' }, 'Avsnitt: ', ...joined(hit.headings)));
  return item;
}

const drawn = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

const joined = (headings: readonly (readonly Piece[])[]) =>
  headings.flatMap((pieces, place) => [...(place ? [' · '] : []), ...drawn(pieces)]);

/** So many units are named. */
const NAMED = 3;

function unitsInWords(units: readonly string[]): string {
  if (units.length <= NAMED + 1) return units.join(', ');
  return `${units.slice(0, NAMED).join(', ')} och ${units.length - NAMED} enheter till`;
}
