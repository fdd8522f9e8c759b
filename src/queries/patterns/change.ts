import jstat from 'jstat';

/** What is known of a number: both ends are the same when it is told, else the smallest and largest it can be. */
export interface Bounds {
  low: number;
  high: number;
}

/** How sure it is that two counts differ by more than chance. */
export interface Change {
  direction: 'fler' | 'färre';
  /** Two-sided, 0–1. */
  p: number;
}

/**
 * The exact conditional test for two Poisson counts (Przyborowski and Wilenski 1940): if nothing has changed, the
 * number in this period is binomial among all händelser, with the period's share of the days. `share` is that part.
 * Two-sided as twice the smaller tail. A number that is not told exactly counts as what speaks least for a change, so
 * that the result says nothing beyond what is told.
 */
export function changeBetween(now: Bounds, before: Bounds, share: number): Change {
  const more = tailAbove(now.low, before.high, share);
  const fewer = tailBelow(now.high, before.low, share);
  return { direction: more <= fewer ? 'fler' : 'färre', p: Math.min(1, 2 * Math.min(more, fewer)) };
}

/** P(X ≥ x) when x of x + y fall in this period. */
function tailAbove(x: number, y: number, share: number): number {
  if (x <= 0 || !Number.isFinite(y)) return 1;
  return clamp(jstat.jStat.ibeta(share, x, y + 1));
}

/** P(X ≤ x) when x of x + y fall in this period. */
function tailBelow(x: number, y: number, share: number): number {
  if (y <= 0 || !Number.isFinite(x)) return 1;
  return clamp(jstat.jStat.ibeta(1 - share, y, x + 1));
}

const clamp = (p: number) => Math.min(1, Math.max(0, p));

/** The smallest and largest number that chance alone often gives (p above `level`), when so many came before. */
export function usualRange(before: number, share: number, level: number): Bounds {
  const expected = Math.round((before * share) / (1 - share));
  const isUsual = (x: number) => changeBetween(exactly(x), exactly(before), share).p > level;
  return { low: edge(expected, -1, isUsual), high: edge(expected, 1, isUsual) };
}

/** The last number in one direction that is still usual. Found by doubling and halving: the p-value falls steadily. */
function edge(from: number, step: 1 | -1, isUsual: (x: number) => boolean): number {
  const at = (distance: number) => Math.max(0, from + step * distance);
  let [inside, outside] = [0, 1];
  while (isUsual(at(outside)) && (step > 0 || at(outside) > 0)) [inside, outside] = [outside, outside * 2];
  if (isUsual(at(outside))) return at(outside);
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (isUsual(at(middle))) inside = middle;
    else outside = middle;
  }
  return at(inside);
}

/** A number that is told. */
export const exactly = (number: number): Bounds => ({ low: number, high: number });

/** Whether counts of periods of equal length differ among themselves by more than chance (Poisson dispersion test). */
export function varies(counts: readonly number[], level: number): boolean {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (counts.length < 2 || mean === 0) return false;
  const spread = counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  return 1 - jstat.jStat.chisquare.cdf(spread, counts.length - 1) < level;
}

/**
 * Holm's correction: the p-values as they must be read when so many questions are asked at once. If nothing has changed
 * anywhere, the chance that any of them falls under 0.05 is at most 0.05, however the groups depend on each other.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted: number[] = [];
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (values.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}
