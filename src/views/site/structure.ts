import type { Day } from '../../calendar/dates.js';
import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { groups } from '../../model/groups.js';
import { type Handbook, lookUp, ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isBeslutat, validFrom } from '../../queries/in-force.js';
import { describedBy } from '../../queries/structure.js';
import { byTitle } from './order.js';

/** How everything in a handbook hangs together, looked up by id. Lists are in the order that they are shown. */
export interface SiteStructure {
  /** Activities of each process, in their own order. */
  steps: Lookup<'aktivitet'>;
  /** Routines of each activity, and of each process as a whole; repealed ones are not here. */
  routines: Lookup<'rutin'>;
  /** The activities and processes that a routine describes; a local one inherits its parent's. */
  describes: (doc: Dokument<'rutin'>) => readonly string[];
  /** Processes that are part of each process; repealed ones are not here. */
  parts: Lookup<'process'>;
  /** Local routines below each common one. */
  locals: Lookup<'rutin'>;
  /** Units directly below each unit. */
  units: Lookup<'enhet'>;
  /** What names each unit in `enhet`, and under the empty id what names none. */
  inUnit: Lookup;
  /** What each function answers for, itself or by inheritance; for a unit its chef. */
  answers: Lookup;
  /** Routines that each function carries out (`utförs_av`). */
  performs: Lookup<'rutin'>;
}

type Lookup<T extends Dokument['typ'] = Dokument['typ']> = (id: string) => readonly Dokument<T>[];

/** Builds every look-up in one pass each: two thousand documents ask. */
export function siteStructure(handbook: Handbook, today: Day): SiteStructure {
  const standing = handbook.documents.filter((doc) => standingOf(doc, today) !== 'upphävd').sort(byTitle);
  const of = <T extends Dokument['typ']>(typ: T) => ofTyp({ documents: standing }, typ);
  const routines = of('rutin');
  return {
    steps: lookUpIn(of('aktivitet').sort(byOrder), ({ data }) => [data.process]),
    routines: lookUpIn(routines, (doc) => describedBy(handbook, doc)),
    describes: (doc) => describedBy(handbook, doc),
    parts: lookUpIn(of('process'), ({ data }) => [data.del_av]),
    locals: lookUpIn(routines, ({ data }) => [data.del_av]),
    units: lookUpIn(of('enhet'), ({ data }) => [data.del_av]),
    inUnit: lookUpIn(standing, ({ data }) => (data.enhet?.length ? data.enhet : [''])),
    answers: lookUpIn(standing, (doc) => answering(handbook, doc)),
    performs: lookUpIn(routines, ({ data }) => data.utförs_av ?? []),
  };
}

function lookUpIn<T extends Dokument>(docs: readonly T[], keysOf: (doc: T) => readonly (string | undefined)[]) {
  const found = groups(docs, (doc) => keysOf(doc).filter((key) => key !== undefined));
  return (id: string): readonly T[] => found.get(id) ?? [];
}

const byOrder = (a: Dokument<'aktivitet'>, b: Dokument<'aktivitet'>) =>
  (a.data.ordning ?? Number.POSITIVE_INFINITY) - (b.data.ordning ?? Number.POSITIVE_INFINITY) || byTitle(a, b);

function answering(handbook: Handbook, doc: Dokument): readonly string[] {
  const chef = doc.typ === 'enhet' ? (doc as Dokument<'enhet'>).data.chef : undefined;
  return chef && !doc.data.ansvar?.length ? [chef] : responsible(handbook, doc);
}

/** Whether a document holds today: a draft nobody has decided, one that will hold later, or one that no longer does. */
export type Standing = 'gäller' | 'utkast' | 'kommande' | 'upphävd';

/** How a document stands on a day. What has no dates and no status holds. */
export function standingOf(doc: Dokument, today: Day): Standing {
  const { status, gäller_till } = doc.data as { status?: string; gäller_till?: string };
  if (status === 'utkast') return 'utkast';
  const last = parseDay(gäller_till);
  if (last === undefined ? status === 'upphävd' : last < today) return 'upphävd';
  const first = isBeslutat(doc) ? validFrom(doc) : undefined;
  return first !== undefined && first > today ? 'kommande' : 'gäller';
}

/** A unit and every unit above it, the nearest first. A circle of `del_av` ends the climb. */
export function unitsUp(handbook: Handbook, unit: string): string[] {
  const up = new Set<string>();
  for (let id: string | undefined = unit; id && !up.has(id); id = lookUp(handbook, 'enhet', id)?.data.del_av)
    up.add(id);
  return [...up];
}
