import { FREQUENCY_WORDS } from '../calendar/frequency.js';
import { certain } from '../words/certain.js';

/**
 * Other spellings of values that can mean only one thing. Each function answers with the format's own spelling, or with
 * nothing: the format judges afterwards whether the answer is a real one (30 February is none).
 */
type Mend = (value: string) => string | undefined;

const MONTHS =
  /^(?:jan(?:uari)?|feb(?:ruari)?|mar(?:s)?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const FIRST_LETTERS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The number of a Swedish month's name or common abbreviation, two digits. */
function monthNumber(word: string): string | undefined {
  const index = MONTHS.test(word) ? FIRST_LETTERS.indexOf(word.slice(0, 3).toLowerCase()) : -1;
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

const two = (digits = '') => digits.padStart(2, '0');

/** Year first, a month in words, eight digits, or a time of midnight after it. `03-04-2025` may be March or April. */
export const mendDate: Mend = (value) => {
  const text = value
    .trim()
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[T ]00:00(?::00(?:\.0{1,6})?)?Z?$/, '');
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (parts) return `${parts[1]}-${two(parts[3])}-${two(parts[4])}`;
  const run = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (run) return `${run[1]}-${run[2]}-${run[3]}`;
  const words = /^(?:den )?(\d{1,2})(?::e|:a)? (\p{L}{3,9}\.?) (\d{4})$/u.exec(text);
  const month = words && monthNumber(words[2] ?? '');
  return words && month ? `${words[3]}-${month}-${two(words[1])}` : undefined;
};

/** Days as above, and months of a year: `mars 2019`, `2019-3`. */
export const mendHistoric: Mend = (value) => {
  const short = /^(\d{4})-(\d)$/.exec(value.trim());
  if (short) return `${short[1]}-${two(short[2])}`;
  const words = /^(\p{L}{3,9}\.?) (\d{4})$/u.exec(value.trim());
  const month = words && monthNumber(words[1] ?? '');
  return words && month ? `${words[2]}-${month}` : mendDate(value);
};

/** A day of the year in words. */
export const mendMonthDay: Mend = (value) => {
  const words = /^(?:den )?(\d{1,2}) (\p{L}{3,9}\.?)$/u.exec(value.trim());
  const month = words && monthNumber(words[2] ?? '');
  return words && month ? `${month}-${two(words[1])}` : undefined;
};

/** Other words for the same frequency. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['årligen', 'varje år'],
  ['varje dag', 'dagligen'],
  ['var tredje månad', 'varje kvartal'],
  ['en gång per år', 'varje år'],
  ['halvårsvis', 'varje halvår'],
  ['två gånger per år', '2 gånger per år'],
  ['tertialvis', 'varje tertial'],
  ['kvartalsvis', 'varje kvartal'],
  ['månadsvis', 'varje månad'],
  ['månatligen', 'varje månad'],
  ['veckovis', 'varje vecka'],
  ['fortlöpande', 'löpande'],
  ['kontinuerligt', 'löpande'],
  ['vid nyanställningar', 'vid nyanställning'],
]);

/** A synonym or a slip of the pen; never another number. */
export const mendFrequency: Mend = (value) =>
  SYNONYMS.get(value.trim().toLowerCase()) ??
  certain(
    value.trim(),
    FREQUENCY_WORDS.filter((word) => !/\d/.test(word)),
  );

/** Spaces, full stops and § as the format writes them. Letters and digits must be the same, or nothing is answered. */
export const mendLagrum: Mend = (value) => {
  const mended = value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/§ ?\.$/, '§')
    .replace(/(\d) ?kap(?:\.|(?= |\d)) ?(?=\d|$)/gi, '$1 kap. ')
    .replace(/([\da-zåäö]) ?(§{1,2})(?!§) ?(?=\S)/g, '$1 $2 ')
    .replace(/([\da-zåäö]) ?(§{1,2})$/, '$1 $2')
    .replace(/(\d) ?(st|p)(?=$| )/g, '$1 $2.')
    .replace(/(?<=\d{4}:\d{1,4}\)?), (?=\d)/, ' ')
    .trim();
  const bare = (text: string) => text.replace(/[\s.,]/g, '');
  return bare(mended) === bare(value) ? mended : undefined;
};
