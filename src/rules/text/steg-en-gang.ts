import { placeOf } from '../page.js';
import type { Rule } from '../rule.js';
import { rawSteps, type Step, stepsOf } from './steps.js';
import { endOf } from './tree.js';

/** Shorter steps than this ("Vänta", "Ring igen") may well come back. */
const WORDS = 3;

/** A step that stands twice was pasted twice, or one of them was meant to be another. */
export const stegEnGang: Rule = {
  id: 'steg-en-gang',
  severity: 'varning',
  summary: 'Samma steg står inte två gånger i en lista med steg.',
  why: 'Ett steg som står två gånger är ofta en rest från klipp och klistra, och då kan ett annat saknas.',
  fix: 'Ta bort det ena steget, eller skriv vad som skiljer dem åt.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body) => hasTwins(body),
    *check(page) {
      const seen = new Map<unknown, Map<string, number>>();
      for (const step of stepsOf(page)) {
        const { list, text, at } = step;
        const words = wordsOf(text);
        const key = `${words.join(' ')}|${rest(step, page.body)}`;
        const inList = seen.get(list) ?? new Map<string, number>();
        seen.set(list, inList);
        const number = (list.start ?? 1) + list.children.indexOf(step.item);
        const before = inList.get(key);
        if (before === undefined) inList.set(key, number);
        else if (words.length >= WORDS)
          yield {
            place: placeOf(page, at, at + text.trimEnd().length),
            message: `Steg ${number} säger samma sak som steg ${before}.`,
            hint: 'Ta bort det ena, eller skriv vad som skiljer dem åt.',
          };
      }
    },
  },
};

/** The words of a step in alphabetical order: the same words in another order are the same step. */
const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort();

/** What stands below the step's own words: points and notes that may tell two steps apart. */
const rest = ({ at, text, item }: Step, body: string) =>
  (
    body
      .slice(at + text.length, endOf(item))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** Whether two steps of a raw body have the same letters: a sum that does not depend on the order of the words. */
function hasTwins(body: string): boolean {
  const seen = new Set<number>();
  for (const { text } of rawSteps(body)) {
    const sum = sumOf(text);
    if (sum && seen.has(sum)) return true;
    seen.add(sum);
  }
  return false;
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + (WEIGHTS[text.charCodeAt(at)] ?? 0)) | 0;
  return sum;
}

/** What each letter and digit adds, in whatever case. */
const WEIGHTS = Int32Array.from({ length: 256 }, (_, code) => {
  const folded = (code >= 65 && code <= 90) || (code >= 192 && code <= 222) ? code + 32 : code;
  const counts = (folded >= 97 && folded <= 122) || (folded >= 48 && folded <= 57) || (folded >= 223 && folded <= 255);
  return counts ? folded * folded * folded : 0;
});
