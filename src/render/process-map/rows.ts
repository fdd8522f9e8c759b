import type { MapActivity, ProcessMap } from '../../views/site/process-map.js';
import { column, type Part, SMALL, text } from './parts.js';
import { type Firsts, firstsOf, howOf, roles, stepBox } from './pieces.js';

/** The frame around steps that share a place reaches this far outside them. */
export const REACH = 8;

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

/** A step that is to be placed. */
export interface Row {
  activity: MapActivity;
  step: number;
  first: boolean;
  last: boolean;
  /** Whether other steps share its place in the order. */
  shared: boolean;
  firsts: Firsts;
}

/** The steps of a map from above, with what each needs to know of its place. */
export function rowsOf(map: ProcessMap): Row[] {
  const firsts = firstsOf(map);
  return map.steg.flatMap(({ aktiviteter, nummer }) =>
    aktiviteter.map((activity, index) => ({
      ...{ activity, step: nummer, firsts, shared: aktiviteter.length > 1 },
      ...{ first: index === 0, last: index === aktiviteter.length - 1 },
    })),
  );
}

/** Rows after each other that the same roles answer for. */
export function lanesOf(rows: readonly Row[]): Row[][] {
  const lanes: Row[][] = [];
  const key = ({ activity }: Row) => JSON.stringify(activity.ansvar.map(({ id }) => id));
  for (const row of rows) {
    const lane = lanes.at(-1);
    if (lane?.[0] && key(lane[0]) === key(row)) lane.push(row);
    else lanes.push([row]);
  }
  return lanes;
}

/** A row that is not placed yet. `stands` is how far down the next arrow starts. */
export interface RowPiece {
  height: number;
  stands: number;
  at(y: number): Part[];
}

/** A step with who and how: beside each other, or under each other on a telephone. Who is told where a lane `starts`. */
export function rowPiece(row: Row, columns: Columns, starts: boolean): RowPiece {
  return columns.wide ? wideRow(row, columns, starts) : narrowRow(row, columns);
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
