import { mendHistoric } from './mend.js';

/** A part of a year: its letter in a period, and the words and signs that systems have for it. */
const PARTS = [
  ['Q', /^(?:q|k|kv|kv\.|kvartal)$/],
  ['T', /^(?:t|tertial)$/],
  ['H', /^(?:h|halvår)$/],
  ['W', /^(?:w|v|v\.|vecka)$/],
] as const;

/**
 * A period in the spellings of other systems that can mean only one: `2024Q1`, `2024K1` (SCB), `kvartal 1 2024`,
 * `tertial 2 2024`, `202403`, `mars 2024`. What is none of them stays as it is, and the schema tells.
 */
export function periodOf(text: string): string {
  const yearFirst = /^(\d{4})[- ]?(\p{L}{1,8}\.?) ?(\d{1,2})$/u.exec(text);
  if (yearFirst) return partOf(yearFirst[1], yearFirst[2], yearFirst[3]) ?? text;
  const yearLast = /^(\p{L}{1,8}\.?) ?(\d{1,2})[-, ]{1,2}(\d{4})$/u.exec(text);
  if (yearLast) return partOf(yearLast[3], yearLast[1], yearLast[2]) ?? text;
  const run = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/.exec(text);
  if (run) return `${run[1]}-${run[2]}`;
  const swapped = /^(\d{4}) (\p{L}{3,9}\.?)$/u.exec(text);
  const month = mendHistoric(swapped ? `${swapped[2]} ${swapped[1]}` : text);
  return month && /^\d{4}-\d\d$/.test(month) ? month : text;
}

function partOf(year = '', word = '', number = ''): string | undefined {
  const [letter] = PARTS.find(([, words]) => words.test(word.toLowerCase())) ?? [];
  if (!letter) return undefined;
  return letter === 'W'
    ? `${year}-W${number.padStart(2, '0')}`
    : number.length === 1
      ? `${year}-${letter}${number}`
      : undefined;
}
