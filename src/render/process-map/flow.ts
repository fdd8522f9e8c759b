import type { MapActivity, ProcessMap } from '../../views/site/process-map.js';
import { box, column, type Part, type Piece, SMALL, STRONG, text } from './parts.js';
import { type Firsts, firstsOf, howOf, roles, stepBox } from './pieces.js';

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
  const [who, how, between] = [180, 230, 18];
  const what = { x: x + who + between, width: width - who - how - 2 * between - 12 };
  return {
    wide: true,
    who: { x: x + 12, width: who - 20 },
    what,
    how: { x: what.x + what.width + between, width: how },
  };
}

/** A placed step: what an arrow goes to and from. */
export interface Placed {
  step: number;
  top: number;
  bottom: number;
}

/** A step that is to be placed. */
interface Row {
  activity: MapActivity;
  step: number;
  first: boolean;
  last: boolean;
  /** Whether other steps share its place in the order. */
  shared: boolean;
  firsts: Firsts;
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

function rowsOf(map: ProcessMap): Row[] {
  const firsts = firstsOf(map);
  return map.steg.flatMap(({ aktiviteter, nummer }) =>
    aktiviteter.map((activity, index) => ({
      ...{ activity, step: nummer, firsts, shared: aktiviteter.length > 1 },
      ...{ first: index === 0, last: index === aktiviteter.length - 1 },
    })),
  );
}

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

function place(row: Row, starts: boolean, columns: Columns, made: Flow): void {
  const top = made.bottom + above(row, starts);
  const piece = columns.wide ? wideRow(row, columns, starts) : narrowRow(row, columns);
  made.placed.push({ step: row.step, top, bottom: top + piece.stands });
  made.parts.push(...piece.at(top));
  made.bottom = top + piece.height + (row.shared && row.last ? REACH : 0);
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

function wideRow({ activity, firsts }: Row, { who, what, how }: Columns, starts: boolean): RowPiece {
  const step = stepBox(activity, what.width);
  const routines = howOf(activity, how.width, firsts);
  const answers = starts ? roles(activity.ansvar, who.width) : column([], 0);
  const between = { look: 'streck' as const, x: what.x + what.width, width: how.x - what.x - what.width, height: 0 };
  return {
    height: Math.max(step.height, routines.height, answers.height + 8),
    stands: step.height,
    at: (y) => [
      ...answers.at(who.x, y + 8),
      { ...between, y: y + 20 },
      ...step.at(what.x, y),
      ...routines.at(how.x, y),
    ],
  };
}

function narrowRow({ activity, firsts }: Row, { what, how }: Columns): RowPiece {
  const names = activity.ansvar.map(({ titel }) => titel).join(', ');
  const step = stepBox(activity, what.width);
  const answers = names ? [text(`Ansvarar: ${names}`, how.width, SMALL)] : [];
  const below = column([...answers, howOf(activity, how.width, firsts)], 8);
  const height = step.height + 8 + below.height;
  return { height, stands: height, at: (y) => [...step.at(what.x, y), ...below.at(how.x, y + step.height + 8)] };
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
