import { describe, expect, test } from 'vitest';
import { changeBetween, exactly, holm, usualRange, varies } from '../../../src/queries/patterns/change.js';
import fc from '../../helpers/random.js';

const between = (x: number, y: number, share: number) => changeBetween(exactly(x), exactly(y), share);

describe('the exact test of two counts, against answers worked by hand', () => {
  test.each([
    // x now, y before, the share of the days, two-sided p, direction
    [6, 0, 1 / 2, 2 / 64, 'fler'], // (1/2)^6, twice
    [5, 0, 1 / 2, 2 / 32, 'fler'],
    [4, 0, 1 / 4, 2 / 256, 'fler'], // (1/4)^4, twice
    [0, 6, 1 / 2, 2 / 64, 'färre'],
    [0, 10, 1 / 4, 2 * 0.75 ** 10, 'färre'], // none of ten fell in this quarter of the days
    [3, 1, 1 / 2, 10 / 16, 'fler'], // (4 + 1) / 16, twice
    [1, 3, 1 / 2, 10 / 16, 'färre'],
    [8, 2, 1 / 2, 112 / 1024, 'fler'], // (45 + 10 + 1) / 1024, twice
    [9, 1, 1 / 2, 22 / 1024, 'fler'], // (10 + 1) / 1024, twice
    [2, 1, 1 / 4, 20 / 64, 'fler'], // 3·(1/16)·(3/4) + 1/64 = 10/64, twice
    [5, 5, 1 / 2, 1, 'fler'], // never more than 1
    [0, 0, 1 / 4, 1, 'fler'],
  ])('%i now and %i before, share %f: p = %f, %s', (x, y, share, p, direction) => {
    const change = between(x, y, share);
    expect(change.p).toBeCloseTo(p, 12);
    expect(change.direction).toBe(direction);
  });

  test('agrees with the binomial distribution added up term by term', () => {
    const small = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(small, small, fc.constantFrom(1 / 2, 1 / 3, 1 / 4, 365 / 1461), (x, y, share) => {
        const tail = (from: number, to: number) => {
          let sum = 0;
          for (let k = from; k <= to; k++) sum += binomial(x + y, k, share);
          return sum;
        };
        const p = Math.min(1, 2 * Math.min(tail(x, x + y), tail(0, x)));
        expect(between(x, y, share).p).toBeCloseTo(p, 6);
      }),
      { numRuns: 300 },
    );
  });

  test('large counts do not run over', () => {
    expect(between(50_000, 150_000, 1 / 4).p).toBeGreaterThan(0.9);
    expect(between(51_000, 150_000, 1 / 4).p).toBeLessThan(0.001);
  });

  test('a hidden number speaks as little as it can for a change', () => {
    const some = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(some, some, some, some, (a, b, c, d) => {
        const now = { low: Math.min(a, b), high: Math.max(a, b) };
        const before = { low: Math.min(c, d), high: Math.max(c, d) };
        const { p } = changeBetween(now, before, 1 / 4);
        for (const x of [now.low, now.high])
          for (const y of [before.low, before.high]) expect(p).toBeGreaterThanOrEqual(between(x, y, 1 / 4).p - 1e-12);
      }),
    );
  });
});

describe("Holm's correction, against answers worked by hand", () => {
  test.each([
    [[], []],
    [[0.04], [0.04]],
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ], // 0.01·3; 0.03·2; 0.04·1, but never below the one before
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [
      [0.6, 0.9],
      [1, 1],
    ],
  ])('%j becomes %j', (values, expected) => {
    const found = holm(values);
    expect(found).toHaveLength(expected.length);
    for (const [index, p] of found.entries()) expect(p).toBeCloseTo(expected[index] ?? Number.NaN, 12);
  });

  test('keeps the order, and never makes a p smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
        const found = holm(values);
        values.forEach((p, i) => {
          expect(found[i]).toBeGreaterThanOrEqual(p);
          values.forEach((q, j) => {
            if (p < q) expect(found[i]).toBeLessThanOrEqual(found[j] ?? 0);
          });
        });
      }),
    );
  });

  test('where nothing has changed, it is wrong in at most one year of twenty', () => {
    const random = generator(20_112_009);
    const years = 400;
    let wrong = 0;
    for (let year = 0; year < years; year++) {
      const values = Array.from({ length: 20 }, () => between(poisson(12, random), poisson(36, random), 1 / 4).p);
      if (holm(values).some((p) => p <= 0.05)) wrong += 1;
    }
    expect(wrong / years).toBeLessThanOrEqual(0.05);
  });

  test('a threefold rise is found', () => {
    const values = [...Array.from({ length: 19 }, () => 0.5), between(36, 36, 1 / 4).p];
    expect(holm(values).at(-1)).toBeLessThan(0.001);
  });
});

describe('what is usual', () => {
  test('is every number that the test does not find different, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom(1 / 2, 1 / 3, 1 / 4), (before, share) => {
        const { low, high } = usualRange(before, share, 0.05);
        const p = (x: number) => between(x, before, share).p;
        for (const x of [low, high]) expect(p(x)).toBeGreaterThan(0.05);
        if (low > 0) expect(p(low - 1)).toBeLessThanOrEqual(0.05);
        expect(p(high + 1)).toBeLessThanOrEqual(0.05);
      }),
    );
  });
});

describe('whether years differ among themselves', () => {
  test.each([
    [[10, 10, 10], false],
    [[10, 20], false], // (25 + 25) / 15 = 3.33 < 3.84, the limit with one degree of freedom
    [[10, 22], true], // (36 + 36) / 16 = 4.5 > 3.84
    [[5, 10, 15], false], // 50 / 10 = 5 < 5.99, with two
    [[4, 10, 16], true], // 72 / 10 = 7.2 > 5.99
    [[7], false],
    [[0, 0, 0], false],
    [[], false],
  ])('%j: %s', (counts, expected) => {
    expect(varies(counts, 0.05)).toBe(expected);
  });
});

function binomial(n: number, k: number, p: number): number {
  let log = k * Math.log(p) + (n - k) * Math.log(1 - p);
  for (let i = 1; i <= k; i++) log += Math.log(n - k + i) - Math.log(i);
  return Math.exp(log);
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) [count, product] = [count + 1, product * random()];
  return count;
}
