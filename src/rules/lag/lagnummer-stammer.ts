import type { Rule } from '../rule.js';
import { everyCitation } from './every-citation.js';
import { mismatch } from './mismatch.js';

/** A misprinted number sends the reader to another law, or to none. Even official texts have had them. */
export const lagnummerStammer: Rule = {
  id: 'lagnummer-stammer',
  severity: 'varning',
  summary: 'Författningens nummer hör ihop med dess förkortning eller namn.',
  why: 'Med fel nummer hittar läsaren en annan lag, eller ingen alls, och litar mindre på resten.',
  fix: 'Rätta numret, eller förkortningen om det är den som är fel.',
  lagrum: null,
  force: 'lokalt',
  ...everyCitation(
    (citation, after, index) => mismatch(citation, after, index) !== undefined,
    ({ citation, text }, index) => mismatch(citation, text.slice(citation.to, citation.to + 80), index),
  ),
};
