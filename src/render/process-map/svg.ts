import { INK, MUTED, PAGE_FONTS, PAPER, round, xml } from '../../drawing/svg-text.js';
import type { Target } from '../../views/site/page.js';
import type { ProcessMap } from '../../views/site/process-map.js';
import { mapInShort } from '../../views/site/process-map-words.js';
import { xmlId } from './ids.js';
import { layoutOf } from './layout.js';
import { lineHeight, type Part } from './parts.js';
import { shapeOf } from './shapes.js';

/** How wide a map is on a screen and on paper (A4), and on a telephone. */
export const MAP_WIDE = 720;
export const MAP_NARROW = 300;

/** The address of what a part leads to; none where there is nowhere to go. */
export type AddressOf = (target: Target) => string | undefined;

/**
 * A map as SVG: by itself in a file, and inlined in a page, where `PROCESS_MAP_SHEET` gives it the page's colours. A
 * group, not an image: what lies in an image cannot be reached by a screen reader. The same map gives the same bytes.
 */
export async function drawProcessMap(map: ProcessMap, addressOf: AddressOf, width = MAP_WIDE): Promise<string> {
  const { parts, height } = layoutOf(map, width);
  const [title, desc] = ['namn', 'text'].map((what) => xmlId(`karta-${width}-${what}`, map.id));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="karta" role="group" aria-labelledby="${title}" aria-describedby="${desc}" lang="sv" xml:lang="sv" font-family="${PAGE_FONTS}">\n`,
    `<title id="${title}">${xml(`Processkarta: ${map.titel}`)}</title>\n`,
    `<desc id="${desc}">${xml(mapInShort(map))}</desc>\n`,
    `<rect class="karta-papper" width="${width}" height="${height}" fill="${PAPER}"/>\n`,
    ...parts.map((part) => drawn(part, addressOf)),
    '</svg>\n',
  ].join('');
}

/** A part with what lies inside it. */
function drawn(part: Part, addressOf: AddressOf): string {
  const address = part.till && addressOf(part.till);
  const linked = address !== undefined;
  const shapes = part.look === 'text' ? textOf(part, linked) : shapeOf(part);
  const inside = shapes + (part.parts ?? []).map((each) => drawn(each, addressOf)).join('');
  return linked ? `<a class="karta-lank" href="${xml(address)}">\n${inside}</a>\n` : inside;
}

/** A text, line by line, that is read aloud as it stands in the handbook: hyphens that are only drawn are hidden. */
function textOf({ x, y, width, text }: Part, linked: boolean): string {
  if (!text) return '';
  const { lines, setting } = text;
  const left = round(setting.centred ? x + width / 2 : x);
  const attributes = [
    `class="${setting.muted ? 'karta-svag' : 'karta-text'}" fill="${setting.muted ? MUTED : INK}" font-size="${setting.size}"`,
    setting.bold ? ' font-weight="bold"' : '',
    setting.centred ? ' text-anchor="middle"' : '',
  ].join('');
  const underline = linked ? ' text-decoration="underline"' : '';
  const spans = lines.map(({ text: line, after }, index) => {
    const end = after === '-' ? '<tspan aria-hidden="true">-</tspan>' : '';
    const base = round(y + index * lineHeight(setting) + setting.size * 1.02);
    const blank = after === ' ' && index < lines.length - 1 ? ' ' : '';
    return `<tspan x="${left}" y="${base}"${underline}>${xml(line)}${end}</tspan>${blank}`;
  });
  return `<text ${attributes} data-room="${round(width)}">${spans.join('')}</text>\n`;
}
