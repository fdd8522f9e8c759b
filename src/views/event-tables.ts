import { monthName } from '../calendar/format-span.js';
import { monthSpan, overlaps, type Span, within } from '../calendar/spans.js';
import { ofTyp } from '../model/handbook.js';
import type { CountedEvent } from '../queries/events.js';
import { hasTold, owingUnits } from '../queries/reporting-units.js';
import { byTitleAndId } from './by-title.js';
import type { Context } from './context.js';
import { groupsOf } from './event-groups.js';
import { type At, added, eventsOf, type Pick, totalOf, untold } from './event-sums.js';
import { type Figure, fewerThan, figure, hidden, isSmall, show, unknown } from './figure.js';
import { NO_UNIT, unitOf, unitWords } from './unit-totals.js';
import type { Cell } from './view.js';

export { breakdown, eventsOf, silence, singlesOf, sum, sumRow } from './event-sums.js';

const BOTH: readonly At[] = ['year', 'before'];

/** Month by month, this year and the year before; counts for longer periods stand in a column of their own. */
export const monthRows = (context: Context, name: string, ...slag: string[]): Cell[][] =>
  BOTH.map((at) => {
    const pick: Pick = (year) => eventsOf(year, ...slag);
    return [`${name} ${context[at].year}`, ...months(context, at, pick), totalOf(context, at, pick)];
  });

/** A month inside a longer count is unknown, not zero: nobody has told how the count is spread. */
function months(context: Context, at: At, pick: Pick): Figure[] {
  const { year } = context[at];
  const spans = Array.from({ length: 12 }, (_, index) => monthSpan(year, index + 1));
  const names = [...spans.keys(), 'längre'].map(String);
  const monthOf = ({ when }: CountedEvent) => {
    const index = spans.findIndex((span) => within(when, span));
    return index < 0 ? 'längre' : String(index);
  };
  const longer = pick(context[at]).filter((event) => event.antal > 0 && monthOf(event) === 'längre');
  const blurred = (span: Span) => longer.some((event) => overlaps(event.when, span));
  return groupsOf(context, at, pick, monthOf)
    .cells(names)
    .map((cell, index) =>
      spans[index] && blurred(spans[index]) ? unknown('Bara räknat för en längre period.') : cell,
    );
}

/** The headings of `monthRows`. */
export const MONTH_COLUMNS = [
  'Slag och år',
  ...Array.from({ length: 12 }, (_, index) => monthName(index + 1).slice(0, 3)),
  'Längre period',
  'Summa',
];

type Key = 'kategori' | 'från' | 'bedömning' | 'allvarlighet';

/** What händelser that say nothing of what they are sorted by are called: last, as in every table of groups. */
const NOT_SAID = 'ej angivet';

/** One row per value of a key, this year beside the year before. Händelser without the key are "ej angivet". */
export const valueRows = (context: Context, key: Key, pick: Pick): Cell[][] =>
  groupRows(context, pick, (event) => String(event.data[key] ?? '').trim() || NOT_SAID);

/** Groups by any name, this year beside the year before. */
export function groupRows(context: Context, pick: Pick, nameOf: (event: CountedEvent) => string): Cell[][] {
  const years = BOTH.map((at) => groupsOf(context, at, pick, nameOf));
  const order = (name: string) => (name === NOT_SAID ? 1 : 0);
  const names = [...new Set(years.flatMap(({ isDivided, names }) => (isDivided ? [...names] : [])))].sort(
    (a, b) => order(a) - order(b) || a.localeCompare(b, 'sv'),
  );
  const isSome = ({ total }: (typeof years)[number]) => total.läge === 'dold' || Boolean(total.värde);
  if (!names.length) return years.some(isSome) ? [['Delas inte upp', ...years.map(({ total }) => total)]] : [];
  const columns = years.map((groups) => groups.cells(names));
  return names.map((name, index) => [name, ...columns.map((column) => column[index] as Figure)]);
}

/**
 * One row per unit, this year beside the year before: those that händelser name, and those that owe a report. A unit
 * that has told nothing of a year has "uppgift saknas", not zero. In a unit's report: the units below it.
 */
export function unitRows(context: Context, pick: Pick, slag?: readonly string[]): Cell[][] {
  const years = BOTH.map((at) => unitCells(context, at, pick, slag));
  const whole = (context.unit?.whole ?? context).year.handbook;
  const isLarge = ({ state }: (typeof years)[number]) => state === 'delas';
  if (!years.some(isLarge)) {
    const isSome = years.some(({ total }) => total.läge === 'dold' || Boolean(total.värde));
    return isSome ? [['Delas inte upp', ...years.map(({ total }) => total)]] : [];
  }
  const named = new Set(years.filter(isLarge).flatMap(({ units }) => units));
  const owing = new Set(owingUnits(context.year).map(({ id }) => id));
  const shown = [...new Map(ofTyp(context.year.handbook, 'enhet').map((doc) => [doc.id, doc])).values()]
    .filter(({ id }) => named.has(id) || owing.has(id))
    .sort(byTitleAndId);
  const rows = shown.map(({ id }): Cell[] => [whole.byId.get(id)?.titel ?? id, ...years.map(({ cell }) => cell(id))]);
  return named.has(NO_UNIT) ? [...rows, ['Ingen enhet angiven', ...years.map(({ cell }) => cell(NO_UNIT))]] : rows;
}

function unitCells(context: Context, at: At, pick: Pick, slag?: readonly string[]) {
  const whole = (context.unit?.whole ?? context)[at];
  const { handbook } = whole;
  const all = pick(whole);
  const own = pick(context[at]);
  const words = unitWords(handbook, all, handbook.settings.minstaGrupp);
  const total = context.unit ? totalOf(context, at, pick) : allTold(context, at, pick, words.alone);
  const missing = untold(context, at, slag);
  const isFew = [...words.alone.values()].every((word) => word !== undefined);
  return {
    state: missing ? 'saknas' : isFew && own.length ? 'liten' : 'delas',
    total,
    units: own.filter(({ antal }) => antal > 0).map((event) => unitOf(handbook, event)),
    cell: (id: string): Figure => {
      if (missing) return missing;
      if (id !== NO_UNIT && !hasTold(whole, id))
        return unknown(`Enheten har inte lämnat några uppgifter för ${whole.year}.`);
      const word = words.alone.get(id);
      if (word !== undefined) return hidden(word);
      const events = own.filter((event) => unitOf(handbook, event) === id);
      return events.length ? added(context, events) : figure(0, []);
    },
  };
}

/** Beside a year that is not divided into units its number stands in words: the number itself stands in the first table. */
function allTold(context: Context, at: At, pick: Pick, alone: ReadonlyMap<string, string | undefined>): Figure {
  const [word] = [...alone.values()];
  const total = totalOf(context, at, pick);
  return word !== undefined && [...alone.values()].every((each) => each === word) ? hidden(word) : total;
}

/** The sum of a breakdown in words, and why the rows do not reach it where they do not. */
export function sumNote(context: Context, pick: Pick, rows: readonly (readonly Cell[])[]): string | undefined {
  if (!rows.length || rows[0]?.[0] === 'Delas inte upp') return undefined;
  const least = context.year.handbook.settings.minstaGrupp;
  const totals = BOTH.map((at) => {
    const total = totalOf(context, at, pick);
    return `${context[at].year}: ${isSmall(total.värde ?? 0, least) ? fewerThan(least) : show(total)}`;
  });
  const isHidden = rows.some((row) => row.some((cell) => typeof cell !== 'string' && cell.läge === 'dold'));
  return `Summa ${totals.join('; ')}.${isHidden ? ' Raderna når inte upp till summan, för att små grupper inte visas.' : ''}`;
}

/** The headings of two years side by side. */
export const beside = (context: Context) => [String(context.year.year), String(context.before.year)];

/** What an empty table of händelser says. */
export const EMPTY = 'Inget har registrerats.';
