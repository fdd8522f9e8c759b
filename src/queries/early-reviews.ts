import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import { parseHistoric } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../model/handbook.js';
import { parseLagrum } from '../model/lagrum.js';
import type { Law, Statute } from '../model/law.js';
import { citationOf, statutesNamed } from '../model/statutes.js';
import type { Reason } from './due-item.js';
import { countEvents } from './events.js';
import type { Facts } from './facts.js';
import { type Beslutat, isBeslutat, lastReview } from './in-force.js';
import { isOpenMeasure } from './measures.js';
import { changesSince, type Revisions } from './revisions.js';

/** What makes a review due before its date, and from which day. */
export interface Cause {
  due: Day;
  reason: Reason;
}

/** Everything that has made a document's review due since its last one, by its id, the earliest first. */
export function earlyCauses(handbook: Handbook, { law, revisions }: Facts): Map<string, Cause[]> {
  const found = new Map<string, Cause[]>();
  const add = (id: string, cause: Cause) => found.set(id, [...(found.get(id) ?? []), cause]);
  for (const [id, cause] of earlyReviews(handbook)) add(id, cause);
  for (const [id, cause] of byMeasures(handbook)) add(id, cause);
  for (const doc of handbook.documents.filter(isBeslutat)) {
    for (const cause of law ? byLaw(doc, law) : []) add(doc.id, cause);
    for (const cause of revisions ? byProcesses(handbook, doc, revisions) : []) add(doc.id, cause);
  }
  for (const list of found.values()) list.sort((a, b) => a.due - b.due);
  return found;
}

/** A rutin is due on the day of the händelse that made them too many since its last review (format.md 5.11). */
export function earlyReviews(handbook: Handbook): Map<string, Cause> {
  const limit = handbook.settings.tidigÖversynVid;
  const days = new Map<string, Day[]>();
  for (const { when, data, single } of countEvents(handbook)) {
    for (const id of single ? (data.rutin ?? []) : []) {
      const rutin = handbook.byId.get(id);
      const since = rutin && isBeslutat(rutin) ? lastReview(rutin) : undefined;
      if (since === undefined || when.first <= since) continue;
      days.set(id, [...(days.get(id) ?? []), when.last]);
    }
  }
  return new Map(
    [...days].flatMap(([id, list]) => {
      const due = list.sort((a, b) => a - b)[limit - 1];
      const text = `${list.length} händelser sedan senaste översynen (gränsen är ${limit}).`;
      return due === undefined ? [] : [[id, { due, reason: { code: 'tidig-översyn', text } }] as const];
    }),
  );
}

/** An open åtgärd that changes a document wants it reviewed by its own last day, until a review since it was decided. */
function byMeasures(handbook: Handbook): [string, Cause][] {
  return ofTyp(handbook, 'åtgärd')
    .filter(isOpenMeasure)
    .flatMap((measure) =>
      (measure.data.ändrar ?? []).flatMap((id): [string, Cause][] => {
        const doc = handbook.byId.get(id);
        const [due, decided] = [parseDay(measure.data.senast), parseDay(measure.data.beslutad)];
        if (!doc || !isBeslutat(doc) || due === undefined || decided === undefined) return [];
        if ((lastReview(doc) ?? Number.NEGATIVE_INFINITY) >= decided) return [];
        return [[id, { due, reason: { code: 'åtgärd-ändrar', text: `Åtgärden ${measure.titel} ändrar dokumentet.` } }]];
      }),
    );
}

/** A statute that the document cites has been repealed since its last review. */
function byLaw(doc: Dokument<Beslutat>, law: Law): Cause[] {
  const since = lastReview(doc);
  const repealed = new Set((doc.data.lagrum ?? []).flatMap((lagrum) => repealedIn(lagrum, law) ?? []));
  return [...repealed].flatMap((statute) => {
    const due = parseHistoric(statute.upphävd)?.last;
    if (due === undefined || since === undefined || due <= since) return [];
    const text = `${citationOf(statute)} upphörde att gälla ${statute.upphävd}, efter senaste översynen.`;
    return [{ due, reason: { code: 'författning-ersatt', text } }];
  });
}

const known = new WeakMap<Law, Map<string, Statute | undefined>>();

/** The repealed statute that a lagrum must mean: the newest of that name when none in force has it. */
function repealedIn(lagrum: string, law: Law): Statute | undefined {
  const cache = known.get(law) ?? new Map<string, Statute | undefined>();
  known.set(law, cache);
  const name = parseLagrum(lagrum)?.statute ?? '';
  if (!cache.has(name)) cache.set(name, statutesNamed(name, law)[0]);
  const statute = cache.get(name);
  return statute?.upphävd ? statute : undefined;
}

/** A process that a rutin or a delprocess belongs to has changed in substance since its last review. */
function byProcesses(handbook: Handbook, doc: Dokument<Beslutat>, revisions: Revisions): Cause[] {
  const since = lastReview(doc);
  if (since === undefined) return [];
  return processesAbove(handbook, doc).flatMap((id): Cause[] => {
    const process = lookUp(handbook, 'process', id);
    const change = process && changesSince(revisions.of(process.file), formatDay(since)).at(-1);
    const due = parseDay(change?.date);
    if (!process || due === undefined) return [];
    const text = `Processen ${process.titel} ändrades ${change?.date}, efter senaste översynen.`;
    return [{ due, reason: { code: 'process-ändrad', text } }];
  });
}

/** The processes that a rutin belongs to, itself or through an aktivitet or its parent, and the one that a delprocess is part of. */
function processesAbove(handbook: Handbook, doc: Dokument, seen: Set<string> = new Set()): string[] {
  if (doc.typ === 'process') return [(doc as Dokument<'process'>).data.del_av ?? ''].filter(Boolean);
  if (doc.typ !== 'rutin' || seen.has(doc.id)) return [];
  const { process = [], aktivitet = [], del_av } = (doc as Dokument<'rutin'>).data;
  const own = [...process, ...aktivitet.flatMap((id) => lookUp(handbook, 'aktivitet', id)?.data.process ?? [])];
  const parent = own.length ? undefined : lookUp(handbook, 'rutin', del_av);
  return parent ? processesAbove(handbook, parent, seen.add(doc.id)) : [...new Set(own)];
}
