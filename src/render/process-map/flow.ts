import type { ProcessMap } from '../../views/site/process-map.js';
import { box, column, type Part, type Piece, SMALL, STRONG, text } from './parts.js';
import { type Columns, lanesOf, REACH, type Row, rowPiece, rowsOf } from './rows.js';

/** Between the steps: room for an arrow. Between steps that share a place there is none to draw. */
const GAP = 30;
const CLOSE = 12;
/** Room for the words of the frame around steps that share a place. */
const FRAME_HEAD = 32;
const LANE = 16;

/** A placed step: what an arrow goes to and from. */
export interface Placed {
  step: number;
  top: number;
  bottom: number;
}

/** What is placed so far, and where the next begins. */
interface Flow {
  lanes: Part[];
  parts: Part[];
  placed: Placed[];
  bottom: number;
}

/** The steps from `y` on: lanes of those who answer (where there is room for them), the boxes, and frames around steps that share a place. */
export function flow(map: ProcessMap, columns: Columns, sheet: { x: number; width: number }, y: number): Flow {
  const rows = rowsOf(map);
  const made: Flow = { lanes: [], parts: [], placed: [], bottom: y };
  for (const lane of columns.wide ? lanesOf(rows) : rows.map((row) => [row])) {
    const top = made.bottom;
    lane.forEach((row, index) => {
      place(row, index === 0, columns, made);
    });
    made.bottom += LANE;
    if (columns.wide) made.lanes.push({ look: 'bana', ...sheet, y: top, height: made.bottom - top });
  }
  return { ...made, parts: [...framesOf(rows, made.placed, columns), ...made.parts] };
}

function place(row: Row, starts: boolean, columns: Columns, made: Flow): void {
  const top = made.bottom + above(row, starts);
  const piece = rowPiece(row, columns, starts);
  made.placed.push({ step: row.step, top, bottom: top + piece.stands });
  made.parts.push(...piece.at(top));
  made.bottom = top + piece.height + (row.shared && row.last ? REACH : 0);
}

function above({ shared, first }: Row, starts: boolean): number {
  const gap = starts ? LANE : shared && !first ? CLOSE : GAP;
  return gap + (shared && first ? FRAME_HEAD : 0);
}

/** A frame around each group of steps that share a place. */
function framesOf(rows: readonly Row[], placed: Placed[], { what }: Columns): Part[] {
  const shared = new Set(rows.filter((row) => row.shared).map(({ step }) => step));
  return [...shared].map((step) => {
    const { top, bottom } = extent(placed, step);
    const y = top - FRAME_HEAD;
    const words = text('I valfri ordning', what.width, { ...SMALL, centred: true });
    const frame = { look: 'ram' as const, x: what.x - REACH, width: what.width + 2 * REACH };
    return { ...frame, y, height: bottom + REACH - y, parts: words.at(what.x, y + 6) };
  });
}

/** The arrows from the start through the steps to the end, around those that share a place. */
export function arrows(map: ProcessMap, placed: readonly Placed[], x: number, from: number, to: number): Part[] {
  const stops = map.steg.map(({ nummer, aktiviteter }) => {
    const { top, bottom } = extent(placed, nummer);
    const framed = aktiviteter.length > 1;
    return { top: top - (framed ? FRAME_HEAD : 0), bottom: bottom + (framed ? REACH : 0) };
  });
  const ends = [...stops.map(({ top }) => top), to];
  const starts = [from, ...stops.map(({ bottom }) => bottom)];
  return starts.map((y, index) => ({ look: 'pil', x, y, width: 0, height: (ends[index] ?? y) - y }));
}

/** From where to where the steps with a number reach. */
function extent(placed: readonly Placed[], step: number): { top: number; bottom: number } {
  const own = placed.filter((each) => each.step === step);
  return { top: Math.min(...own.map(({ top }) => top)), bottom: Math.max(...own.map(({ bottom }) => bottom)) };
}

/** Where the process starts. The format has no words for what starts it. */
export const startBox = (): Piece =>
  box('start', 96, (room) => text('Start', room, { ...STRONG, centred: true }), {
    padding: { left: 8, right: 8, y: 6 },
  });

/** Where it ends: what it shall lead to. */
export const endBox = (syfte: string | undefined, width: number): Piece =>
  box(
    'slut',
    width,
    (room) =>
      column([text('Slut', room, STRONG), ...(syfte ? [text(`Ska leda till: ${syfte}`, room, { size: 15 })] : [])], 2),
    { padding: { left: 18, right: 14, y: 10 } },
  );
