import { isJa } from '../../model/yes.js';
import { BESLUTADE } from '../in-force.js';
import { type Decision, decisionOf } from './decision.js';
import { type HeadingChange, headingChanges } from './heading-changes.js';
import { type KeyChange, keyChanges } from './key-changes.js';
import { CHANGES, type ChangeKind } from './kinds.js';
import { pairs } from './pairs.js';
import type { DocState, Entry, Surroundings, Unread } from './state.js';

/** What has happened to one document between two points. */
export interface Change {
  /** What has happened, the most important first: a document may be both revised and moved. */
  kinds: ChangeKind[];
  document: string;
  type: string;
  title: string;
  file: string;
  /** What it was called before, when that is not what it is called now. */
  was: { document: string; title: string; file: string } | null;
  /** The draft, when it is one: nobody has decided it yet. */
  draft: boolean;
  decision: Decision;
  /** The day of the latest review as the document says it; null when it does not. */
  reviewed: string | null;
  keys: KeyChange[];
  headings: HeadingChange[];
}

/** All that differs between two points, and what could not be compared. */
export interface Changes {
  items: Change[];
  /** Documents that look different but say the same: other line breaks, links that lead elsewhere, order of keys. */
  cosmetic: number;
  unreadable: { file: string; reason: string }[];
}

/** Compares two points. Only documents that differ need to be given; each is read when its turn comes, and let go. */
export function changesOf(before: readonly Entry[], after: readonly Entry[], around: Surroundings): Changes {
  const found: Changes = { items: [], cosmetic: 0, unreadable: [] };
  for (const pair of pairs(before, after)) {
    const [then, now] = [pair.before?.read(), pair.after?.read()];
    const unread = [then, now].find((state): state is Unread => state !== undefined && 'reason' in state);
    if (unread) found.unreadable.push({ file: unread.file, reason: unread.reason });
    else {
      const change = changeOf(then as DocState | undefined, now as DocState | undefined, around);
      if (change.kinds.length) found.items.push(change);
      else found.cosmetic += 1;
    }
  }
  found.items.sort(byKind);
  found.unreadable.sort((a, b) => (a.file < b.file ? -1 : 1));
  return found;
}

const SWEDISH = new Intl.Collator('sv');

function byKind(a: Change, b: Change): number {
  const rank = ({ kinds: [kind] }: Change) => CHANGES.indexOf(kind as ChangeKind);
  return rank(a) - rank(b) || SWEDISH.compare(a.title, b.title) || (a.file < b.file ? -1 : 1);
}

function changeOf(before: DocState | undefined, after: DocState | undefined, around: Surroundings): Change {
  const doc = (after ?? before) as DocState;
  const both = before && after;
  const keys = both ? keyChanges(after.typ, before.data, after.data, around) : [];
  const headings = both ? headingChanges(before, after) : [];
  const kinds = both ? kindsOf(before, after, keys, headings) : [before ? ('borttagen' as const) : ('skapad' as const)];
  return {
    kinds,
    ...{ document: doc.id, type: doc.typ, title: doc.titel, file: doc.file },
    was: both && wasOther(before, after) ? { document: before.id, title: before.titel, file: before.file } : null,
    draft: after?.data.status === 'utkast',
    decision: decisionOf(kinds, doc, around),
    reviewed: textOf(doc.data.reviderad),
    keys,
    headings,
  };
}

const wasOther = (before: DocState, after: DocState) =>
  before.id !== after.id || before.file !== after.file || before.titel !== after.titel;

/** Keys that tell when and by whom a document was reviewed and decided, not what it says. */
const BOOKKEEPING = new Set([
  ...['reviderad', 'reviderad_utan_ändring', 'revisionsdatum', 'intervall', 'version', 'id', 'tidigare_id', 'dnr'],
  ...['fastställd', 'fastställd_av', 'beslut', 'först_fastställd', 'upprättad_av', 'undantag'],
]);

function kindsOf(
  before: DocState,
  after: DocState,
  keys: readonly KeyChange[],
  headings: readonly HeadingChange[],
): ChangeKind[] {
  const differs = (...names: string[]) => keys.some(({ key }) => names.includes(key));
  const became = (status: string) => after.data.status === status && before.data.status !== status;
  const inSubstance = headings.length > 0 || keys.some(({ key }) => !BOOKKEEPING.has(key));
  const reviewed =
    (BESLUTADE as readonly string[]).includes(after.typ) && differs('reviderad', 'fastställd', 'version');
  const unchanged = !inSubstance && differs('reviderad') && (saysUnchanged(after) || !differs('fastställd', 'version'));
  const what = (): ChangeKind[] => {
    if (became('upphävd')) return ['upphävd'];
    if (before.data.status === 'utkast' && after.data.status !== 'utkast') return ['fastställd'];
    if (reviewed) return [unchanged ? 'reviderad utan ändring' : 'reviderad'];
    return inSubstance || keys.some(({ key }) => !RENAMES.has(key)) ? ['ändrad'] : [];
  };
  return [...what(), ...placesOf(before, after)];
}

const saysUnchanged = ({ data }: DocState) => isJa(data.reviderad_utan_ändring);

/** Keys that only say that a document has a new id. */
const RENAMES = new Set(['id', 'tidigare_id']);

function placesOf(before: DocState, after: DocState): ChangeKind[] {
  const [was, now] = [before.file.split('/'), after.file.split('/')];
  const renamed = was.at(-1) !== now.at(-1) || before.id !== after.id;
  const moved = was.slice(0, -1).join('/') !== now.slice(0, -1).join('/');
  return [...(renamed ? (['omdöpt'] as const) : []), ...(moved ? (['flyttad'] as const) : [])];
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);
