import { describe, expect, test } from 'vitest';
import type { Dokument } from '../../src/model/document.js';
import type { Handbook } from '../../src/model/handbook.js';
import type { CountedEvent } from '../../src/queries/events.js';
import { type Figure, fewerThan, figure, hideSmall, NOT_SHOWN } from '../../src/views/figure.js';
import { mayBreakDown } from '../../src/views/unit-breakdowns.js';
import { ownNumbers, unitWords } from '../../src/views/unit-totals.js';
import fc from '../helpers/random.js';

const LEAST = 3;
const unit = (id: string, del_av?: string) =>
  ({ typ: 'enhet', id, titel: id, data: { del_av } }) as unknown as Dokument;
/** A department with two units in it, and one unit beside. */
const DOCUMENTS = [unit('avd'), unit('a', 'avd'), unit('b', 'avd'), unit('c')];
const BOOK = { documents: DOCUMENTS, byId: new Map(DOCUMENTS.map((doc) => [doc.id, doc])) } as unknown as Handbook;
/** Where händelser may stand: three units, and none. Each in two kategorier. */
const PLACES = ['a', 'b', 'c', ''];
const GROUPS = ['x', 'y'];
type Matrix = readonly number[];

const at = (matrix: Matrix, place: string, group: string) =>
  matrix[PLACES.indexOf(place) * GROUPS.length + GROUPS.indexOf(group)] ?? 0;
const alone = (matrix: Matrix, place: string) => GROUPS.reduce((all, group) => all + at(matrix, place, group), 0);
const within = (id: string) => (id === 'avd' ? ['a', 'b'] : [id]);
const whole = (matrix: Matrix, id: string) => within(id).reduce((all, place) => all + alone(matrix, place), 0);
const part = (matrix: Matrix, id: string, group: string) =>
  within(id).reduce((all, place) => all + at(matrix, place, group), 0);
const group = (matrix: Matrix, name: string) => PLACES.reduce((all, place) => all + at(matrix, place, name), 0);
const total = (matrix: Matrix) => matrix.reduce((all, value) => all + value, 0);

const eventsOf = (matrix: Matrix) =>
  PLACES.flatMap((place) =>
    GROUPS.map(
      (name) =>
        ({
          antal: at(matrix, place, name),
          enhet: place ? [place] : [],
          data: { kategori: name },
        }) as unknown as CountedEvent,
    ),
  );

/** All that is published: the compiled report with its units and kategorier, and every unit's own report. */
function publish(matrix: Matrix, least = LEAST) {
  const events = eventsOf(matrix);
  const words = unitWords(BOOK, events, least);
  const groups = hideSmall(
    GROUPS.map((name) => figure(group(matrix, name), [])),
    least,
  );
  const parts = { events, counted: events, groupOf: (event: CountedEvent) => event.data.kategori ?? '' };
  const open = ['avd', 'a', 'b', 'c'].filter((id) => mayBreakDown(BOOK, id, parts, least));
  return { words, groups, open };
}

type Published = ReturnType<typeof publish>;

/** Whether what was published could have been made of a matrix, as far as a reader can tell. */
function couldBe(published: Published, truth: Matrix, guess: Matrix): boolean {
  const { words, groups, open } = published;
  const isSilent = [...words.alone.values()].every((word) => word === NOT_SHOWN);
  const isFew = total(truth) < LEAST;
  const fitsWord = (word: string | undefined, value: number, real: number) => {
    if (word === undefined) return value === real;
    if (word === fewerThan(LEAST)) return isFew || (value > 0 && value < LEAST);
    return isSilent || value >= LEAST;
  };
  const cells = groups.map((cell: Figure) => (cell.läge === 'dold' ? cell.skäl : undefined));
  const areSilent = cells.every((word) => word === NOT_SHOWN);
  return (
    PLACES.every((place) => fitsWord(words.alone.get(place), alone(guess, place), alone(truth, place))) &&
    (words.whole.get('avd') !== undefined || whole(guess, 'avd') === whole(truth, 'avd')) &&
    GROUPS.every((name, index) => {
      const [value, real] = [group(guess, name), group(truth, name)];
      if (cells[index] === undefined) return value === real;
      if (cells[index] === fewerThan(LEAST)) return isFew || (value > 0 && value < LEAST);
      return areSilent || value >= LEAST;
    }) &&
    open.every((id) => GROUPS.every((name) => part(guess, id, name) === part(truth, id, name)))
  );
}

/** Every way to spread a number over some cells. */
function* ways(sum: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [sum];
    return;
  }
  for (let first = 0; first <= sum; first++) for (const rest of ways(sum - first, cells - 1)) yield [first, ...rest];
}

/** What nobody may work out: a small number of a unit, of a kategori, or of a kategori in a unit. */
const SECRETS: ((matrix: Matrix) => number)[] = [
  ...['a', 'b', 'c'].map((id) => (matrix: Matrix) => alone(matrix, id)),
  (matrix) => whole(matrix, 'avd'),
  ...GROUPS.map((name) => (matrix: Matrix) => group(matrix, name)),
  ...['avd', 'a', 'b', 'c'].flatMap((id) => GROUPS.map((name) => (matrix: Matrix) => part(matrix, id, name))),
];

describe('a reader with every unit’s report and the compiled one', () => {
  test('can work out no small number', () => {
    const matrices = fc
      .array(fc.oneof(fc.nat(4), fc.constant(0)), { minLength: 8, maxLength: 8 })
      .filter((values) => total(values) >= LEAST && total(values) <= 10);
    let open = 0;
    fc.assert(
      fc.property(matrices, (truth) => {
        const published = publish(truth);
        open += published.open.length;
        const possible = [...ways(total(truth), 8)].filter((guess) => couldBe(published, truth, guess));
        expect(possible).toContainEqual(truth);
        for (const secret of SECRETS) {
          const value = secret(truth);
          if (value > 0 && value < LEAST) expect(new Set(possible.map(secret)).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
    // Otherwise nothing was ever told, and the test would prove nothing.
    expect(open).toBeGreaterThan(0);
  }, 120_000);
});

describe('what is told of units', () => {
  const words = (numbers: Record<string, number>, least = 5) => {
    const events = Object.entries(numbers).map(
      ([id, antal]) => ({ antal, enhet: id ? [id] : [], data: {} }) as unknown as CountedEvent,
    );
    const { alone, whole } = unitWords(BOOK, events, least);
    return Object.fromEntries(
      [...whole].map(([id, word]) => [id, word ?? 'visas']).concat([['ingen', alone.get('') ?? 'visas']]),
    );
  };
  test.each([
    [
      'large numbers are told',
      { a: 6, b: 7, c: 8 },
      { avd: 'visas', a: 'visas', b: 'visas', c: 'visas', ingen: 'visas' },
    ],
    [
      'a small one hides another, and the sum that both are in may be told',
      { a: 2, b: 7, c: 20 },
      { avd: 'visas', a: 'färre än 5', b: 'visas inte', c: 'visas', ingen: 'visas' },
    ],
    [
      'a sum that would tell the only hidden one in it is not told',
      { a: 2, b: 20, c: 7 },
      { avd: 'visas inte', a: 'färre än 5', b: 'visas', c: 'visas inte', ingen: 'visas' },
    ],
    [
      'of few in all nothing is told of any unit',
      { a: 1, c: 2 },
      { avd: 'färre än 5', a: 'färre än 5', b: 'färre än 5', c: 'färre än 5', ingen: 'färre än 5' },
    ],
  ])('%s', (_, numbers, expected) => {
    expect(words(numbers)).toEqual(expected);
  });

  test('händelser are counted on the first unit they name, and on none when it is no unit', () => {
    const events = [
      { antal: 2, enhet: ['a', 'b'] },
      { antal: 3, enhet: ['finns-inte'] },
    ] as unknown as CountedEvent[];
    expect([...ownNumbers(BOOK, events)]).toEqual([
      ['a', 2],
      ['', 3],
    ]);
  });
});

describe('a unit is broken down', () => {
  const open = (matrix: Matrix, least = 5) => publish(matrix, least).open;
  test.each([
    ['where every group is large', [6, 7, 0, 0, 8, 9, 5, 5], ['avd', 'a', 'b', 'c']],
    ['but not where one of its own groups is small', [6, 7, 0, 0, 8, 2, 20, 20], ['avd', 'a', 'b']],
    // Without b, a tells what b has: 11 − 9 = 2.
    ['but not where what is left is small', [9, 9, 2, 8, 8, 9, 0, 0], ['avd', 'c']],
    ['but not where the whole hides a group', [9, 0, 9, 0, 9, 2, 9, 0], []],
  ])('%s', (_, matrix, expected) => {
    expect(open(matrix)).toEqual(expected);
  });
});
