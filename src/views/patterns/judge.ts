import {
  type Bounds,
  type Change,
  changeBetween,
  exactly,
  holm,
  usualRange,
  varies,
} from '../../queries/patterns/change.js';
import { type Period, shareOf } from '../../queries/patterns/periods.js';
import { isComparable } from '../../queries/patterns/telling.js';
import { type Figure, fewerThan } from '../figure.js';
import type { CountRow } from './counts.js';
import type { Scope } from './scope.js';
import type { ChangeView, Verdict } from './view.js';

/** The level that p is held against. */
export const LEVEL = 0.05;

/** With fewer händelser than this in all the periods together, nothing is said of a change. */
export const ENOUGH = 10;

/** A row that was tested, or the reason why it was not. */
interface Tested {
  row: CountRow;
  /** The earlier periods that can be compared. */
  others: readonly number[];
  share: number;
  change: Change | undefined;
  why: Verdict;
}

/** Says of each row how the last period stands to those before it. The p-values are corrected for all rows together. */
export function judgeAll(scope: Scope, rows: readonly CountRow[]): { views: ChangeView[]; tests: number } {
  const tested = rows.map((row) => testRow(scope, row));
  const values = tested.flatMap(({ change }) => (change ? [change.p] : []));
  const corrected = holm(values);
  let next = 0;
  const views = tested.map((each) => viewOf(scope, each, each.change ? (corrected[next++] ?? 1) : null));
  return { views, tests: values.length };
}

function testRow(scope: Scope, row: CountRow): Tested {
  const { periods } = scope.compared;
  const last = periods.length - 1;
  const others = periods.flatMap((_, index) => (index < last && canCompare(row, index, last) ? [index] : []));
  const share = shareOf(
    scope.now,
    others.map((index) => periods[index] as Period),
  );
  const now = boundsOf(row.antal[last], scope.least);
  const before = sum(others.map((index) => boundsOf(row.antal[index], scope.least)));
  const none = { row, others, share, change: undefined };
  if (!others.length) return { ...none, why: 'kan inte jämföras' };
  if (now.high + before.high < ENOUGH) return { ...none, why: 'för få' };
  const why = couldDiffer(now, before, share) ? 'döljs' : 'inom det vanliga';
  if (now.high + before.high === Number.POSITIVE_INFINITY) return { ...none, why: 'döljs' };
  if (now.low + before.low < ENOUGH) return { ...none, why: now.low + before.high < ENOUGH ? 'för få' : why };
  return { ...none, change: changeBetween(now, before, share), why };
}

/** Whether hidden numbers may hide a difference: the ends that speak most for one are not usual. */
function couldDiffer(now: Bounds, before: Bounds, share: number): boolean {
  const ends = [
    [now.high, before.low],
    [now.low, before.high],
  ] as const;
  const isHidden = now.low !== now.high || before.low !== before.high;
  return isHidden && ends.some(([x, y]) => changeBetween(exactly(x), exactly(y), share).p <= LEVEL);
}

function canCompare({ tellings, antal }: CountRow, index: number, last: number): boolean {
  const [then, now] = [tellings[index], tellings[last]];
  const told = [antal[index], antal[last]].every((cell) => cell?.läge === 'värde' || cell?.läge === 'dold');
  return told && then !== undefined && now !== undefined && isComparable(then, now);
}

/** What a reader knows of a figure, at least. A period that is not broken down may hide a zero. */
function boundsOf(cell: Figure | undefined, least: number): Bounds {
  if (cell?.läge === 'värde') return exactly(cell.värde ?? 0);
  return { low: 0, high: cell?.skäl === fewerThan(least) ? Math.max(least - 1, 0) : Number.POSITIVE_INFINITY };
}

const sum = (all: readonly Bounds[]): Bounds => ({
  low: all.reduce((total, { low }) => total + low, 0),
  high: all.reduce((total, { high }) => total + high, 0),
});

function viewOf(scope: Scope, tested: Tested, corrected: number | null): ChangeView {
  const { row, others, share, change } = tested;
  const läge = verdictOf(tested, corrected);
  const before = others.map((index) => row.antal[index]?.värde ?? null);
  const told = before.filter((value): value is number => value !== null);
  const isTold = change !== undefined && told.length === before.length;
  const usual = isTold
    ? usualRange(
        told.reduce((a, b) => a + b, 0),
        share,
        LEVEL,
      )
    : undefined;
  const ojämnt = isTold && varies(told, LEVEL);
  return {
    läge,
    text: `${WORDS[läge]}${ojämnt && läge !== 'inom det vanliga' ? '; åren före skiljer sig också åt' : ''}`,
    p: change?.p ?? null,
    p_justerat: corrected,
    vanligt: usual ? { från: usual.low, till: usual.high } : null,
    mot: others.map((index) => (scope.compared.periods[index] as Period).year),
    ojämnt,
  };
}

function verdictOf({ change, why }: Tested, corrected: number | null): Verdict {
  if (!change || corrected === null) return why;
  if (corrected <= LEVEL) return change.direction;
  return change.p <= LEVEL ? `kanske ${change.direction}` : why;
}

/** The verdicts in plain Swedish. None of them says why, or that it is good or bad. */
const WORDS: Record<Verdict, string> = {
  fler: 'fler än slumpen brukar ge',
  färre: 'färre än slumpen brukar ge',
  'kanske fler': 'fler, men kan vara slump',
  'kanske färre': 'färre, men kan vara slump',
  'inom det vanliga': 'inom det vanliga',
  'för få': 'för få för att säga något',
  döljs: 'oklart, små tal döljs',
  'kan inte jämföras': 'kan inte jämföras',
};
