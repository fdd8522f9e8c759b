import type { CountedEvent } from '../../queries/events.js';
import { type Dimension, NONE, sortedBy } from '../../queries/patterns/groups.js';
import type { Period } from '../../queries/patterns/periods.js';
import type { Telling } from '../../queries/patterns/telling.js';
import type { Context } from '../context.js';
import { eventSources } from '../event-source.js';
import { type Figure, fewerThan, figure, hidden, hideSmall, isSmall, unknown } from '../figure.js';
import { hideInWholes, wholesOf } from './nested.js';
import { eventsIn, type Kinds, type Scope, tellings } from './scope.js';

/** A row of counts, before anything is said of how they changed. */
export interface CountRow {
  grupp: string | null;
  titel: string;
  antal: Figure[];
  /** What is told of the row's kinds in each period. */
  tellings: readonly Telling[];
}

/** One row for some kinds of händelser. The organisation's own total is always told; a unit's is a group like others. */
export function kindRow(scope: Scope, kinds: Kinds): CountRow {
  const told = tellings(scope, kinds);
  const antal = scope.compared.periods.map((period, index) => {
    const cell = countIn(scope.context, eventsIn(scope, kinds, period), told[index], period);
    return scope.unit && isSmall(cell.värde ?? 0, scope.least) ? hidden(fewerThan(scope.least)) : cell;
  });
  return { grupp: kinds.slag.join(', '), titel: kinds.titel, antal, tellings: told };
}

/**
 * One row per group. Groups are named only by periods that are large enough to be broken down: a name alone can tell.
 * Rutiner are hidden with a thought of the rows of their processes, which stand beside them.
 */
export function groupRows(
  scope: Scope,
  kinds: Kinds,
  dimension: Dimension,
  processes: readonly CountRow[] = [],
): CountRow[] {
  const { handbook } = scope.context.year;
  const told = tellings(scope, kinds);
  const columns = scope.compared.periods.map((period, index) => {
    const events = eventsIn(scope, kinds, period);
    return {
      period,
      telling: told[index] as Telling,
      events,
      of: sortedBy(handbook, events, dimension),
      total: sumOf(events),
      isTold: dimension === 'rutin' ? isToldIn(processes, index) : undefined,
    };
  });
  const groups = namesOf(scope, dimension, columns);
  const cells = columns.map((column) => cellsOf(scope, column, groups));
  return groups.map(({ grupp, titel }, row) => ({
    grupp: grupp || null,
    titel,
    antal: cells.map((column) => column[row] as Figure),
    tellings: dimension === 'enhet' && handbook.byId.has(grupp) ? tellings(scope, kinds, grupp) : told,
  }));
}

/** Whether the number of a process in a period is told, as its row says it; a process without a row has none to tell. */
const isToldIn = (rows: readonly CountRow[], period: number) => (process: string) => {
  const row = rows.find(({ grupp }) => (grupp ?? NONE) === process);
  return row === undefined || row.antal[period]?.läge === 'värde';
};

/** One period's händelser, sorted. */
interface Column {
  period: Period;
  telling: Telling;
  events: readonly CountedEvent[];
  of: ReadonlyMap<string, readonly CountedEvent[]>;
  total: number;
  /** Among rutiner: whether the number of a process is told. */
  isTold: ((process: string) => boolean) | undefined;
}

type Group = Pick<CountRow, 'titel'> & { grupp: string };

function namesOf(scope: Scope, dimension: Dimension, columns: readonly Column[]): Group[] {
  const large = columns.filter(({ total, telling }) => telling.state !== 'saknas' && !isSmall(total, scope.least));
  const names = new Set(large.flatMap(({ of }) => [...of.keys()]));
  const groups = [...names].map((grupp) => ({ grupp, titel: titleOf(scope, dimension, grupp) }));
  return groups.sort(
    (a, b) => order(a) - order(b) || a.titel.localeCompare(b.titel, 'sv') || (a.grupp < b.grupp ? -1 : 1),
  );
}

/** The cells of a period. What only some documents of their own tell of is not broken down: the rest is not known. */
function cellsOf(scope: Scope, column: Column, groups: readonly Group[]): Figure[] {
  const { period, telling, of, total, events, isTold } = column;
  if (telling.state === 'saknas') return groups.map(() => untold(period));
  if (isSmall(total, scope.least)) return groups.map(() => hidden(fewerThan(scope.least)));
  const counts = groups.map(({ grupp }) => countIn(scope.context, of.get(grupp) ?? [], telling, period));
  if (!isTold) return hideSmall(counts, scope.least);
  const routines = groups.map(({ grupp }) => grupp);
  const wholes = wholesOf(scope, sortedBy(scope.context.year.handbook, events, 'process'), routines, isTold);
  return hideInWholes(counts, wholes, scope.least);
}

const order = ({ grupp }: { grupp: string }) => (grupp === NONE ? 1 : 0);

const NAMELESS: Record<Dimension, string> = {
  process: 'Ingen process angiven',
  rutin: 'Ingen rutin angiven',
  enhet: 'Ingen enhet angiven',
  kategori: 'Ingen kategori angiven',
};

function titleOf({ context }: Scope, dimension: Dimension, grupp: string): string {
  if (grupp === NONE) return NAMELESS[dimension];
  return dimension === 'kategori' ? grupp : (context.year.handbook.byId.get(grupp)?.titel ?? grupp);
}

/** How many händelser, with the documents behind; "uppgift saknas" where nothing is told of the period. */
export function countIn(
  context: Context,
  events: readonly CountedEvent[],
  telling: Telling | undefined,
  period: Pick<Period, 'name'>,
): Figure {
  if (telling?.state === 'saknas' && !events.length) return untold(period);
  const sources = eventSources(
    context,
    events.filter(({ antal }) => antal > 0),
  );
  return figure(sumOf(events), sources);
}

const untold = ({ name }: Pick<Period, 'name'>) => unknown(`Inget register täcker ${name}.`);

const sumOf = (events: readonly CountedEvent[]) => events.reduce((sum, { antal }) => sum + antal, 0);
