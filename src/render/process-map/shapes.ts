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

/**
 * How a map looks inlined in a page: as on paper, except in the dark. By itself, in a file, it needs no sheet. Every text
 * has a contrast of at least 7:1 to what is behind it, every line that means something at least 3:1.
 */
export const PROCESS_MAP_SHEET = `.karta { max-width: 100%; height: auto; }
.karta-lank:hover .karta-steg, .karta-lank:hover .karta-ruta { stroke-width: 3; }
.karta-lank:focus-visible { outline: 3px solid #1f5673; outline-offset: 2px; }
@media screen and (prefers-color-scheme: dark) {
  .karta-papper { fill: #14181b; }
  .karta-bana { fill: #212b31; stroke: #14181b; }
  .karta-text { fill: #f2f2f2; }
  .karta-svag { fill: #cdd3d6; }
  .karta-ruta, .karta-steg { fill: #14181b; }
  .karta-ruta, .karta-ram, .karta-linje { stroke: #9aa5ab; }
  .karta-steg { stroke: #8fc1dc; }
  .karta-spets { fill: #9aa5ab; }
  .karta-nummer { fill: #2c4a5a; }
  .karta-lank:focus-visible { outline-color: #8fc1dc; }
}
`;
