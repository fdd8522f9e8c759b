import { civil } from '../calendar/dates.js';
import { within } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { joinLines, type LineSpan } from '../model/lines.js';
import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import type { Context } from './context.js';
import type { Source } from './figure.js';

/**
 * The documents and tables behind some händelser. Of a register all rows of the same kind and period are named that are
 * counted in the whole, never those of one group: row numbers that stand in two tables would tell together to which group
 * of both a single row belongs, and with enough tables every row could be put together again (format.md 6).
 */
export function eventSources(context: Context, events: readonly CountedEvent[]): Source[] {
  const rows = rowsOf(context.unit?.whole ?? context);
  const found = new Map<Dokument, Map<string, readonly LineSpan[]>>();
  for (const event of events) {
    const periods = found.get(event.source) ?? new Map<string, readonly LineSpan[]>();
    found.set(event.source, periods);
    if (event.source.typ !== 'register') continue;
    const key = populationOf(context, event);
    if (!periods.has(key)) periods.set(key, rows.get(event.source)?.get(key) ?? []);
  }
  return [...found].flatMap(([source, periods]) => context.sources(source, joinLines([...periods.values()].flat())));
}

type Rows = ReadonlyMap<Dokument, ReadonlyMap<string, LineSpan[]>>;
const known = new WeakMap<Year, Rows>();

/** The rows of each register that are counted, by kind and period. A unit's are told of as those of the whole. */
function rowsOf(context: Context): Rows {
  const { year } = context;
  const rows = known.get(year) ?? collect(context);
  known.set(year, rows);
  return rows;
}

function collect(context: Context): Rows {
  const rows = new Map<Dokument, Map<string, LineSpan[]>>();
  for (const event of context.year.events) {
    const teller = event.tellers.find((each) => 'row' in each && each.register === event.source);
    if (!teller || !('row' in teller)) continue;
    const own = rows.get(event.source) ?? new Map<string, LineSpan[]>();
    const key = populationOf(context, event);
    const spans = own.get(key) ?? [];
    spans.push([teller.row, teller.row]);
    own.set(key, spans);
    rows.set(event.source, own);
  }
  for (const own of rows.values()) for (const [key, spans] of own) own.set(key, joinLines(spans));
  return rows;
}

/** What is counted as one whole: the händelser of a kind in one of the report's two periods, else in a calendar year. */
function populationOf({ year, before }: Context, { slag, when }: CountedEvent): string {
  const period = [year, before].findIndex(({ span }) => within(when, span));
  return `${slag} ${period < 0 ? civil(when.first).year : period}`;
}
