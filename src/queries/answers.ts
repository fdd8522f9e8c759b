import { type Day, parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../model/handbook.js';

type Measure = Dokument<'åtgärd'>;

const indexes = new WeakMap<Handbook, ReadonlyMap<string, Measure[]>>();

/** The åtgärder by the reasons that they name (`id` or `id#del`), worked out once per handbook. */
function byReason(handbook: Handbook): ReadonlyMap<string, Measure[]> {
  const known = indexes.get(handbook);
  if (known) return known;
  const index = new Map<string, Measure[]>();
  for (const doc of ofTyp(handbook, 'åtgärd'))
    for (const reason of doc.data.med_anledning_av ?? []) index.set(reason, [...(index.get(reason) ?? []), doc]);
  indexes.set(handbook, index);
  return index;
}

/** The åtgärder of something: a relation may be written at either end, so it lists them or they name it. */
export function measuresFor(handbook: Handbook, reason: string, listed: readonly string[] = []): Measure[] {
  const named = listed.map((id) => lookUp(handbook, 'åtgärd', id));
  return [...new Set([...named, ...(byReason(handbook).get(reason) ?? [])])].filter((doc) => doc !== undefined);
}

/** What was found wanting: the names under which åtgärder may answer it, its own list, and when it was found. */
export interface Shortcoming {
  reasons: readonly string[];
  listed?: readonly string[] | undefined;
  /** The first day of what was examined: an åtgärd that was done before then was no answer to it. */
  since?: Day | undefined;
}

/**
 * Whether an åtgärd answers a shortcoming. One that was given up answers nothing; a listed id that is no åtgärd is
 * another fault, told elsewhere, and counts as an answer.
 */
export function isAnswered(handbook: Handbook, { reasons, listed = [], since }: Shortcoming): boolean {
  if (listed.some((id) => (lookUp(handbook, 'åtgärd', id)?.data.status ?? '') !== 'avbruten')) return true;
  const isAnswer = ({ data }: Measure) => data.status !== 'avbruten' && !(doneOn(data) < (since ?? 0));
  return reasons.some((reason) => byReason(handbook).get(reason)?.some(isAnswer));
}

const doneOn = (data: Measure['data']) => parseDay(data.genomförd) ?? Number.POSITIVE_INFINITY;
