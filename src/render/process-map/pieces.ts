import type { Named } from '../../views/site/named.js';
import type { Target } from '../../views/site/page.js';
import type { MapActivity, MapCooperation, MapPart, ProcessMap } from '../../views/site/process-map.js';
import type { MapRoutine } from '../../views/site/process-map-routines.js';
import { box, column, NORMAL, PADDING, type Piece, SMALL, STRONG, text } from './parts.js';

const BADGE = 34;

/** Where a name leads: nowhere when the handbook has no such document. */
export const targetOf = ({ id, finns }: Named): Target | undefined => (finns ? { dokument: id } : undefined);

/** An activity with its number: all of it is a link. */
export function stepBox(activity: MapActivity, width: number): Piece {
  const badge = box('nummer', BADGE, (room) => text(activity.nummer, room, { ...STRONG, centred: true }), {
    padding: { left: 0, right: 0, y: 4 },
  });
  return box('steg', width, (room) => text(activity.titel, room, STRONG), {
    till: targetOf(activity),
    padding: { left: BADGE + 20, right: 10, y: 10 },
    beside: badge,
  });
}

/** Roles under each other, each a link. */
export const roles = (all: readonly Named[], width: number): Piece =>
  column(
    all.map((role) => text(role.titel, width, NORMAL, targetOf(role))),
    4,
  );

/** A routine, with what a reader must know of it before following it. Who does it is told where it stands `first` in the map. */
export function routineBox(routine: MapRoutine, width: number, first?: string): Piece {
  const doers = first ? `som i steg ${first}` : routine.utförsAv.map(({ titel }) => titel).join(', ');
  const note = [
    ...(routine.inteÄn ? [`Gäller inte än: ${routine.inteÄn}`] : []),
    ...(routine.lokal ? [['Lokal rutin', routine.lokal.join(', ')].filter(Boolean).join(': ')] : []),
    ...(routine.utförsAv.length ? [`Utförs av: ${doers}`] : []),
  ];
  return labelled('rutin', width, routine, note);
}

/** The number of the step where each routine stands first. */
export type Firsts = ReadonlyMap<string, string>;

/** Where each routine stands first, so that who does it need not be said at every step. */
export function firstsOf({ steg }: ProcessMap): Firsts {
  const firsts = new Map<string, string>();
  for (const { nummer, rutiner } of steg.flatMap(({ aktiviteter }) => aktiviteter))
    for (const { id } of rutiner) if (!firsts.has(id)) firsts.set(id, nummer);
  return firsts;
}

/** How an activity is done: its routines, or that it has none and why. */
export function howOf({ nummer, rutiner, utanRutin }: MapActivity, width: number, first: Firsts): Piece {
  const boxes = rutiner.map((routine) => {
    const at = first.get(routine.id);
    return routineBox(routine, width, at === nummer ? undefined : at);
  });
  const holds = rutiner.some(({ inteÄn }) => !inteÄn);
  const missing = utanRutin ? `Ingen rutin behövs: ${utanRutin}` : holds ? undefined : 'Ingen gällande rutin';
  const note = missing === undefined ? [] : [box('saknas', width, (room) => text(missing, room, SMALL))];
  return column([...boxes, ...note], 8);
}

/** A process that is part of this one. Who answers for it stands in its own map. */
export const partBox = (part: MapPart, width: number): Piece =>
  labelled('process', width, part, part.status ? ['Utkast: gäller inte än'] : []);

/** Somebody whom the process works together with; how is a link of its own. */
export function partyBox({ med, slag, hur }: MapCooperation, width: number): Piece {
  const words = { intern: 'Intern samverkan', extern: 'Extern samverkan' };
  return box(slag ?? 'intern', width, (room) =>
    column(
      [
        text(slag ? words[slag] : 'Samverkan', room, SMALL),
        text(med, room, STRONG),
        hur ? text(hur.titel, room, NORMAL, targetOf(hur)) : text('Hur är inte beskrivet', room, SMALL),
      ],
      3,
    ),
  );
}

const labelled = (look: 'rutin' | 'process', width: number, name: Named, notes: readonly string[]) =>
  box(
    look,
    width,
    (room) => column([text(name.titel, room, NORMAL), ...notes.map((note) => text(note, room, SMALL))], 2),
    { till: targetOf(name), padding: { ...PADDING, left: 14, right: 16 } },
  );
