import { lookUp } from '../../model/handbook.js';
import type { CountedEvent } from '../../queries/events.js';
import { groupsOf, NONE, processesOfRoutine } from '../../queries/patterns/groups.js';
import { type Box, type Figure, fewerThan, hidden, hideSmall, isGivenAway, isSmall, NOT_SHOWN } from '../figure.js';
import type { Scope } from './scope.js';

/** A process beside the table of rutiner: what a reader may subtract from. */
export interface Whole {
  /** The process's own number is told. */
  isTold: boolean;
  /** Which rows are its rutiner. */
  parts: readonly number[];
  /** How many of its händelser name none of them: told nowhere, so a reader must guess. */
  rest: number;
}

/**
 * Hides what the table of processes would give away in that of rutiner: a process with 6 and a rutin with 5 tell that
 * its other rutin has 1. Where a process is hidden, nothing is said of its rutiner: that two of them are above zero tells
 * that it has at least 2. Where anything is hidden, so are those that name no rutin (the row that is part of no process):
 * with them a reader would know how many of all processes together name none.
 */
export function hideInWholes(counts: readonly Figure[], wholes: readonly Whole[], least: number): Figure[] {
  const values = counts.map(({ värde }) => värde ?? 0);
  const homes = new Set(wholes.flatMap(({ parts }) => parts));
  let shown = hideFirst(counts, homes, least);
  for (const whole of wholes) {
    const more = new Set(moreToHide(shown, values, whole, least));
    shown = shown.map((cell, index) => (more.has(index) ? hidden(NOT_SHOWN) : cell));
  }
  const isSecret = shown.some(({ läge }) => läge === 'dold');
  return shown.map((cell, index) => (isSecret && !homes.has(index) ? hidden(NOT_SHOWN) : cell));
}

/** Small rutiner. They hide the row that is part of no process, and so cannot be subtracted from the table's total. */
function hideFirst(counts: readonly Figure[], homes: ReadonlySet<number>, least: number): Figure[] {
  const isHidden = ({ värde }: Figure, index: number) => homes.has(index) && isSmall(värde ?? 0, least);
  if (!counts.some(isHidden)) return hideSmall(counts, least);
  return counts.map((cell, index) => (isHidden(cell, index) ? hidden(fewerThan(least)) : cell));
}

function moreToHide(
  shown: readonly Figure[],
  values: readonly number[],
  { isTold, parts, rest }: Whole,
  least: number,
): number[] {
  const valueAt = (index: number) => values[index] ?? 0;
  const all = parts.filter((index) => ['värde', 'dold'].includes(shown[index]?.läge ?? ''));
  const told = parts.filter((index) => shown[index]?.läge === 'värde' && valueAt(index) > 0);
  if (!isTold) return all;
  const secret = parts.filter((index) => shown[index]?.läge === 'dold' && valueAt(index) > 0);
  if (!secret.length || least <= 2) return [];
  const boxes: Box[] = [{ value: rest, low: 0, high: Number.POSITIVE_INFINITY }];
  boxes.push(...secret.map((index) => boxOf(valueAt(index), least)));
  const left = told.sort((a, b) => valueAt(a) - valueAt(b));
  const more: number[] = [];
  while (isGivenAway(boxes)) {
    const next = left.shift();
    if (next === undefined) return all;
    more.push(next);
    boxes.push(boxOf(valueAt(next), least));
  }
  return more;
}

const boxOf = (value: number, least: number): Box =>
  value < least ? { value, low: 1, high: least - 1 } : { value, low: least, high: Number.POSITIVE_INFINITY };

/** Which processes each row of rutiner belongs to; none for the row of händelser that name no rutin. */
export function homesOf({ context }: Pick<Scope, 'context'>, rows: readonly { grupp: string | null }[]) {
  const { handbook } = context.year;
  return rows.map(({ grupp }): readonly string[] => {
    if (!grupp) return [];
    const found = processesOfRoutine(handbook, lookUp(handbook, 'rutin', grupp));
    return found.length ? found : [NONE];
  });
}

/** The processes of a period, each with the rutiner (by row) that belong to it. */
export function wholesOf(
  { context }: Scope,
  byProcess: ReadonlyMap<string, readonly CountedEvent[]>,
  routines: readonly string[],
  isTold: (process: string) => boolean,
): Whole[] {
  const { handbook } = context.year;
  const homes = homesOf(
    { context },
    routines.map((grupp) => ({ grupp })),
  );
  return [...new Set(homes.flat())].map((process) => {
    const parts = homes.flatMap((home, index) => (home.includes(process) ? [index] : []));
    const own = new Set(parts.map((index) => routines[index]));
    const others = (byProcess.get(process) ?? []).filter(
      (event) => !groupsOf(handbook, event, 'rutin').some((id) => own.has(id)),
    );
    return { isTold: isTold(process), parts, rest: others.reduce((sum, { antal }) => sum + antal, 0) };
  });
}
