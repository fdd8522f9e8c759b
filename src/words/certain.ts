import { distance } from 'fastest-levenshtein';
import { fold } from './nearest.js';

/**
 * The one candidate that a misspelt word can mean, for a program that mends it without asking: only å ä ö, case or word
 * joins differ, or one letter (two in a long word). Undefined when two are near, when the first letter differs (a
 * Swedish "o" or "in" turns a word around) or when a digit does: then only a person knows.
 */
export function certain(wanted: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)];
  if (all.some((candidate) => fold(candidate) === fold(wanted))) return sameWord(wanted, all);
  const from = fold(wanted);
  const few = typos(from.length);
  if (!few) return undefined;
  const [only, ...others] = all.filter((candidate) => isWithin(few, from, fold(candidate)));
  const isSure = only !== undefined && !others.length && fold(only)[0] === from[0] && digits(only) === digits(wanted);
  return isSure ? only : undefined;
}

/** The one candidate that differs only in å ä ö, case or word joins; undefined when none or several do. */
export function sameWord(wanted: string, candidates: Iterable<string>): string | undefined {
  const same = [...new Set(candidates)].filter((candidate) => fold(candidate) === fold(wanted));
  return same.length === 1 ? same[0] : undefined;
}

/** How many letters may be wrong in a word of a length. */
const typos = (length: number) => (length < 4 ? 0 : length < 10 ? 1 : 2);

/** Whether so few letters differ; two neighbours that changed places are one slip. */
const isWithin = (few: number, a: string, b: string) =>
  Math.abs(a.length - b.length) <= few && (isSwap(a, b) || distance(a, b) <= few);

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return at < a.length && swapped === b;
}

const digits = (text: string) => text.replace(/\D/g, '');
