import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import { parseHistoric } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { decidersOf } from '../queries/deciders.js';
import type { Beslutat } from '../queries/in-force.js';
import type { KeyChange } from './change.js';
import { raiseVersion } from './raise-version.js';
import { isExternal } from './reviewable.js';

type Doc = Dokument<Beslutat>;

/** The first decision is no review: nothing held before it. */
export const isFirst = ({ data }: Doc, isAgain: boolean) =>
  !data.reviderad && (data.fastställd === undefined || isAgain);

/** Whether the decision stands in the document already: told twice, it is one decision. */
export const isRecorded = ({ data }: Doc, { by }: { by: string }, day: string) =>
  data.status !== 'utkast' && data.fastställd === day && data.fastställd_av === by && (data.reviderad ?? day) >= day;

/** "New in the year" goes by the first decision: it is kept when there is a second. */
export function firstDecision({ data }: Doc, isAgain: boolean): KeyChange[] {
  if (data.först_fastställd !== undefined || data.fastställd === undefined || isAgain) return [];
  return [{ path: ['först_fastställd'], value: data.fastställd, after: keysBefore(data, 'fastställd') }];
}

/** The key that stands before another, for one more to be laid between them. */
function keysBefore(data: object, key: string): string[] {
  const names = Object.keys(data);
  return names.slice(0, Math.max(0, names.indexOf(key))).reverse();
}

/** The version that is decided: one more than the last, the draft's own, or what somebody says. */
export function versionOf({ id, data }: Doc, wanted: string | undefined, isAgain: boolean): unknown {
  if (wanted !== undefined)
    return typeof data.version === 'number' && /^\d{1,9}$/.test(wanted) ? Number(wanted) : wanted;
  if (isAgain) return data.version;
  if (data.version === undefined) return 1;
  // The version of a draft is the one that is decided now.
  if (data.fastställd === undefined) return data.version;
  const raised = raiseVersion(data.version);
  if (raised !== undefined) return raised;
  throw new KvalitetError(`Versionen "${data.version}" i ${id} går inte att räkna upp.`, {
    hint: 'Säg vad den nya versionen heter, till exempel --version-to 2.',
  });
}

/** Stops a decider whom the order of decisions does not name. */
export function mustBeAllowed(handbook: Handbook, doc: Doc, by: string): void {
  if (isExternal(doc)) return;
  const allowed = decidersOf(handbook, doc);
  if (!allowed || allowed.ids.has(by)) return;
  throw new KvalitetError(`${by} får inte fastställa ${allowed.what} enligt beslutsordningen i handbok.yaml.`, {
    hint: `Det får ${allowed.words.join(', ') || 'ingen'}. Ange den som har beslutat med --by.`,
  });
}

/** Stops a decision that is to come, and one that is older than the one written. */
export function mustBeInOrder({ id, data }: Doc, decided: Day, today: Day): void {
  if (decided > today)
    throw new KvalitetError(`Beslutet ${formatDay(decided)} har inte fattats än (i dag är det ${formatDay(today)}).`, {
      hint: 'Kör kommandot när beslutet är fattat, eller rätta datumet.',
    });
  const before = parseHistoric(data.fastställd);
  if (before && decided < before.first)
    throw new KvalitetError(`${id} är redan fastställd ${data.fastställd}, senare än ${formatDay(decided)}.`, {
      hint: 'Kontrollera datumet för beslutet.',
    });
}

/** The day of a review that was made after the decision: told late, a decision does not undo it. */
export function reviewedLater({ data }: Doc, decided: Day): Day | undefined {
  const reviewed = parseDay(data.reviderad);
  return reviewed !== undefined && reviewed > decided ? reviewed : undefined;
}
