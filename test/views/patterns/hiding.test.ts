import { describe, expect, test } from 'vitest';
import { type Figure, fewerThan, figure, hideSmall, show } from '../../../src/views/figure.js';
import { hideInWholes } from '../../../src/views/patterns/nested.js';
import fc from '../../helpers/random.js';

const cells = (values: readonly number[]) => values.map((value) => figure(value, []));
const words = (values: readonly number[], least = 5) => hideSmall(cells(values), least).map(show);

describe('a breakdown', () => {
  test.each([
    [
      [7, 9],
      ['7', '9'],
    ],
    [
      [0, 9],
      ['0', '9'],
    ],
    [
      [2, 9],
      ['färre än 5', 'visas inte'],
    ],
    [
      [2, 7, 9],
      ['färre än 5', 'visas inte', '9'],
    ],
    [
      [2, 3, 9],
      ['färre än 5', 'färre än 5', '9'],
    ],
    // With 1 + 5 known to be 6, 1 would be the only way.
    [
      [1, 5, 9],
      ['färre än 5', 'visas inte', 'visas inte'],
    ],
    // Nothing more to hide: no cell says whether it is small.
    [
      [1, 5, 0],
      ['visas inte', 'visas inte', 'visas inte'],
    ],
    [
      [1, 2, 0],
      ['färre än 5', 'färre än 5', 'färre än 5'],
    ],
    [[], []],
  ])('%j is shown as %j', (values, expected) => {
    expect(words(values)).toEqual(expected);
  });

  test('gives no small number away to somebody who subtracts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(7), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 3, max: 5 }),
        (values, least) => {
          const shown = hideSmall(cells(values), least);
          const total = sum(values);
          const possible = [...ways(total, values.length)].filter((guess) => fits(shown, guess, least));
          expect(possible).toContainEqual(values);
          values.forEach((value, index) => {
            if (value > 0 && value < least) expect(seen(possible, (guess) => guess[index] ?? 0)).toBeGreaterThan(1);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('hidden cells name no documents', () => {
    const source = { document: 'a', file: 'a.md', commit: null, lines: [] };
    for (const cell of hideSmall([figure(2, [source]), figure(9, [source]), figure(8, [source])], 5))
      expect(cell.källor).toHaveLength(cell.läge === 'dold' ? 0 : 1);
  });
});

/** Two processes with two rutiner each; `rest` name only the process, and the last nothing at all. */
const tables = ([a = 0, b = 0, restP = 0, c = 0, d = 0, restQ = 0, none = 0]: readonly number[]) => ({
  processes: [a + b + restP, c + d + restQ, none],
  routines: [a, b, c, d, restP + restQ + none],
});

function published(atoms: readonly number[], least: number) {
  const { processes, routines } = tables(atoms);
  const shown = hideSmall(cells(processes), least);
  const wholes = [
    { isTold: shown[0]?.läge === 'värde', parts: [0, 1], rest: atoms[2] ?? 0 },
    { isTold: shown[1]?.läge === 'värde', parts: [2, 3], rest: atoms[5] ?? 0 },
  ];
  return { processes: shown, routines: hideInWholes(cells(routines), wholes, least) };
}

describe('rutiner beside their processes', () => {
  test.each([
    // A process with 10 and a rutin with 9 would tell that its other rutin has 1.
    [
      'is hidden with its small sister',
      [9, 1, 0, 3, 9, 0, 20],
      ['visas inte', 'färre än 5', 'färre än 5', '9', 'visas inte'],
    ],
    // 5 + 1 is the only way to 6, also when both are hidden.
    ['takes all with it', [5, 1, 0, 3, 9, 0, 20], ['visas inte', 'visas inte', 'färre än 5', '9', 'visas inte']],
    [
      'stands where others may be of the process',
      [9, 1, 4, 3, 9, 3, 20],
      ['9', 'färre än 5', 'färre än 5', '9', 'visas inte'],
    ],
  ])('a rutin of a process that is told %s', (_, atoms, expected) => {
    expect(published(atoms, 5).routines.map(show)).toEqual(expected);
  });

  test('of a hidden process nothing is said, not even zero', () => {
    const { processes, routines } = published([2, 0, 0, 9, 0, 0, 7], 5);
    expect(processes.map(show)).toEqual(['färre än 5', '9', 'visas inte']);
    expect(routines.map(show).slice(0, 2)).toEqual(['visas inte', 'visas inte']);
  });

  test('where every rutin is told, so are those that name none', () => {
    expect(published([9, 6, 1, 7, 9, 0, 20], 5).routines.map(show)).toEqual(['9', '6', '7', '9', '21']);
  });

  test('the two tables together give no small number away', () => {
    const least = 3;
    const atoms = fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }).filter((values) => sum(values) <= 11);
    fc.assert(
      fc.property(atoms, (values) => {
        const { processes, routines } = published(values, least);
        const possible = [...ways(sum(values), 7)].map(tables).filter((guess) => {
          return (
            fits(processes, guess.processes, least) &&
            [[0, 1], [2, 3], [4]].every((part) => fits(pick(routines, part), pick(guess.routines, part), least))
          );
        });
        expect(possible).toContainEqual(tables(values));
        for (const name of ['processes', 'routines'] as const)
          tables(values)[name].forEach((value, index) => {
            if (value > 0 && value < least)
              expect(seen(possible, (guess) => guess[name][index] ?? 0)).toBeGreaterThan(1);
          });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const pick = <T>(list: readonly T[], at: readonly number[]) => at.map((index) => list[index] as T);
const seen = <T>(guesses: readonly T[], of: (guess: T) => number) => new Set(guesses.map(of)).size;

/** Whether what is shown could be made of the numbers. "visas inte" is at least `least` unless everything says so. */
function fits(shown: readonly Figure[], values: readonly number[], least: number): boolean {
  const isSmall = ({ skäl }: Figure) => skäl === fewerThan(least);
  const isNothingTold = shown.every(({ läge }) => läge === 'dold');
  const isAllSmall = shown.every(isSmall) && shown.length > 1;
  const isAllSilent = isNothingTold && !shown.some(isSmall);
  return shown.every((cell, index) => {
    const value = values[index] ?? 0;
    if (cell.läge === 'värde') return cell.värde === value;
    if (isSmall(cell)) return value < least && (value > 0 || isAllSmall);
    return value >= least || isAllSilent;
  });
}

/** Every way to spread a total over some cells. */
function* ways(total: number, cellCount: number): Generator<number[]> {
  if (cellCount === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first++)
    for (const rest of ways(total - first, cellCount - 1)) yield [first, ...rest];
}
