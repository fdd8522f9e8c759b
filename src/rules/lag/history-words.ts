/**
 * Words that tell that a text speaks of the past: the old act applies to old matters, and a document may say what held
 * before. Dates before the change count too ("före den 1 juli 2025", "till och med 2025-06-30").
 */
const PAST = new RegExp(
  `(?<!\\p{L})(?:${[
    'då gällande',
    'dåvarande',
    'tidigare',
    '(?:äldre|gamla|förra|gammal) (?:lag|social|bestämm|regel|regler|lydelse|beslut|ärende|mål|föreskrift|författ|SoL|HSL)\\p{L}{0,20}',
    'upphävd\\p{L}{0,2}',
    'upphävt\\p{L}{0,1}',
    'upphör\\p{L}{0,4} att gälla',
    'upphört att gälla',
    'ersat\\p{L}{1,3}',
    'ersätt\\p{L}{1,2}',
    'avlöst\\p{L}{0,3}',
    'avlöste',
    'numera',
    'övergångsbestämmels\\p{L}{1,5}',
    'historik',
    'historisk\\p{L}{0,2}',
    '(?:fram till|till och med|t\\.? ?o\\.? ?m\\.?) (?:den )?(?:\\d|dess|juli|juni|sommaren)',
    '(?:före|innan) (?:den )?(?:\\d{1,2} )?(?:\\p{L}{3,9} )?(?:19|20)\\d\\d',
    'gällde',
    'stod',
    'fanns',
    'motsvara\\p{L}{1,3}',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

const SENTENCE_END = /[.!?](?=\s+["”]?[A-ZÅÄÖ])|\n\s*\n/g;

/** Whether the sentence around a citation speaks of the past. */
export function speaksOfThePast(text: string, from: number, to: number): boolean {
  return PAST.test(sentenceAround(text, from, to));
}

/** The sentence in which a stretch of a text stands. "kap. 3" and "t.ex. Lisa" are no ends worth minding: they come too seldom. */
export function sentenceAround(text: string, from: number, to: number): string {
  const first = Math.max(0, from - FAR);
  const near = text.slice(first, to + FAR);
  let start = 0;
  for (const match of near.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end <= from - first && !isAbbreviation(near, match.index)) start = end;
    else if (end > to - first && !isAbbreviation(near, match.index)) return near.slice(start, end);
  }
  return near.slice(start);
}

/** No sentence is longer; a text without ends must not be gone through once for every citation in it. */
const FAR = 1000;

const isAbbreviation = (text: string, at: number) =>
  /(?:kap|st|p|bl\.a|t\.ex|s\.k|m\.m|dvs|jfr|ff|f|nr)$/.test(text.slice(Math.max(0, at - 5), at));
