import type { Context } from './context.js';

/** A word as the handbook explains it, else as the package does. */
export function meaningOf({ year, regelverk }: Context, word: string): string {
  const own = (year.handbook.settings.raw.begrepp ?? []).find(({ ord }) => ord === word)?.betydelse;
  return own ?? regelverk?.begrepp?.find(({ ord }) => ord === word)?.betydelse ?? 'uppgift saknas.';
}
