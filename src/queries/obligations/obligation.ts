import { addMonths, type Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import type { Kind, Reason } from '../due-item.js';

/** Who owes something, and where it is written. */
export interface Owner {
  document: string | null;
  type: string;
  title: string;
  file: string;
  units: readonly string[];
  responsible: readonly string[];
}

/** Something that is owed and not done, whatever the day: `due.ts` turns it into a row with state and days. */
export interface Obligation extends Owner {
  kind: Kind;
  due: Day;
  reasons: Reason[];
  /** Which part of the document, when it owes several things: a task, a redovisning, a receiver. */
  part?: string;
  /** Which of several times ("kvartal 3 2026"), whatever its day: with `part`, what tells the rows of a document apart. */
  period?: string;
}

/** One time that something is owed: the last day for it, what it is about in plain Swedish, and whether it is done. */
export interface Occasion {
  due: Day;
  done: boolean;
  what: string;
  /** Which of several times it is, told without its day: the same when the day moves. None when it is done once. */
  period?: string;
}

/** Something that is owed once or again and again, by one document and unit: the plan of it, and what is left. */
export interface Series extends Owner {
  kind: Kind;
  /** Which part of the document: a task, a redovisning, a receiver. */
  part?: string;
  /** What the part is called, where neither the title nor the occasions say it. */
  about?: string;
  /** The occasions that begin by a day, in order of due day. */
  occasions: (until: Day) => readonly Occasion[];
  /** Why the row stands in the list: what is missing (all of it, the chosen one included), or what comes next. */
  reasons: (chosen: Occasion, missing: readonly Occasion[]) => Reason[];
  /** Done in order: the eldest that is missing is the one to do. Otherwise the latest speaks for all (format.md 5.6). */
  inOrder?: boolean;
}

/** Who owes what a document owes: its own units and responsible functions, unless the obligation has others. */
export function owedBy(
  handbook: Handbook,
  doc: Dokument,
  own: Partial<Pick<Owner, 'units' | 'responsible'>> = {},
): Owner {
  return {
    document: doc.id || null,
    type: doc.typ,
    title: doc.titel,
    file: doc.file,
    units: own.units ?? doc.data.enhet ?? [],
    responsible: own.responsible ?? responsible(handbook, doc),
  };
}

/** The same of one unit that owes it by itself: its own chef answers where nobody is named. */
export function owedInUnit(handbook: Handbook, doc: Dokument, unit: string | undefined): Owner {
  if (unit === undefined) return owedBy(handbook, doc);
  const own = { ...doc, data: { ...doc.data, enhet: [unit] } } as Dokument;
  return owedBy(handbook, doc, { units: [unit], responsible: responsible(handbook, own) });
}

/** The next occasion is looked for this many months ahead: a year, then five (the longest frekvens is four), then fifty. */
const AHEAD = [13, 60, 600];

/** The one row that a series gives: what is missing, else what comes next. None when all is done. */
export function rowOf({ occasions, reasons, inOrder, about: _, ...owner }: Series, today: Day): Obligation[] {
  const open = openOf(occasions, today);
  const missing = open.filter(({ due }) => due < today);
  const chosen = (inOrder ? missing[0] : missing.at(-1)) ?? open[0];
  return chosen ? [{ ...owner, ...periodOf(chosen), due: chosen.due, reasons: reasons(chosen, missing) }] : [];
}

/** What is left to do. What is done ahead of time is passed by: what comes after it is still owed. */
function openOf(occasions: Series['occasions'], today: Day): readonly Occasion[] {
  for (const months of AHEAD) {
    const open = occasions(addMonths(today, months)).filter(({ done }) => !done);
    if (open.length) return open;
  }
  return [];
}

const periodOf = ({ period }: Occasion) => (period === undefined ? {} : { period });

/** A series of a single day. */
export const once = (due: Day, done: boolean, what: string, period?: string) => () => [
  { due, done, what, ...(period === undefined ? {} : { period }) },
];
