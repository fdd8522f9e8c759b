import { civil, type Day, parseDay } from '../../calendar/dates.js';
import { overlaps, parsePeriod, type Span, within, yearSpan } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { countEvents, slagIn } from '../events.js';

/**
 * What the handbook can say of some kinds of händelser in a period. *hel*: its sources cover the whole period, so that
 * none means zero. *delvis*: they cover a part. *saknas*: there is no source, so that none means nothing.
 */
export interface Telling {
  state: 'hel' | 'delvis' | 'saknas';
  /** The systems that the numbers come from, in order of name. */
  systems: readonly string[];
  /** The documents of the registers behind, in order of name: what a zero was read in. */
  files: readonly string[];
}

/** The name of a source that is no other system: documents of their own. */
const OWN = 'händelser i handboken';

type Register = Dokument<'register'>;

/** What is told of some kinds of händelser in a period: for one unit, only by registers that concern it. */
export function tellingOf(handbook: Handbook, slag: readonly string[], span: Span, unit?: string): Telling {
  const registers = registersOf(handbook, slag, unit);
  if (!registers.length) return ownTelling(handbook, span);
  const systems = new Map<string, Span[]>();
  const files: string[] = [];
  for (const register of registers) {
    const told = toldBy(register);
    if (told && overlaps(told, span)) {
      const name = systemOf(register);
      systems.set(name, [...(systems.get(name) ?? []), told]);
      files.push(register.file);
    }
  }
  const whole = [...systems.values()].every((spans) => coverAll(spans, span)) && !straddled(handbook, slag, span);
  return {
    state: systems.size ? (whole ? 'hel' : 'delvis') : 'saknas',
    systems: [...systems.keys()].sort((a, b) => a.localeCompare(b, 'sv')),
    files: files.sort(),
  };
}

/** Whether two periods can be held against each other: both wholly told, by the same systems. */
export const isComparable = (a: Telling, b: Telling) =>
  a.state === 'hel' && b.state === 'hel' && a.systems.join('\n') === b.systems.join('\n');

const systemOf = ({ data }: Register) =>
  `${(data.källa ?? '').replace(/\s+/g, ' ').trim()}${data.innehåller === 'antal' ? ' (antal)' : ''}`;

/** The registers of systems that hold such händelser in any year: an extract without them then says that there were none. */
function registersOf(handbook: Handbook, slag: readonly string[], unit: string | undefined): Register[] {
  const all = ofTyp(handbook, 'register').filter(
    ({ data }) => !unit || !data.enhet?.length || data.enhet.some((above) => isWithin(handbook, unit, above)),
  );
  const telling = new Set(
    all.filter((register) => slag.some((each) => slagIn(register, handbook).has(each))).map(systemOf),
  );
  return all.filter((register) => telling.has(systemOf(register)));
}

/** The days that a register tells of: its period, but nothing after the day it was taken out. */
function toldBy({ data }: Register): Span | undefined {
  const period = parsePeriod(data.period);
  const taken = parseDay(data.uttag);
  if (!period || taken === undefined || taken >= period.last) return period;
  return taken < period.first ? undefined : { first: period.first, last: taken };
}

function coverAll(spans: readonly Span[], whole: Span): boolean {
  let next = whole.first;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first))
    if (first <= next) next = Math.max(next, last + 1);
  return next > whole.last;
}

/** Whether some count is for a longer period than the one asked for, so that nobody knows how much of it belongs here. */
const straddled = (handbook: Handbook, slag: readonly string[], span: Span) =>
  countEvents(handbook).some(({ slag: of, when }) => slag.includes(of) && overlaps(when, span) && !within(when, span));

/** The day of a handbook's first händelse; null when it has none. It is asked about for every group of every period. */
const begun = new WeakMap<Handbook, Day | null>();

function firstEvent(handbook: Handbook): Day | null {
  const known = begun.get(handbook);
  if (known !== undefined) return known;
  const days = ofTyp(handbook, 'händelse').flatMap(({ data }) => parseDay(data.inkom) ?? []);
  const first = days.length ? days.reduce((a, b) => Math.min(a, b)) : null;
  begun.set(handbook, first);
  return first;
}

/**
 * Kinds that stand in no register are told by documents. Before the year of the handbook's first händelse nobody wrote
 * any; when in that year they began is not known.
 */
function ownTelling(handbook: Handbook, span: Span): Telling {
  const first = firstEvent(handbook);
  if (first === null) return { state: 'saknas', systems: [], files: [] };
  const firstYear = yearSpan(civil(first).year);
  if (span.last < firstYear.first) return { state: 'saknas', systems: [], files: [] };
  return { state: span.first > firstYear.last ? 'hel' : 'delvis', systems: [OWN], files: [] };
}
