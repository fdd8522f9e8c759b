import { parseDay } from '../calendar/dates.js';
import { overlaps, parsePeriod, type Span, within } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import type { EventRow } from '../model/register.js';
import { isWithin } from '../model/units.js';

/** Something that was counted: one händelse, or a number of them from a register of counts. */
export interface CountedEvent {
  slag: string;
  /** How many: 1 for a händelse. */
  antal: number;
  /** The day it came in, or the period that the count covers. */
  when: Span;
  enhet: readonly string[];
  data: EventRow['data'];
  /** The document that says so: the händelse, or the register that holds the row. */
  source: Dokument<'händelse' | 'register'>;
  /** One händelse, not a count. */
  single: boolean;
  /** Inside a register of counts: told as "därav", not added. */
  därav: boolean;
  /** Every document and row that tells of it, the one that knows most first. */
  tellers: readonly Teller[];
}

/** What tells of a händelse: a document of its own, or a row of a register. */
export type Teller = Dokument<'händelse'> | EventRow;

/** The same while it is worked out: händelser are too many to be copied at each step. */
type Counting = CountedEvent & { tellers: Teller[] };

const counted = new WeakMap<Handbook, readonly CountedEvent[]>();

/** Everything that the handbook holds of händelser, each counted once (format.md 6). Worked out once per handbook. */
export function countEvents(handbook: Handbook): readonly CountedEvent[] {
  const known = counted.get(handbook) ?? count(handbook);
  counted.set(handbook, known);
  return known;
}

function count(handbook: Handbook): CountedEvent[] {
  const rows = handbook.rows.filter((row) => !isSuperseded(row, handbook) && !isAfterExtract(row));
  const counts = rows
    .filter((row) => isCount(row) && row.data.antal !== undefined && !lacksUnit(row))
    .flatMap((row) => eventOf(row, unitsOf(row), row.register, row.data.antal));
  const singles = onceByDnr([
    ...ofTyp(handbook, 'händelse').flatMap((doc) => eventOf(doc, doc.data.enhet ?? [], doc)),
    ...rows.filter((row) => !isCount(row)).flatMap((row) => eventOf(row, unitsOf(row), row.register)),
  ]);
  const covers = wholesOf(counts, handbook);
  for (const event of singles) event.därav = covers(event);
  return [...singles, ...counts];
}

/** A count whose unit cannot be read is not the whole organisation's: it would swallow what other units have. */
export const lacksUnit = (row: EventRow): boolean => isCount(row) && row.refused.includes('enhet');

const isCount = (row: EventRow) => row.register.data.innehåller === 'antal';

/** One event, when it says what it is, when, and how many; what does not is told by `uncounted`. */
function eventOf(
  teller: Teller,
  enhet: readonly string[],
  source: CountedEvent['source'],
  antal: number | undefined = 1,
): Counting[] {
  const data = teller.data as EventRow['data'];
  const single = source.typ === 'händelse' || (source.data as { innehåller?: string }).innehåller !== 'antal';
  const when = single ? daySpan(data.inkom) : spanOf({ data });
  if (!when || !data.slag) return [];
  return [{ slag: data.slag, antal, when, enhet, data, source, single, därav: false, tellers: [teller] }];
}

function daySpan(text: string | undefined): Span | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : { first: day, last: day };
}

/** A row's own unit, else the register's when that is a single one. */
function unitsOf(row: EventRow): string[] {
  if (row.data.enhet) return [row.data.enhet].flat();
  return row.register.data.enhet?.length === 1 ? row.register.data.enhet : [];
}

/** Whether a row is about days that had not come when the register was taken out: it cannot be right, and is not counted. */
export function isAfterExtract(row: EventRow): boolean {
  const uttag = parseDay(row.register.data.uttag);
  return uttag !== undefined && (spanOf(row)?.first ?? uttag) > uttag;
}

/** The days that a row is about. */
export const spanOf = ({ data }: Pick<EventRow, 'data'>): Span | undefined =>
  daySpan(data.inkom ?? data.datum) ?? parsePeriod(data.period);

/** A reference number as it is compared: spaces are no part of it. */
export const dnrOf = ({ data }: Pick<EventRow, 'data'>): string | undefined => data.dnr?.replace(/\s+/g, ' ').trim();

/**
 * The same dnr is the same event, told by what knows most: a document before a row. As its source stands the last that
 * tells of it, since without the others it would still be counted.
 */
function onceByDnr(events: Counting[]): Counting[] {
  const first = new Map<string, Counting>();
  return events.filter((event) => {
    const dnr = dnrOf(event);
    const known = dnr ? first.get(dnr) : undefined;
    if (!known) return !dnr || first.set(dnr, event);
    known.source = event.source;
    known.tellers.push(...event.tellers);
    return false;
  });
}

/** A later extract of the same source that covers the same days, kind and units replaces a row (format.md 6). */
const isSuperseded = (row: EventRow, handbook: Handbook): boolean => laterExtract(row, handbook) !== undefined;

/**
 * The later extract that replaces a row. A count cannot be divided: where the later extract covers some of its days, both
 * would count them, so it is replaced whole. `partly` tells of those.
 */
export function laterExtract(
  row: EventRow,
  handbook: Handbook,
): { register: Dokument<'register'>; partly: boolean } | undefined {
  const newer = newerExtracts(row.register, handbook);
  const when = newer.length ? spanOf(row) : undefined;
  if (!when) return undefined;
  for (const register of newer) {
    const period = parsePeriod(register.data.period);
    if (!period || !(isCount(row) ? overlaps(when, period) : within(when, period))) continue;
    if (slagIn(register, handbook).has(row.data.slag ?? '') && sameUnits(register, row, handbook))
      return { register, partly: !within(when, period) };
  }
  return undefined;
}

const newerCache = new WeakMap<Handbook, Map<Dokument, Dokument<'register'>[]>>();

function newerExtracts(register: Dokument<'register'>, handbook: Handbook): Dokument<'register'>[] {
  const cache = newerCache.get(handbook) ?? new Map<Dokument, Dokument<'register'>[]>();
  newerCache.set(handbook, cache);
  const known = cache.get(register);
  if (known) return known;
  const all = ofTyp(handbook, 'register');
  const newer = all.filter((other, index) => {
    if (
      other === register ||
      other.data.källa !== register.data.källa ||
      other.data.innehåller !== register.data.innehåller
    )
      return false;
    const [own, theirs] = [register.data.uttag ?? '', other.data.uttag ?? ''];
    return theirs > own || (theirs === own && index > all.indexOf(register));
  });
  cache.set(register, newer);
  return newer;
}

const slagCache = new WeakMap<Handbook, Map<Dokument, Set<string>>>();

/** The kinds that a register's rows are of. */
export function slagIn(register: Dokument<'register'>, handbook: Handbook): Set<string> {
  let cache = slagCache.get(handbook);
  if (!cache) {
    cache = new Map();
    for (const row of handbook.rows)
      cache.set(row.register, (cache.get(row.register) ?? new Set()).add(row.data.slag ?? ''));
    slagCache.set(handbook, cache);
  }
  return cache.get(register) ?? new Set();
}

function sameUnits(register: Dokument<'register'>, row: EventRow, handbook: Handbook): boolean {
  const scope = register.data.enhet;
  if (!scope?.length) return true;
  return unitsOf(row).some((unit) => scope.some((above) => isWithin(handbook, unit, above)));
}

/**
 * Whether a single händelse lies inside a count: a register of counts is the whole for its slag, period and units. Its
 * rows say the same of that again and again, so each is asked once.
 */
function wholesOf(counts: readonly CountedEvent[], handbook: Handbook): (event: CountedEvent) => boolean {
  const bySlag = new Map<string, Map<string, { period: Span; enhet: readonly string[] }>>();
  for (const { slag, source, when, enhet } of counts) {
    const period = parsePeriod((source.data as { period?: unknown }).period) ?? when;
    const wholes = bySlag.get(slag) ?? new Map();
    bySlag.set(slag, wholes.set(`${period.first} ${period.last} ${enhet.join()}`, { period, enhet }));
  }
  return ({ slag, when, enhet }) => {
    for (const whole of bySlag.get(slag)?.values() ?? [])
      if (overlaps(whole.period, when) && isAmong(enhet, whole.enhet, handbook)) return true;
    return false;
  };
}

/** Whether units lie within others; who names none may be any. */
const isAmong = (units: readonly string[], others: readonly string[], handbook: Handbook): boolean =>
  !others.length || !units.length || units.some((unit) => others.some((above) => isWithin(handbook, unit, above)));
