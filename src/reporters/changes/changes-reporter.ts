import type { Change, Changes } from '../../queries/changes/change.js';
import { CHANGES, type ChangeKind } from '../../queries/changes/kinds.js';
import { KIND_NAMES } from '../../queries/changes/words.js';
import { count } from '../plain.js';

/** A point that is compared, and how it was asked for (null: as the handbook lies now). */
export interface ToldPoint {
  rev: string | null;
  commit: string | null;
  date: string;
  uncommitted: boolean;
}

/** Everything that an account of changes is made of. */
export interface ChangesOutcome {
  changes: Changes;
  /** Changes that are only counted: what tells of the work, where nobody asked for it. */
  left: readonly Change[];
  from: ToldPoint;
  to: ToldPoint;
  version: string;
  organisation: string;
  width: number;
  color: boolean;
}

/** Turns the account into the text of one format. Pure. */
export type ChangesReporter = (outcome: ChangesOutcome) => string;

/** `Ändringar från 2024-01-10 (commit 1a2b3c4) till 2024-12-31 (commit 5d6e7f8)`. */
export const titleOf = ({ from, to }: ChangesOutcome) => `Ändringar från ${pointWords(from)} till ${pointWords(to)}`;

function pointWords({ rev, commit, date, uncommitted }: ToldPoint): string {
  const at = commit === null ? '' : `commit ${commit.slice(0, 7)}`;
  const more = uncommitted ? 'med ändringar som inte är sparade i historiken' : '';
  const words = [at, more].filter(Boolean).join(', ');
  return `${rev === null ? `nu, ${date}` : date}${words ? ` (${words})` : ''}`;
}

/** The changes by the most important thing that has happened to each document, in the order that they are told. */
export const byKind = ({ changes }: ChangesOutcome): { kind: ChangeKind; items: Change[] }[] =>
  CHANGES.map((kind) => ({ kind, items: changes.items.filter(({ kinds }) => kinds[0] === kind) })).filter(
    ({ items }) => items.length,
  );

/** How many documents each thing has happened to. One that is revised and moved is counted in both. */
export function summaryOf({ changes }: ChangesOutcome): Partial<Record<ChangeKind, number>> {
  const counts = CHANGES.map((kind) => [kind, changes.items.filter(({ kinds }) => kinds.includes(kind)).length]);
  return Object.fromEntries(counts);
}

/** `2 nya, 3 reviderade, 1 flyttad.` and what was left out. */
export function sumWords(outcome: ChangesOutcome): string[] {
  const { items, cosmetic, unreadable } = outcome.changes;
  const counts = Object.entries(summaryOf(outcome)).filter(([, n]) => n);
  const words = counts.map(([kind, n]) => {
    const { one, many } = KIND_NAMES[kind as ChangeKind];
    return count(n ?? 0, one, many);
  });
  const several = counts.reduce((sum, [, n]) => sum + (n ?? 0), 0) > items.length;
  return [
    items.length
      ? `${count(items.length, 'dokument', 'dokument')}: ${words.join(', ')}.${several ? ' Samma dokument kan räknas på flera sätt.' : ''}`
      : 'Inget dokument har ändrats i sak.',
    ...(outcome.left.length ? [`Dessutom ${leftWords(outcome.left)}. De visas med --all.`] : []),
    ...(cosmetic
      ? [`${count(cosmetic, 'dokument har', 'dokument har')} bara fått annan form och säger samma sak.`]
      : []),
    ...(unreadable.length ? [`${unreadable.length} går inte att jämföra.`] : []),
  ];
}

/** `12 protokoll, 3 händelse (nya eller ändrade)`: the most first. */
function leftWords(left: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { type } of left) counts.set(type, (counts.get(type) ?? 0) + 1);
  const words = [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'sv'))
    .map(([type, n]) => `${type} ${n}`);
  return `${count(left.length, 'nytt eller ändrat dokument', 'nya eller ändrade dokument')} som redovisar arbetet: ${words.join(', ')}`;
}
