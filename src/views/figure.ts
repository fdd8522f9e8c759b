import { formatNumber } from '../model/number.js';

/** A document that a figure was counted from, with the commit that last changed it (null when not known). */
export interface Source {
  document: string;
  file: string;
  commit: string | null;
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

function once(sources: Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter(({ file }) => !seen.has(file) && seen.add(file));
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
 * Hides small groups in a breakdown whose total is told (format.md 6): cells above zero and under `least`, and one more
 * where subtraction would give a single hidden cell away. A total under `least` is not broken down at all.
 */
export function hideSmall(cells: readonly Figure[], least: number): Figure[] {
  const value = (cell: Figure) => cell.värde ?? 0;
  const total = cells.reduce((sum, cell) => sum + value(cell), 0);
  if (total > 0 && total < least) return cells.map(() => hidden(`färre än ${least}`));
  const small = cells.filter((cell) => value(cell) > 0 && value(cell) < least);
  const rest = cells.filter((cell) => value(cell) >= least).sort((a, b) => value(a) - value(b));
  const second = small.length === 1 ? rest[0] : undefined;
  return cells.map((cell) =>
    small.includes(cell) ? hidden(`färre än ${least}`) : cell === second ? hidden('visas inte') : cell,
  );
}

/** A number that is not told, and the words that stand in its place. It names no sources. */
export const hidden = (skäl: string): Figure => ({ läge: 'dold', värde: null, skäl, källor: [] });
