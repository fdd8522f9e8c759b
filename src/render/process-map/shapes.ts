import { DEEP_TINT, LINE, PAPER, round, TINT } from '../../drawing/svg-text.js';
import type { Look, Part } from './parts.js';

/** How a shape is painted: on paper by its attributes, in a page by the class. */
interface Paint {
  name: 'bana' | 'ram' | 'ruta' | 'nummer' | 'steg';
  fill: string;
  stroke?: string;
  dash?: string;
  corner?: number;
}

const BOX: Paint = { name: 'ruta', fill: PAPER, stroke: LINE };

const PAINTS: Record<Exclude<Look, 'text' | 'pil' | 'streck'>, Paint> = {
  bana: { name: 'bana', fill: TINT, stroke: PAPER },
  ram: { name: 'ram', fill: 'none', stroke: LINE, dash: '6 4', corner: 10 },
  steg: { name: 'steg', fill: PAPER, stroke: '#1f5673', corner: 8 },
  nummer: { name: 'nummer', fill: DEEP_TINT, corner: 12 },
  rutin: BOX,
  saknas: { ...BOX, dash: '3 3' },
  process: BOX,
  intern: { ...BOX, corner: 4 },
  extern: { ...BOX, corner: 4, dash: '8 4' },
  start: { ...BOX, corner: 16 },
  slut: { ...BOX, corner: 16 },
};

/** The shape of a part, without the text in it. */
export function shapeOf(part: Part): string {
  if (part.look === 'text') return '';
  if (part.look === 'pil') return arrow(part);
  if (part.look === 'streck') return line(part.x, part.y, part.x + part.width, part.y);
  const paint = PAINTS[part.look];
  if (part.look === 'rutin') return sheet(part, paint);
  const extra =
    part.look === 'process' ? bars(part) : part.look === 'slut' ? rect(inset(part, 3), { ...paint, corner: 13 }) : '';
  return rect(part, paint) + extra;
}

type Box = Pick<Part, 'x' | 'y' | 'width' | 'height'>;

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  ...{ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by },
});

const look = ({ name, fill, stroke, dash }: Paint) =>
  [
    `class="karta-${name}" fill="${fill}"`,
    stroke ? ` stroke="${stroke}"${name === 'steg' ? ' stroke-width="2"' : ''}` : '',
    dash ? ` stroke-dasharray="${dash}"` : '',
  ].join('');

const rect = ({ x, y, width, height }: Box, paint: Paint) =>
  `<rect ${look(paint)} x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${paint.corner ? ` rx="${paint.corner}"` : ''}/>\n`;

/** A document: a sheet with its corner turned. */
function sheet({ x, y, width, height }: Box, paint: Paint): string {
  const [right, bottom, fold] = [round(x + width), round(y + height), 12];
  const [left, top] = [round(x), round(y)];
  return [
    `<path ${look(paint)} d="M${left} ${top}H${right - fold}L${right} ${top + fold}V${bottom}H${left}Z"/>\n`,
    `<path class="karta-linje" fill="none" stroke="${LINE}" d="M${right - fold} ${top}V${top + fold}H${right}"/>\n`,
  ].join('');
}

/** What tells a process from a step: an edge at both sides. */
const bars = ({ x, y, width, height }: Box) =>
  line(x + 6, y, x + 6, y + height) + line(x + width - 6, y, x + width - 6, y + height);

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `<path class="karta-linje" fill="none" stroke="${LINE}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>\n`;

function arrow({ x, y, height }: Part): string {
  const [at, tip] = [round(x), round(y + height)];
  return `${line(x, y, x, y + height - 6)}<path class="karta-spets" fill="${LINE}" d="M${at} ${tip}l-5 -8h10Z"/>\n`;
}
