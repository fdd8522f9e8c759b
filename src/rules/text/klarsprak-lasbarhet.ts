import { type Page, placeOf } from '../page.js';
import type { Rule } from '../rule.js';
import { boundOf } from './measure.js';
import { isToFollow, PLAIN, runningText, sentencesOf } from './plain-language.js';

/** Over 60 is very hard, at the level of theses (Björnsson 1968, Läsbarhet). */
const HARD = 60;
/** Fewer words say too little of a text. */
const ENOUGH = 50;
/** The raw body without code and addresses may differ in how sentences are counted: below this there is no hard text. */
const LIKELY = 57;

/** The reading index tells of a text as a whole, where each sentence may pass. */
export const klarsprakLasbarhet: Rule = {
  id: 'klarsprak-lasbarhet',
  summary: 'Texten är inte mycket svårläst (läsbarhetsindex, LIX).',
  why: 'En text med LIX över 60 läser få till slut. Rutiner läses av vikarier, nya och den som har bråttom.',
  fix: 'Korta meningarna, byt långa ord mot vanliga, och skriv vem som gör vad.',
  ...PLAIN,
  text: {
    suspects: (body, doc) => isToFollow(doc) && body.length > ENOUGH * 4 && mayBeHard(body),
    *check(page) {
      const [lix, at, length] = lixOf(page);
      if (lix === undefined || lix <= HARD) return;
      yield {
        place: placeOf(page, at, at + length),
        message: `Texten har LIX ${lix}, och det är mycket svårläst.`,
        hint: 'Sikta på LIX under 50: korta meningarna och byt långa ord mot vanliga.',
      };
    },
  },
};

function mayBeHard(body: string): boolean {
  const { words, long, sentences } = boundOf(body);
  return words >= ENOUGH * 0.8 && words / sentences + (100 * long) / words > LIKELY;
}

/** The index of a page's running text, and its first paragraph; no index where there is too little text. */
function lixOf(page: Page): [lix: number | undefined, at: number, length: number] {
  let [words, long, sentences] = [0, 0, 0];
  const blocks = runningText(page);
  for (const prose of blocks)
    for (const [from, to] of sentencesOf(page, prose)) {
      const found = prose.text.slice(from, to).match(/[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu) ?? [];
      words += found.length;
      long += found.filter((word) => word.length > 6).length;
      if (found.length) sentences += 1;
    }
  const lix = words < ENOUGH ? undefined : Math.round(words / sentences + (100 * long) / words);
  return [lix, blocks[0]?.at ?? 0, blocks[0]?.text.length ?? 0];
}
