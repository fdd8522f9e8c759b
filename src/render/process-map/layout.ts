import type { ProcessMap } from '../../views/site/process-map.js';
import { arrows, columnsOf, endBox, flow, startBox } from './flow.js';
import { box, column, grid, NORMAL, type Part, type Piece, SMALL, STRONG, TITLE, text } from './parts.js';
import { firstsOf, partBox, partyBox, roles, routineBox, targetOf } from './pieces.js';

/** A map with every part at its place. */
export interface Layout {
  width: number;
  height: number;
  parts: readonly Part[];
}

const MARGIN = 10;
const SECTION = 30;

/** Lays a map out on a sheet of a width: beside each other where there is room, under each other on a telephone. */
export function layoutOf(map: ProcessMap, width: number): Layout {
  const sheet = { x: MARGIN, width: width - 2 * MARGIN };
  const head = column(headOf(map, sheet.width), 6);
  const steps = stepsOf(map, sheet, MARGIN + head.height + 20);
  const rest = column(sectionsOf(map, sheet.width), SECTION);
  const bottom = steps.bottom + (rest.height ? SECTION + rest.height : 0);
  const parts = [...head.at(sheet.x, MARGIN), ...steps.parts, ...rest.at(sheet.x, steps.bottom + SECTION)];
  return { width, height: Math.ceil(bottom + MARGIN), parts };
}

const STATUS = { utkast: 'Utkast: processen gäller inte än.', upphävd: 'Upphävd: processen gäller inte längre.' };

function headOf(map: ProcessMap, width: number): Piece[] {
  const above = map.delAv;
  return [
    text(map.titel, width, TITLE),
    ...(map.status ? [text(STATUS[map.status], width, STRONG)] : []),
    ...(above ? [text(`Delprocess i ${above.titel}`, width, NORMAL, targetOf(above))] : []),
    ...(map.steg.length || !map.ansvar.length
      ? []
      : [text('Ansvarar för processen', width, SMALL), roles(map.ansvar, width)]),
    ...(map.steg.length || !map.syfte ? [] : [text(`Ska leda till: ${map.syfte}`, width, NORMAL)]),
  ];
}

type Sheet = { x: number; width: number };

function stepsOf(map: ProcessMap, sheet: Sheet, y: number): { parts: Part[]; bottom: number } {
  if (!map.steg.length) return noSteps(map, sheet, y);
  const columns = columnsOf(sheet.x, sheet.width);
  const { what, who, how, wide } = columns;
  const [start, middle] = [startBox(), what.x + what.width / 2];
  const end = endBox(map.syfte, wide ? sheet.x + sheet.width - what.x : what.width);
  const heads = wide
    ? [
        ...text('Ansvarar', who.width, SMALL).at(who.x, y + 8),
        ...text('Så här gör vi', how.width, SMALL).at(how.x, y + 8),
      ]
    : [];
  const from = y + start.height;
  const made = flow(map, columns, sheet, from + (wide ? 12 : 10));
  const to = made.bottom + (wide ? 14 : 10);
  const parts = [
    ...made.lanes,
    ...arrows(map, made.placed, middle, from, to),
    ...heads,
    ...start.at(middle - start.width / 2, y),
    ...made.parts,
    ...end.at(what.x, to),
  ];
  return { parts, bottom: to + end.height };
}

function noSteps({ delprocesser }: ProcessMap, { x, width }: Sheet, y: number) {
  const words = delprocesser.length
    ? 'Processen har inga egna steg. Arbetet görs i delprocesserna.'
    : 'Processen har inga steg inlagda.';
  const note = box('saknas', width, (room) => text(words, room, NORMAL));
  return { parts: note.at(x, y), bottom: y + note.height };
}

function sectionsOf(map: ProcessMap, width: number): Piece[] {
  const columns = width < 560 ? 1 : 2;
  const each = (width - (columns - 1) * 14) / columns;
  const firsts = firstsOf(map);
  const section = (title: string, pieces: readonly Piece[]) =>
    pieces.length ? [column([text(title, width, STRONG), grid(pieces, columns, 14)], 8)] : [];
  return [
    ...section(
      'Rutiner för hela processen',
      map.rutiner.map((routine) => routineBox(routine, each, firsts.get(routine.id))),
    ),
    ...section(
      'Delprocesser',
      map.delprocesser.map((part) => partBox(part, each)),
    ),
    ...section(
      'Samverkan',
      map.samverkan.map((party) => partyBox(party, each)),
    ),
  ];
}
