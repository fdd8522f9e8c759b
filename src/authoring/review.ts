import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import { parseHistoric } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { isJa } from '../model/yes.js';
import { decidersOf } from '../queries/deciders.js';
import type { Beslutat } from '../queries/in-force.js';
import { nextReview } from '../queries/next-review.js';
import type { KeyChange } from './change.js';
import { raiseVersion } from './raise-version.js';

/** A review as somebody tells of it: nothing had to change, or a new version is decided. */
export type ReviewTold =
  | { unchanged: true }
  | { unchanged: false; decided: Day; by: string; decision?: string; version?: string };

/** What a review writes, and what a person should know of it. */
export interface ReviewChanges {
  changes: KeyChange[];
  notes: string[];
}

type Doc = Dokument<Beslutat>;

/** The keys that a review sets. Throws where it must not be recorded: the decider may not decide, or dates contradict. */
export function reviewChanges(handbook: Handbook, doc: Doc, told: ReviewTold, today: Day): ReviewChanges {
  if (told.unchanged && doc.data.status === 'utkast')
    throw new KvalitetError(`${doc.id} är ett utkast: det finns inget beslut att se över.`, {
      hint: `Är det beslutat, så kör kvalitet review ${doc.id} --decided <datum> --by <roll>. Då blir status gällande.`,
    });
  return told.unchanged ? withoutChange(handbook, doc, today) : withDecision(handbook, doc, told, today);
}

/** Whether somebody else decides the document: then it has no decider of the handbook's own. */
export const isExternal = (doc: Doc) => isJa((doc.data as { externt?: unknown }).externt);

function withoutChange(handbook: Handbook, doc: Doc, today: Day): ReviewChanges {
  const next = nextDate(handbook, doc, today);
  const day = formatDay(today);
  const changes: KeyChange[] = [
    { path: ['reviderad'], value: day, after: ['version', 'beslut', 'fastställd_av', 'fastställd'] },
    { path: ['reviderad_utan_ändring'], value: yes(doc), after: ['reviderad'] },
    ...next.changes,
  ];
  if (isExternal(doc)) changes.push({ path: ['kontrollerad'], value: day, after: ['länk', 'externt'] });
  return { changes, notes: next.notes };
}

/** As the document says yes already, so that what is the same is not written anew. */
const yes = ({ data }: Doc) => (data.reviderad_utan_ändring === true ? true : 'ja');

function withDecision(
  handbook: Handbook,
  doc: Doc,
  told: Extract<ReviewTold, { unchanged: false }>,
  today: Day,
): ReviewChanges {
  mustBeAllowed(handbook, doc, told.by);
  mustBeInOrder(doc, told.decided, today);
  const { data } = doc;
  const day = formatDay(told.decided);
  const isAgain = isRecorded(doc, told, day);
  const next = nextDate(handbook, doc, told.decided);
  const draft = data.status === 'utkast';
  const changes: KeyChange[] = [
    ...(draft ? [{ path: ['status'], value: 'gällande' }] : []),
    ...firstDecision(doc, isAgain),
    { path: ['fastställd'], value: day, after: ['först_fastställd'] },
    { path: ['fastställd_av'], value: told.by, after: ['fastställd'] },
    ...(told.decision || !isAgain ? [{ path: ['beslut'], value: told.decision, after: ['fastställd_av'] }] : []),
    { path: ['version'], value: versionOf(doc, told.version, isAgain), after: ['beslut', 'fastställd_av'] },
    ...(isFirst(doc, isAgain) ? [] : [{ path: ['reviderad'], value: day, after: ['version'] }]),
    { path: ['reviderad_utan_ändring'], value: undefined },
    ...next.changes,
  ];
  const lost = data.beslut && !told.decision && !isAgain;
  const notes = lost
    ? [`beslut ("${data.beslut}") gällde det förra beslutet och är borttaget. Ange det nya med --decision.`]
    : [];
  if (draft) notes.push('Dokumentet var ett utkast och är nu gällande.');
  return { changes, notes: [...notes, ...next.notes] };
}

/** The first decision is no review: nothing held before it. */
const isFirst = ({ data }: Doc, isAgain: boolean) => !data.reviderad && (data.fastställd === undefined || isAgain);

/** Whether the decision stands in the document already: told twice, it is one decision. */
const isRecorded = ({ data }: Doc, { by }: { by: string }, day: string) =>
  data.status !== 'utkast' && data.fastställd === day && data.fastställd_av === by && (data.reviderad ?? day) === day;

/** "New in the year" goes by the first decision: it is kept when there is a second. */
function firstDecision({ data }: Doc, isAgain: boolean): KeyChange[] {
  if (data.först_fastställd !== undefined || data.fastställd === undefined || isAgain) return [];
  return [{ path: ['först_fastställd'], value: data.fastställd, after: keysBefore(data, 'fastställd') }];
}

/** The key that stands before another, for one more to be laid between them. */
function keysBefore(data: object, key: string): string[] {
  const names = Object.keys(data);
  return names.slice(0, Math.max(0, names.indexOf(key))).reverse();
}

function versionOf({ id, data }: Doc, wanted: string | undefined, isAgain: boolean): unknown {
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

function mustBeAllowed(handbook: Handbook, doc: Doc, by: string): void {
  if (isExternal(doc)) return;
  const allowed = decidersOf(handbook, doc);
  if (!allowed || allowed.ids.has(by)) return;
  throw new KvalitetError(`${by} får inte fastställa ${allowed.what} enligt beslutsordningen i handbok.yaml.`, {
    hint: `Det får ${allowed.words.join(', ') || 'ingen'}. Ange den som har beslutat med --by.`,
  });
}

function mustBeInOrder({ id, data }: Doc, decided: Day, today: Day): void {
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

/** The next review's last day, as a change and as words. An external document that nobody reviews has none. */
function nextDate(handbook: Handbook, doc: Doc, from: Day): ReviewChanges {
  if (isExternal(doc) && doc.data.revisionsdatum === undefined) return { changes: [], notes: [] };
  const next = nextReview(doc, handbook.settings, from);
  if (!next)
    throw new KvalitetError('Handbokens intervall för översyn går inte att läsa.', {
      hint: 'Rätta revision: intervall i handbok.yaml, till exempel till 12 månader.',
    });
  const value = formatDay(next.day);
  const notes = [`Nästa översyn ska vara gjord senast ${value} (${next.why}).`];
  if (parseDay(doc.data.gäller_till) !== undefined)
    notes.push(`Dokumentet gäller till ${doc.data.gäller_till}: en ny översyn förlänger inte den tiden.`);
  const after = ['reviderad_utan_ändring', 'reviderad', 'version'];
  return { changes: [{ path: ['revisionsdatum'], value, after }], notes };
}
