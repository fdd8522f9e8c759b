import type { MapActivity, ProcessMap } from '../../views/site/process-map.js';
import { box, column, type Part, type Piece, SMALL, STRONG, text } from './parts.js';
import { howOf, roles, stepBox } from './pieces.js';

/** Between the steps: room for an arrow. Between steps that share a place there is none to draw. */
const GAP = 30;
const CLOSE = 12;
/** The frame around steps that share a place reaches this far outside them; above it has room for its words. */
const REACH = 8;
const FRAME_HEAD = 32;
const LANE = 16;

/** Where the columns lie: who, what and how beside each other, or all under each other on a telephone. */
export interface Columns {
  wide: boolean;
  who: { x: number; width: number };
  what: { x: number; width: number };
  how: { x: number; width: number };
}

/** Columns of a sheet of a width, its margins left out. */
export function columnsOf(x: number, width: number): Columns {
  if (width < 560) {
    const all = { x: x + REACH, width: width - 2 * REACH };
    return { wide: false, who: all, what: all, how: { x: all.x + 24, width: all.width - 24 } };
  }
  const [who, how, between] = [180, 238, 18];
  const what = { x: x + who + between, width: width - who - how - 2 * between - 12 };
  return {
    wide: true,
    who: { x: x + 12, width: who - 20 },
    what,
    how: { x: what.x + what.width + between, width: how },
  };
}

/** A placed step: what an arrow goes to and from. */
interface Placed {
  step: number;
  top: number;
  bottom: number;
}

interface Row {
  activity: MapActivity;
  step: number;
  first: boolean;
  last: boolean;
  shared: boolean;
}

/** The steps from `y` on: lanes of who answers, the boxes, and the arrows between. Returns where it ends, too. */
export function flow(map: ProcessMap, columns: Columns, sheet: { x: number; width: number }, y: number) {
  const rows = map.steg.flatMap(({ aktiviteter, nummer }) =>
    aktiviteter.map((activity, index): Row => {
      const [first, last] = [index === 0, index === aktiviteter.length - 1];
      return { activity, step: nummer, first, last, shared: aktiviteter.length > 1 };
    }),
  );
  const placed: Placed[] = [];
  const parts: Part[] = [];
  let top = y;
  for (const lane of columns.wide ? lanesOf(rows) : rows.map((row) => [row])) {
    const height = laneOf(lane, columns, top, placed, parts);
    if (columns.wide) parts.unshift({ look: 'bana', ...sheet, y: top, height });
    top += height;
  }
  const frames = framesOf(rows, placed, columns);
  return { parts: [...parts.filter(isLane), ...frames, ...parts.filter((part) => !isLane(part))], placed, bottom: top };
}

const isLane = ({ look }: Part) => look === 'bana';

/** Rows after each other that the same roles answer for. */
function lanesOf(rows: readonly Row[]): Row[][] {
  const lanes: Row[][] = [];
  const key = ({ activity }: Row) => JSON.stringify(activity.ansvar.map(({ id }) => id));
  for (const row of rows) {
    const lane = lanes.at(-1);
    if (lane?.[0] && key(lane[0]) === key(row)) lane.push(row);
    else lanes.push([row]);
  }
  return lanes;
}

/** Puts the rows of a lane from `y` on, and tells how high it is. */
function laneOf(rows: readonly Row[], columns: Columns, y: number, placed: Placed[], parts: Part[]): number {
  let top = y;
  rows.forEach((row, index) => {
    top += above(row, index === 0);
    const made = columns.wide ? wideRow(row, columns, index === 0) : narrowRow(row, columns);
    placed.push({ step: row.step, top, bottom: top + made.stands });
    parts.push(...made.at(top));
    top += made.height;
    if (row.shared && row.last) top += REACH;
  });
  return top - y + LANE;
}

function above({ shared, first }: Row, starts: boolean): number {
  const gap = starts ? LANE : shared && !first ? CLOSE : GAP;
  return gap + (shared && first ? FRAME_HEAD : 0);
}

/** `stands` is how far down the next arrow starts. */
interface RowPiece {
  height: number;
  stands: number;
  at(y: number): Part[];
}

function wideRow({ activity }: Row, { who, what, how }: Columns, starts: boolean): RowPiece {
  const step = stepBox(activity, what.width);
  const routines = howOf(activity, how.width);
  const answers = starts ? roles(activity.ansvar, who.width) : column([], 0);
  const middle = (y: number) => y + Math.min(step.height, 40) / 2;
  return {
    height: Math.max(step.height, routines.height, answers.height + 8),
    stands: step.height,
    at: (y) => [
      ...answers.at(who.x, y + 8),
      { look: 'streck', x: what.x + what.width, y: middle(y), width: how.x - what.x - what.width, height: 0 },
      ...step.at(what.x, y),
      ...routines.at(how.x, y),
    ],
  };
}

function narrowRow({ activity }: Row, { what, how }: Columns): RowPiece {
  const names = activity.ansvar.map(({ titel }) => titel).join(', ');
  const step = stepBox(activity, what.width);
  const below = column(
    [...(names ? [text(`Ansvarar: ${names}`, how.width, SMALL)] : []), howOf(activity, how.width)],
    8,
  );
  const height = step.height + 8 + below.height;
  return { height, stands: height, at: (y) => [...step.at(what.x, y), ...below.at(how.x, y + step.height + 8)] };
}

/** A frame around each group of steps that share a place. */
function framesOf(rows: readonly Row[], placed: Placed[], { what }: Columns): Part[] {
  const shared = new Set(rows.filter((row) => row.shared).map(({ step }) => step));
  return [...shared].map((step) => {
    const own = placed.filter((each) => each.step === step);
    const y = Math.min(...own.map(({ top }) => top)) - FRAME_HEAD;
    const bottom = Math.max(...own.map((each) => each.bottom)) + REACH;
    const words = text('I valfri ordning', what.width, { ...SMALL, centred: true });
    const frame = { look: 'ram' as const, x: what.x - REACH, width: what.width + 2 * REACH };
    return { ...frame, y, height: bottom - y, parts: words.at(what.x, y + 6) };
  });
}

/** The arrows from the start through the steps to the end. */
export function arrows(placed: readonly Placed[], shared: ReadonlySet<number>, x: number, from: number, to: number) {
  const steps = [...new Set(placed.map(({ step }) => step))];
  const stops = steps.map((step) => {
    const own = placed.filter((each) => each.step === step);
    const framed = shared.has(step);
    return {
      top: Math.min(...own.map(({ top }) => top)) - (framed ? FRAME_HEAD : 0),
      bottom: Math.max(...own.map(({ bottom }) => bottom)) + (framed ? REACH : 0),
    };
  });
  const ends = [...stops.map(({ top }) => top), to];
  const starts = [from, ...stops.map(({ bottom }) => bottom)];
  return starts.map((y, index): Part => ({ look: 'pil', x, y, width: 0, height: (ends[index] ?? y) - y }));
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
