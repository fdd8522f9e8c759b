import type { Day } from '../calendar/dates.js';
import { parseHistoric, parsePeriod, type Span, within, yearSpan } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { isJa } from '../model/yes.js';
import { type CountedEvent, countEvents } from './events.js';
import { type Beslutat, inForceOn, isBeslutat, validFrom } from './in-force.js';

/** The handbook as Git remembers it at the end of a year: only the documents that had to be looked up. */
export interface Past {
  commit: string;
  date: string;
  documents: readonly Dokument[];
  byId: ReadonlyMap<string, Dokument>;
  /** Files that existed then, by the path they have now. */
  existed: (file: string) => boolean;
}

/** A decided document as it stood at the year's end; `known: false` when that cannot be told without history. */
export interface Standing {
  doc: Dokument<Beslutat>;
  known: boolean;
}

/** A year and everything that queries ask of it. Judged at its last day, or at the reference date if unfinished. */
export interface Year {
  handbook: Handbook;
  /** The handbook that this year's was narrowed from, when it is of one unit: where an answer may also stand. */
  whole?: Handbook;
  year: number;
  span: Span;
  /** Set when only half of the year is asked about: `2024-H1`. */
  halvår?: string;
  day: Day;
  finished: boolean;
  past: Past | undefined;
  standing: readonly Standing[];
  events: readonly CountedEvent[];
}

/** Gathers a year. Everything written counts (format.md 5.3); what HEAD no longer holds comes from `past` (5.8). */
export function yearOf(handbook: Handbook, year: number, today: Day, past: Past | undefined, half?: 1 | 2): Year {
  const halvår = half && `${year}-H${half}`;
  const span = parsePeriod(halvår) ?? yearSpan(year);
  const finished = today > span.last;
  const day = finished ? span.last : today;
  return {
    handbook,
    year,
    span,
    ...(halvår ? { halvår } : {}),
    day,
    finished,
    past,
    standing: standing(handbook, day, past),
    events: countEvents(handbook),
  };
}

/** Whether HEAD still holds the state of a day: nothing was reviewed or decided after it. */
export function holdsAt(doc: Dokument<Beslutat>, day: Day): boolean {
  const dates = [doc.data.reviderad, doc.data.fastställd].map((date) => parseHistoric(date)?.last);
  return doc.data.status !== 'utkast' && dates.every((date) => date === undefined || date <= day);
}

function standing(handbook: Handbook, day: Day, past: Past | undefined): Standing[] {
  const idsNow = new Set(handbook.documents.flatMap((doc) => [doc.id, ...(doc.data.tidigare_id ?? [])]));
  const first = (doc: Dokument) => !doc.id || handbook.byId.get(doc.id) === doc;
  const now = handbook.documents
    .filter(isBeslutat)
    .filter(first)
    .flatMap((doc) => stoodAs(doc, day, past));
  const gone = (past?.documents ?? []).filter(isBeslutat).filter((doc) => doc.id && !idsNow.has(doc.id));
  return [...now, ...gone.map((doc) => ({ doc, known: true }))];
}

function stoodAs(doc: Dokument<Beslutat>, day: Day, past: Past | undefined): Standing[] {
  if (holdsAt(doc, day)) return [{ doc, known: true }];
  const before = [doc.id, ...(doc.data.tidigare_id ?? [])].map((id) => past?.byId.get(id)).find(Boolean);
  if (before && isBeslutat(before)) return [{ doc: before, known: true }];
  const from = validFrom(doc);
  const existed = doc.data.status !== 'utkast' && from !== undefined && from <= day;
  return existed ? [{ doc, known: false }] : [];
}

/**
 * The decided documents of one type that were in force on the day the year is judged. One that does not say since when
 * is in force for all anybody knows; `hasStart` tells them apart.
 */
export const inForce = (year: Year, typ: Beslutat) =>
  year.standing.filter(({ doc }) => doc.typ === typ && inForceOn({ ...doc, data: withInherited(doc, year) }, year.day));

/** Whether a document says since when it holds. An external one need not: somebody else decided it. */
export const hasStart = (doc: Dokument<Beslutat>, year: Year) =>
  isJa((doc.data as { externt?: unknown }).externt) ||
  validFrom({ ...doc, data: withInherited(doc, year) }) !== undefined;

/** Whether a historic date lies in the year beyond doubt. */
export function inYear(date: unknown, year: Pick<Year, 'span'>): boolean {
  const span = parseHistoric(date);
  return span !== undefined && within(span, year.span);
}

/** The decision keys that a delprocess inherits, each unless it has its own (format.md 3). */
const INHERITED = [
  'fastställd',
  'fastställd_av',
  'beslut',
  'version',
  'revisionsdatum',
  'reviderad',
  'reviderad_utan_ändring',
  'först_fastställd',
  'gäller_från',
  'gäller_till',
] as const;

/** A process without decision keys of its own has those of the process it is part of (format.md 3). */
export function withInherited(
  doc: Dokument<Beslutat>,
  year: Pick<Year, 'handbook' | 'standing'>,
  seen = new Set<string>(),
): Dokument<Beslutat>['data'] {
  const of = doc.typ === 'process' ? (doc.data as { del_av?: string }).del_av : undefined;
  if (!of || seen.has(doc.id)) return doc.data;
  const parent = year.standing.find((other) => other.doc.id === of)?.doc;
  if (!parent) return doc.data;
  const above = withInherited(parent, year, seen.add(doc.id));
  return {
    ...Object.fromEntries(INHERITED.map((key) => [key, above[key]])),
    ...doc.data,
  } as Dokument<Beslutat>['data'];
}

/** Types without dates of their own, whose past only Git remembers. */
type Undated = 'enhet' | 'roll' | 'egenkontroll' | 'uppföljning' | 'åtgärd';

/**
 * Documents as they stood at the year's end: each as history has it, and those that are gone now. What history does not
 * have was written later: it counts when it says something about the year itself (`later`), otherwise it was not there.
 */
export function ofTypThen<T extends Undated>(year: Year, later: boolean, ...typer: T[]): Dokument<T>[] {
  const now = ofTyp(year.handbook, ...typer);
  const { past } = year;
  if (!past || !year.finished) return now;
  const then = (doc: Dokument<T>) =>
    [doc.id, ...(doc.data.tidigare_id ?? [])].map((id) => past.byId.get(id)).find((other) => other?.typ === doc.typ);
  const stood = now.flatMap((doc) => (then(doc) as Dokument<T> | undefined) ?? (later ? doc : []));
  const ids = new Set(now.flatMap((doc) => [doc.id, ...(doc.data.tidigare_id ?? [])]));
  const gone = ofTyp(past, ...typer).filter((doc) => !ids.has(doc.id));
  return [...stood, ...gone].sort((a, b) => (a.file < b.file ? -1 : 1));
}
