import { whole } from '../model/plain.js';

/** Text that stands as it is in XML, also in an attribute. */
export const xml = (text: string) =>
  whole(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** The fonts of a drawing: Verdana and DejaVu Sans are drawn to the same widths, so lines break alike everywhere. */
export const FONTS = "Verdana, 'DejaVu Sans', sans-serif";

/** The fonts of a drawing in a page: the shipped face first, the others for pages, which load no fonts. All are narrower than what room is made for. */
export const PAGE_FONTS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, Arial, sans-serif";

/** Widths of letters in FONTS, in parts of the size; rounded up. Bold is wider by as much as BOLD says. */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijl|!'.,:;I \u00a0", 0.4],
  ['frt()[]-/·', 0.46],
  ['csxyzkvJ', 0.6],
  ['mwMW@%', 1.02],
  ['–—…', 1],
  ['CDGHNOQUÖKRVXYÅÄABEFLPSTZ', 0.8],
];
const BOLD = 1.15;
const OTHER_LATIN = 0.65;
const UNKNOWN = 1.15;

/** How wide a text is at most when it is drawn. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return width * size * (bold ? BOLD : 1);
}

const known = new Map<string, number>();

/** Asked for every letter of every line: each sign is looked up once. */
function widthOfSign(sign: string): number {
  const found = known.get(sign) ?? measured(sign);
  known.set(sign, found);
  return found;
}

const measured = (sign: string) =>
  WIDTHS.find(([signs]) => signs.includes(sign))?.[1] ?? (/^[\u0021-\u024f]$/.test(sign) ? OTHER_LATIN : UNKNOWN);

/** A text in at most so many lines that are no wider than there is room; what is left over ends in "…". */
export function lines(text: string, room: number, size: number, most: number, bold = false): string[] {
  const found: string[] = [];
  const words = text.split(' ').filter(Boolean);
  while (words.length && found.length < most) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && widthOf(`${line} ${words[0]}`, size, bold) <= room) line += ` ${words.shift()}`;
    found.push(cut(line, room, size, bold));
  }
  const last = found.at(-1);
  if (words.length && last !== undefined) found[found.length - 1] = cut(`${last} ${words.join(' ')}`, room, size, bold);
  return found;
}

function cut(line: string, room: number, size: number, bold: boolean): string {
  const factor = size * (bold ? BOLD : 1);
  let [width, fits] = [0, ''];
  for (const sign of line) {
    width += widthOfSign(sign) * factor;
    if (width > room) return `${fits.trimEnd()}…`;
    if (width + widthOfSign('…') * factor <= room) fits += sign;
  }
  return line;
}

/** How a text is drawn. */
export interface Style {
  size: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** One line of text at a place. `room` is told to whoever checks that it fits. */
export function drawn(text: string, x: number, y: number, style: Style, room?: number): string {
  const { size, bold, fill = INK, anchor = 'start' } = style;
  const attributes = [
    `x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"`,
    bold ? ' font-weight="bold"' : '',
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    room === undefined ? '' : ` data-room="${round(room)}"`,
  ];
  return `<text ${attributes.join('')}>${xml(text)}</text>\n`;
}

/** A number without more decimals than a drawing needs. */
export const round = (value: number) => Number(value.toFixed(2));

/** The colours of the text and of what lies behind it: every pair has a contrast of at least 7:1. */
export const INK = '#1a1a1a';
export const MUTED = '#454545';
export const PAPER = '#ffffff';
export const TINT = '#e6eef2';
export const DEEP_TINT = '#b7d0dc';
export const LINE = '#6b6b6b';
