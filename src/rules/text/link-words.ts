import { isLetter } from '../../words/letters.js';

/** Link texts that say nothing of where the link leads, in lower case and without punctuation. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'här',
  'hit',
  'länk',
  'länken',
  'en länk',
  'denna länk',
  'den här länken',
  'denna sida',
  'den här sidan',
  'sida',
  'sidan',
  'via länk',
  'via länken',
  'via denna länk',
  'se länk',
  'se länken',
  'se här',
  'se mer',
  'se mer här',
  'länk här',
  'länk till sidan',
  'klicka',
  'klicka här',
  'klicka hit',
  'klicka på länken',
  'klicka här för mer information',
  'klicka här för att läsa mer',
  'tryck här',
  'gå hit',
  'läs',
  'läs här',
  'läs mer',
  'läs mer här',
  'läs vidare',
  'läs vidare här',
  'mer',
  'mer här',
  'mer info',
  'mer info här',
  'mer information',
  'mer information här',
  'mer information finns här',
  'ytterligare information',
  'ladda ner',
  'ladda ned',
  'ladda ner här',
  'ladda ned här',
  'öppna',
  'öppna här',
  'öppna länken',
  'dokument',
  'dokumentet',
  'fil',
  'filen',
  'url',
  'pdf',
  'webb',
  'webbsida',
  'webbsidan',
  'hemsida',
  'hemsidan',
  'webblänk',
  'here',
  'click here',
  'link',
  'more',
  'read more',
  'more info',
]);

/** A link's text as the list above spells it. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const BEGINNINGS = new Set([...EMPTY_WORDS].map((words) => words.slice(0, 2)));
const LONGEST = Math.max(...[...EMPTY_WORDS].map(({ length }) => length));

/** Whether a text may be one of the words that say nothing: a quick look at its first letters and its length. */
export function mayBeginEmpty(text: string): boolean {
  if (!isLetter(text.charCodeAt(0)) || !isLetter(text.charCodeAt(1))) return true;
  return BEGINNINGS.has(text.slice(0, 2).toLowerCase()) && lettersIn(text) <= LONGEST;
}

function lettersIn(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) number += isLetter(text.charCodeAt(at)) ? 1 : 0;
  return number;
}
