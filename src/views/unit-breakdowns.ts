import { type Handbook, lookUp, ofTyp } from '../model/handbook.js';
import { isWithin } from '../model/units.js';
import type { CountedEvent } from '../queries/events.js';
import { figure, hideSmall, isSmall } from './figure.js';
import { unitOf, unitWords } from './unit-totals.js';

/** Something that all units' reports break down: the händelser, and the group that each belongs to. */
export interface Breakdown {
  events: readonly CountedEvent[];
  groupOf: (event: CountedEvent) => string;
  /** The händelser whose number per unit is told beside it. Often the same as those that are broken down. */
  counted: readonly CountedEvent[];
}

/** How many each group has, in one unit with all below it. */
type Row = ReadonlyMap<string, number>;

/**
 * Whether a unit's report may break something down. The compiled report breaks down the same, so what a reader gets by
 * subtracting the units that do from those that do not must not be small either. Only units none of whose groups are
 * small do so, and only as many of them that no group of what is left is small; and only where the whole that they are
 * part of is broken down with nothing hidden. Then every difference that can be made is a sum of groups that are zero
 * or large enough. The answer depends on all units, never on which one is asked for.
 */
export function mayBreakDown(handbook: Handbook, unit: string, parts: Breakdown, least: number): boolean {
  const { whole: words } = unitWords(handbook, parts.counted, least);
  const own = ownRows(handbook, parts);
  const rowOf = (above: string | undefined) => rowIn(handbook, own, above);
  const all = rowOf(undefined);
  const cells = hideSmall(
    [...all.values()].map((value) => figure(value, [])),
    least,
  );
  if (cells.some(({ läge }) => läge === 'dold')) return false;
  const line = lineTo(handbook, unit);
  return line.every((id, index) => {
    const above = line[index - 1];
    return chosen(handbook, above, rowOf, (other) => words.get(other) === undefined, least).includes(id);
  });
}

/** The groups of each unit by itself, read in one pass. */
function ownRows(handbook: Handbook, { events, groupOf }: Breakdown): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const event of events) {
    const unit = unitOf(handbook, event);
    const row = rows.get(unit) ?? new Map<string, number>();
    rows.set(unit, row);
    row.set(groupOf(event), (row.get(groupOf(event)) ?? 0) + event.antal);
  }
  return rows;
}

function rowIn(handbook: Handbook, own: ReadonlyMap<string, Row>, above: string | undefined): Row {
  const total = new Map<string, number>();
  for (const [unit, row] of own) {
    if (above !== undefined && !(unit && isWithin(handbook, unit, above))) continue;
    for (const [group, value] of row) total.set(group, (total.get(group) ?? 0) + value);
  }
  return total;
}

/** The units above a unit, from the top, and itself last. A circle ends the climb. */
function lineTo(handbook: Handbook, unit: string): string[] {
  const line: string[] = [];
  for (
    let at = lookUp(handbook, 'enhet', unit);
    at && !line.includes(at.id);
    at = lookUp(handbook, 'enhet', at.data.del_av)
  )
    line.unshift(at.id);
  return line;
}

/** The parts of a unit (or of all) that break down: taken away, the smallest first, until nothing small is left over. */
function chosen(
  handbook: Handbook,
  above: string | undefined,
  rowOf: (unit: string | undefined) => Row,
  isTold: (unit: string) => boolean,
  least: number,
): string[] {
  const clean = (row: Row) => ![...row.values()].some((value) => isSmall(value, least));
  const candidates = partsOf(handbook, above)
    .map((id) => ({ id, row: rowOf(id) }))
    .filter(({ id, row }) => isTold(id) && clean(row))
    .sort((a, b) => sum(b.row) - sum(a.row) || (a.id < b.id ? -1 : 1));
  while (
    candidates.length &&
    !clean(
      without(
        rowOf(above),
        candidates.map(({ row }) => row),
      ),
    )
  )
    candidates.pop();
  return candidates.map(({ id }) => id);
}

/** The units right below one; below all, those whose `del_av` names no unit of the handbook. */
const partsOf = (handbook: Handbook, above: string | undefined) =>
  ofTyp(handbook, 'enhet')
    .filter(({ data }) => lookUp(handbook, 'enhet', data.del_av)?.id === above)
    .map(({ id }) => id);

const sum = (row: Row) => [...row.values()].reduce((total, value) => total + value, 0);

function without(whole: Row, parts: readonly Row[]): Row {
  return new Map(
    [...whole].map(([group, value]) => [group, parts.reduce((left, part) => left - (part.get(group) ?? 0), value)]),
  );
}
