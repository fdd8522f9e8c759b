import type { CountedEvent } from '../queries/events.js';
import type { Context } from './context.js';
import { eventSources } from './event-source.js';
import { type At, added, breakdown, eventsOf, type Pick, sum, totalOf, untold } from './event-sums.js';
import { type Figure, fewerThan, figure, hidden, isSmall, NOT_SHOWN, notApplicable } from './figure.js';
import { mayBreakDown } from './unit-breakdowns.js';

/** How the händelser of a year are divided into groups, or why they are not. */
export interface Groups {
  /** Whether the groups may be told at all: a name alone can tell too much. */
  isDivided: boolean;
  /** The number of all groups together. */
  total: Figure;
  /** The figure of each group, in the order asked for. */
  cells: (names: readonly string[]) => Figure[];
  /** The groups that the year itself has. */
  names: ReadonlySet<string>;
}

/** Divides a year's händelser. A year with few is not divided; a unit only where no subtraction tells (`mayBreakDown`). */
export function groupsOf(context: Context, at: At, pick: Pick, nameOf: (event: CountedEvent) => string): Groups {
  return context.unit ? groupsInUnit(context, at, pick, nameOf) : groupsInAll(context, at, pick, nameOf);
}

function groupsInAll(context: Context, at: At, pick: Pick, nameOf: (event: CountedEvent) => string): Groups {
  const year = context[at];
  const events = pick(year);
  const least = year.handbook.settings.minstaGrupp;
  const few = isSmall(
    events.reduce((all, { antal }) => all + antal, 0),
    least,
  );
  const total = sum(context, year, events);
  return {
    isDivided: !few && total.läge === 'värde',
    total: few ? hidden(fewerThan(least)) : total,
    names: new Set(events.map(nameOf)),
    cells: (names) => {
      if (few) return names.map(() => hidden(fewerThan(least)));
      const groups = names.map((name) => (event: CountedEvent) => nameOf(event) === name);
      return breakdown(context, year, events, groups);
    },
  };
}

function groupsInUnit(context: Context, at: At, pick: Pick, nameOf: (event: CountedEvent) => string): Groups {
  const { unit } = context;
  const year = context[at];
  const events = pick(year);
  const total = totalOf(context, at, pick);
  const isDivided = unit !== undefined && total.läge === 'värde' && isOpen(context, at, pick, nameOf);
  const instead = untold(context, at) ?? (total.läge === 'värde' ? hidden(NOT_SHOWN) : total);
  const cell = (name: string) =>
    added(
      context,
      events.filter((event) => nameOf(event) === name),
    );
  return {
    isDivided,
    total,
    names: new Set(events.map(nameOf)),
    cells: (names) => names.map((name) => (isDivided || total.värde === 0 ? cell(name) : instead)),
  };
}

/** Whether a unit's groups may be told, seen from all units. The kind's own number must be one that is told. */
function isOpen({ unit, ...context }: Context, at: At, pick: Pick, nameOf: (event: CountedEvent) => string): boolean {
  const whole = unit?.whole[at];
  if (!unit || !whole) return true;
  const events = pick(whole);
  const counted = eventsOf(whole, ...new Set(events.map(({ slag }) => slag)));
  const least = context[at].handbook.settings.minstaGrupp;
  return [events, counted].every((list) =>
    mayBreakDown(whole.handbook, unit.id, { events, groupOf: nameOf, counted: list }, least),
  );
}

/**
 * How many of some händelser are of one sort (investigated, answered, notified), as a part of all. The organisation's are
 * told; a unit's only where both those that are and those that are not may be told.
 */
export function partOfEvents(context: Context, at: At, pick: Pick, isIn: (event: CountedEvent) => boolean): Figure {
  const events = pick(context[at]);
  if (!context.unit) return figure(events.filter(isIn).length, eventSources(context, events), { av: events.length });
  const groups = groupsOf(context, at, pick, (event) => (isIn(event) ? 'ja' : 'nej'));
  const [cell = groups.total] = groups.cells(['ja']);
  if (cell.läge === 'värde' && !events.length) return notApplicable('Inga händelser.');
  return cell.läge === 'värde' ? { ...cell, av: events.length } : cell;
}
