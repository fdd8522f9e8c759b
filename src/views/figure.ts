import { joinLines, type LineSpan } from '../model/lines.js';
import { formatNumber } from '../model/number.js';

/** A document that a figure was counted from, with the commit that last changed it (null when not known). */
export interface Source {
  document: string;
  file: string;
  commit: string | null;
  /** The lines that say what was counted, in order; of a table its rows. */
  lines: readonly LineSpan[];
}

/**
 * One number of a report. Missing, zero and not applicable are three different things: `läge` says which, and only
 * `värde` and `dold` have a number behind them. A hidden figure (a group that is too small) names no sources.
 */
export interface Figure {
  läge: 'värde' | 'saknas' | 'ej tillämpligt' | 'dold';
  värde: number | null;
  /** The whole that `värde` is a part of. */
  av?: number;
  /** How many observations stand behind a median or mean. */
  antal?: number;
  /** Written after the number, e.g. `procent`. */
  mått?: string;
  /** Why the figure is missing or not applicable. */
  skäl?: string;
  källor: Source[];
}

/** Something counted: a value and the documents that were counted. */
export const figure = (värde: number, källor: Source[], more: Pick<Figure, 'av' | 'mått' | 'antal'> = {}): Figure => ({
  läge: 'värde',
  värde,
  ...more,
  källor: once(källor),
});

/** Nobody knows: told as "uppgift saknas", never as zero. */
export const unknown = (skäl: string): Figure => ({ läge: 'saknas', värde: null, skäl, källor: [] });

/** The question does not arise. */
export const notApplicable = (skäl: string): Figure => ({ läge: 'ej tillämpligt', värde: null, skäl, källor: [] });

/** Each file once, in the order in which they are first named, with all the lines that are told of it. */
export function once(sources: readonly Source[], keyOf = ({ file }: Source) => file): Source[] {
  const found = new Map<string, { first: Source; all: Set<Source['lines']> }>();
  for (const source of sources) {
    const key = keyOf(source);
    const known = found.get(key);
    if (known) known.all.add(source.lines);
    else found.set(key, { first: source, all: new Set([source.lines]) });
  }
  return [...found.values()].map(({ first, all }) =>
    all.size === 1 ? first : { ...first, lines: joinLines([...all].flat()) },
  );
}

/** A figure in Swedish words, as templates print it. */
export function show({ läge, värde, av, antal, mått, skäl }: Figure): string {
  if (läge === 'saknas') return 'uppgift saknas';
  if (läge === 'ej tillämpligt') return 'ej tillämpligt';
  if (läge === 'dold') return skäl ?? 'visas inte';
  const number = formatNumber(värde ?? 0);
  const unit = mått === 'procent' || mått === '%' ? '\u00a0%' : mått && mått !== 'antal' ? `\u00a0${mått}` : '';
  if (antal !== undefined) return `${number}${unit} (${formatNumber(antal)} räknade)`;
  return av === undefined ? number + unit : `${number} av ${formatNumber(av)}`;
}

/**
 * Hides small groups in a breakdown whose total is told (format.md 6): cells above zero and under `least`, and more,
 * the smallest first, until subtraction leaves every small cell at least two numbers that it may be (with 1 and 5
 * hidden beside a total of 6, both are known). Where nothing is left to hide, no cell says whether it is small. A total
 * under `least` is not broken down at all.
 */
export function hideSmall(cells: readonly Figure[], least: number): Figure[] {
  const total = cells.reduce((sum, cell) => sum + numberOf(cell), 0);
  if (total > 0 && total < least) return cells.map(() => hidden(fewerThan(least)));
  const small = cells.filter((cell) => numberOf(cell) > 0 && numberOf(cell) < least);
  const rest = cells.filter((cell) => numberOf(cell) >= least).sort((a, b) => numberOf(a) - numberOf(b));
  const boxes = small.map((cell) => ({ value: numberOf(cell), low: 1, high: least - 1 }));
  const others: Figure[] = [];
  while (least > 2 && isGivenAway(boxes)) {
    const next = rest.shift();
    if (!next) return cells.map((cell) => (cell.läge === 'värde' ? hidden(NOT_SHOWN) : cell));
    others.push(next);
    boxes.push({ value: numberOf(next), low: least, high: Number.POSITIVE_INFINITY });
  }
  return cells.map((cell) =>
    small.includes(cell) ? hidden(fewerThan(least)) : others.includes(cell) ? hidden(NOT_SHOWN) : cell,
  );
}

const numberOf = (cell: Figure) => cell.värde ?? 0;

/** What a reader knows of a hidden number: that it lies from `low` to `high`. */
export interface Box {
  value: number;
  low: number;
  high: number;
}

/** Whether hidden numbers whose sum is known leave one of them a single value. One that its own box tells is no secret. */
export function isGivenAway(boxes: readonly Box[]): boolean {
  const above = boxes.reduce((sum, { value, low }) => sum + value - low, 0);
  const below = boxes.reduce((sum, { value, high }) => sum + high - value, 0);
  return boxes.some(({ value, low, high }) => {
    const up = Math.min(high - value, above - (value - low));
    const down = Math.min(value - low, below === Number.POSITIVE_INFINITY ? below : below - (high - value));
    return high > low && up + down === 0;
  });
}

/** Whether a number above zero is too small to be told apart. */
export const isSmall = (number: number, least: number) => number > 0 && number < least;

/** What stands in the place of a small group's number. */
export const fewerThan = (least: number) => `färre än ${least}`;

/** What stands in the place of a number that would give a small group away. */
export const NOT_SHOWN = 'visas inte';

/** A number that is not told, and the words that stand in its place. It names no sources. */
export const hidden = (skäl: string): Figure => ({ läge: 'dold', värde: null, skäl, källor: [] });
