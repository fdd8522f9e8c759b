import { placeOf } from '../page.js';
import type { Rule } from '../rule.js';
import { boundOf, measured, SHORT } from './measure.js';
import { isToFollow, PLAIN, runningText, sentencesOf } from './plain-language.js';
import { wordsIn } from './sentences.js';

/** More words than this, and most readers have lost the beginning before the end. */
const MOST = 30;

/** Long sentences are where steps get lost. */
export const klarsprakMening: Rule = {
  id: 'klarsprak-mening',
  summary: 'En mening har högst 30 ord.',
  why: 'Den som läser i en stressad stund hinner inte hålla en lång mening i huvudet.',
  fix: 'Dela meningen, eller gör uppräkningen till en lista.',
  ...PLAIN,
  text: {
    suspects: (body, doc) =>
      isToFollow(doc) &&
      boundOf(body).longest > MOST &&
      measured(body).some(({ from, to, words }) => to - from > SHORT && words > MOST),
    *check(page) {
      for (const prose of runningText(page))
        for (const [from, to] of sentencesOf(page, prose)) {
          const text = prose.text.slice(from, to);
          const words = wordsIn(text);
          if (words <= MOST || to - from <= SHORT) continue;
          const start = prose.at + from + (text.length - text.trimStart().length);
          const place = placeOf(page, start, prose.at + from + text.trimEnd().length);
          const hint = 'Dela meningen i två, eller gör uppräkningen till en lista.';
          yield { place, message: `Meningen har ${words} ord.`, hint };
        }
    },
  },
};
