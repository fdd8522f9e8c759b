import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isGällande } from '../../queries/in-force.js';
import { structureOf } from '../../queries/structure.js';
import { byTitle } from '../by-title.js';
import { type Named, named } from './named.js';
import { type MapRoutine, routinesOf } from './process-map-routines.js';

/** A process as it is drawn and told: plain JSON, with texts as they stand in the handbook. */
export interface ProcessMap {
  id: string;
  titel: string;
  /** What the process shall lead to: where it ends. Absent when the document does not say. */
  syfte?: string;
  /** Absent when it is decided and holds. */
  status?: 'utkast' | 'upphävd';
  ansvar: readonly Named[];
  /** The process that this one is part of. */
  delAv?: Named;
  steg: readonly MapStep[];
  /** Processes that are part of this one. The format gives them no order. */
  delprocesser: readonly MapPart[];
  /** Routines for the whole process, not for one activity. */
  rutiner: readonly MapRoutine[];
  samverkan: readonly MapCooperation[];
}

/** A place in the order. Activities with the same `ordning` share it: none of them waits for another. */
export interface MapStep {
  /** From 1, without gaps. */
  nummer: number;
  aktiviteter: readonly MapActivity[];
}

/** An activity, with who does it and how. */
export interface MapActivity extends Named {
  /** `2`, or `2a` and `2b` when several share a place. */
  nummer: string;
  ansvar: readonly Named[];
  /** Whether `ansvar` comes from the process, the unit or the nämnd. */
  ärvt: boolean;
  rutiner: readonly MapRoutine[];
  /** Why no routine is needed, where that is said. */
  utanRutin?: string;
}

/** A process that is part of another. */
export interface MapPart extends Named {
  status?: 'utkast';
  ansvar: readonly Named[];
}

/** With whom the process works together, and the routine or agreement that says how. */
export interface MapCooperation {
  med: string;
  slag?: 'intern' | 'extern';
  hur?: Named;
}

/** The map of a process on a day: its activities in order, who does what and how, and what is around it. */
export function processMap(handbook: Handbook, doc: Dokument<'process'>, day: Day): ProcessMap {
  const { syfte, del_av, status, samverkan } = doc.data;
  return {
    id: doc.id,
    titel: named(handbook, doc.id, doc.titel).titel,
    ...(syfte ? { syfte } : {}),
    ...(status === 'utkast' || status === 'upphävd' ? { status } : {}),
    ansvar: namesOf(handbook, doc),
    ...(del_av ? { delAv: named(handbook, del_av) } : {}),
    steg: stepsOf(handbook, doc, day),
    delprocesser: partsOf(handbook, doc, day),
    rutiner: routinesOf(handbook, doc.id, day),
    samverkan: (samverkan ?? []).map(({ med, slag, hur }) => ({
      med: med ? named(handbook, med).titel : 'Ej angivet',
      ...(slag ? { slag } : {}),
      ...(hur ? { hur: named(handbook, hur) } : {}),
    })),
  };
}

const namesOf = (handbook: Handbook, doc: Dokument) =>
  [...new Set(responsible(handbook, doc))].map((id) => named(handbook, id));

function stepsOf(handbook: Handbook, doc: Dokument<'process'>, day: Day): MapStep[] {
  const all = structureOf(handbook, day).activities.get(doc.id) ?? [];
  const orders = [...new Set(all.map(orderOf))].sort((a, b) => a - b);
  return orders.map((order, index) => {
    const here = all.filter((each) => orderOf(each) === order).sort(byTitle);
    return {
      nummer: index + 1,
      aktiviteter: here.map((each, place) => {
        const letter = here.length > 1 ? letters(place) : '';
        return activityOf(handbook, each, `${index + 1}${letter}`, day);
      }),
    };
  });
}

const orderOf = ({ data }: Dokument<'aktivitet'>) => data.ordning ?? 0;

/** a, b … z, aa, ab … */
const letters = (place: number): string =>
  `${place < 26 ? '' : letters(Math.floor(place / 26) - 1)}${String.fromCharCode(97 + (place % 26))}`;

function activityOf(handbook: Handbook, doc: Dokument<'aktivitet'>, nummer: string, day: Day): MapActivity {
  const { ansvar, utan_rutin } = doc.data;
  return {
    ...named(handbook, doc.id, doc.titel),
    nummer,
    ansvar: namesOf(handbook, doc),
    ärvt: !ansvar?.length,
    rutiner: routinesOf(handbook, doc.id, day),
    ...(utan_rutin ? { utanRutin: utan_rutin } : {}),
  };
}

function partsOf(handbook: Handbook, doc: Dokument<'process'>, day: Day): MapPart[] {
  const parts = structureOf(handbook, day).parts.get(doc.id) ?? [];
  return parts
    .filter((part) => part !== doc && (isGällande(part) || part.data.status === 'utkast'))
    .sort(byTitle)
    .map((part) => ({
      ...named(handbook, part.id, part.titel),
      ...(part.data.status === 'utkast' ? { status: 'utkast' as const } : {}),
      ansvar: namesOf(handbook, part),
    }));
}
