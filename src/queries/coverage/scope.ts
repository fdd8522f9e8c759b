import { civil, type Day, parseDay } from '../../calendar/dates.js';
import type { Dokument, Typ } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { type Beslutat, inForceOn, isBeslutat } from '../in-force.js';
import { withInherited } from '../year.js';

/** What one unit is judged by: the documents that apply there. `unit` is undefined for a handbook without units. */
export interface Scope {
  handbook: Handbook;
  day: Day;
  unit: string | undefined;
  documents: readonly Dokument[];
}

/** Something worked out once per scope: several paragraphs ask for the same. */
export function perScope<T>(make: (scope: Scope) => T): (scope: Scope) => T {
  const known = new WeakMap<Scope, T>();
  return (scope) => {
    const value = known.get(scope) ?? make(scope);
    known.set(scope, value);
    return value;
  };
}

/** Keys whose value decides where and when a document counts: refused, the document can be counted nowhere. */
const DECISIVE = ['enhet', 'status', 'gäller_från', 'gäller_till', 'fastställd', 'först_fastställd', 'till'];

/** The documents that can be judged, and why the others cannot. Of several with one id, only the first counts. */
export function judgeable(handbook: Handbook): {
  documents: Dokument[];
  unreadable: { file: string; reason: string }[];
} {
  const unreadable = handbook.broken.map(({ file, reason }) => ({
    file,
    reason: `Filen går inte att läsa: ${reason}`,
  }));
  const documents = handbook.documents.filter((doc) => {
    const key = doc.refused.find((name) => DECISIVE.includes(name));
    if (key) unreadable.push({ file: doc.file, reason: `Värdet för ${key} går inte att läsa.` });
    return !key && (!doc.id || handbook.byId.get(doc.id) === doc);
  });
  return { documents, unreadable };
}

/** The scope of one unit: what names it or a unit above it, and what names no unit at all. */
export function scopeOf(handbook: Handbook, documents: readonly Dokument[], unit: string | undefined, day: Day): Scope {
  const applies = (doc: Dokument) =>
    unit === undefined ||
    isCommon(handbook, doc) ||
    unitsOf(handbook, doc).some((above) => isWithin(handbook, unit, above));
  return { handbook, day, unit, documents: documents.filter(applies) };
}

/** The units that a document names; an aktivitet without any is its process's, a protokoll its control's. */
export function unitsOf({ byId }: Pick<Handbook, 'byId'>, doc: Dokument): readonly string[] {
  if (doc.data.enhet?.length) return doc.data.enhet;
  const { process, avser } = doc.data as { process?: string; avser?: string };
  const above = doc.typ === 'aktivitet' ? process : doc.typ === 'protokoll' ? avser : undefined;
  return (above && byId.get(above)?.data.enhet) || [];
}

/** A document that names no unit is everybody's. */
export const isCommon = (handbook: Pick<Handbook, 'byId'>, doc: Dokument) => !unitsOf(handbook, doc).length;

const byTyp = perScope(({ documents }) => byNamed(documents, (doc) => [doc.typ]));

/** The scope's documents of a type, in file order. */
export const within = <T extends Typ>(scope: Scope, typ: T): Dokument<T>[] =>
  (byTyp(scope).get(typ) ?? []) as Dokument<T>[];

/** Documents by each id that they name. */
export function byNamed<T extends Dokument>(
  docs: readonly T[],
  idsOf: (doc: T) => readonly string[],
): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const doc of docs) {
    const ids = idsOf(doc);
    for (const id of ids.length > 1 ? new Set(ids) : ids) {
      const list = map.get(id) ?? [];
      list.push(doc);
      map.set(id, list);
    }
  }
  return map;
}

const decisions = new WeakMap<Dokument, Dokument<Beslutat>['data']>();

/** A document's decision, with what a delprocess inherits from the process that it is part of. */
export function decisionOf(handbook: Handbook, doc: Dokument<Beslutat>): Dokument<Beslutat>['data'] {
  if (doc.typ !== 'process' || !(doc.data as { del_av?: string }).del_av) return doc.data;
  const known = decisions.get(doc) ?? withInherited(doc, { handbook, standing: standing(handbook) });
  decisions.set(doc, known);
  return known;
}

const standings = new WeakMap<Handbook, { doc: Dokument<Beslutat>; known: boolean }[]>();

function standing(handbook: Handbook) {
  const known = standings.get(handbook) ?? handbook.documents.filter(isBeslutat).map((doc) => ({ doc, known: true }));
  standings.set(handbook, known);
  return known;
}

/** Why a decided document does not hold today; undefined when it does. */
export function notInForce({ handbook, day }: Scope, doc: Dokument<Beslutat>): string | undefined {
  if (doc.data.status === 'utkast') return 'är ett utkast';
  if (doc.data.status === 'upphävd') return 'är upphävt';
  const data = decisionOf(handbook, doc);
  if (inForceOn({ ...doc, data }, day)) return undefined;
  const to = parseDay(data.gäller_till);
  return to !== undefined && to < day ? `gällde till ${data.gäller_till}` : 'har inte börjat gälla';
}

/** Whether a document of any type counts today: decided ones when in force, others unless draft, repealed or ended. */
export function holds(scope: Scope, doc: Dokument): boolean {
  if (isBeslutat(doc)) return notInForce(scope, doc) === undefined;
  const { status, gäller_till, till } = doc.data as { status?: string; gäller_till?: string; till?: string };
  const last = parseDay(gäller_till) ?? parseDay(till);
  return (status ?? 'gällande') === 'gällande' && (last === undefined || last >= scope.day);
}

/** The decided documents of a type that hold today. */
export const inForceHere = <T extends Beslutat>(scope: Scope, typ: T): Dokument<T>[] =>
  within(scope, typ).filter((doc) => notInForce(scope, doc as Dokument<Beslutat>) === undefined);

/** Whether a day is past and lies in this calendar year or the last. */
export function isRecent({ day }: Scope, date: string | undefined): boolean {
  const when = parseDay(date);
  return when !== undefined && when <= day && civil(when).year >= civil(day).year - 1;
}
