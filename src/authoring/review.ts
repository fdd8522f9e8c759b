import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Beslutat } from '../queries/in-force.js';
import { nextReview } from '../queries/next-review.js';
import type { KeyChange } from './change.js';
import {
  firstDecision,
  isFirst,
  isRecorded,
  mustBeAllowed,
  mustBeInOrder,
  reviewedLater,
  versionOf,
} from './decision.js';
import { isExternal } from './reviewable.js';

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
  const later = reviewedLater(doc, told.decided);
  const next = nextDate(handbook, doc, later ?? told.decided);
  const draft = data.status === 'utkast';
  const changes: KeyChange[] = [
    ...(draft ? [{ path: ['status'], value: 'gällande' }] : []),
    ...firstDecision(doc, isAgain),
    { path: ['fastställd'], value: day, after: ['först_fastställd'] },
    { path: ['fastställd_av'], value: told.by, after: ['fastställd'] },
    ...(told.decision || !isAgain ? [{ path: ['beslut'], value: told.decision, after: ['fastställd_av'] }] : []),
    { path: ['version'], value: versionOf(doc, told.version, isAgain), after: ['beslut', 'fastställd_av'] },
    ...(isFirst(doc, isAgain) || later ? [] : [{ path: ['reviderad'], value: day, after: ['version'] }]),
    ...(later ? [] : [{ path: ['reviderad_utan_ändring'], value: undefined }]),
    ...next.changes,
  ];
  const lost = data.beslut && !told.decision && !isAgain;
  const notes = lost
    ? [`beslut ("${data.beslut}") gällde det förra beslutet och är borttaget. Ange det nya med --decision.`]
    : [];
  if (draft) notes.push('Dokumentet var ett utkast och är nu gällande.');
  return { changes, notes: [...notes, ...next.notes] };
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
