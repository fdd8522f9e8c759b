/** Where a word stands in a document, from the weakest place to the strongest. */
export const PLACE = { text: 0, often: 1, heading: 2, title: 3 } as const;
/** One of `PLACE`. */
export type Place = (typeof PLACE)[keyof typeof PLACE];

/** Signs that JSON and JavaScript write as they are: one of the first half ends a number, one of the second goes on. */
const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => !'"\\<&'.includes(sign))
  .slice(0, 88);
const HALF = SIGNS.length / 2;
const VALUES = new Map(SIGNS.map((sign, index) => [sign.charCodeAt(0), index]));

/** A document and the place of a word in it, as one number. */
export const posting = (doc: number, place: Place): number => doc * 4 + place;

/**
 * Postings of one word in rising order of document, as a short text: the step from the document before and the place are
 * one number, small numbers are one sign. A posting takes a sign and a half; as JSON it would take nine.
 */
export function pack(postings: readonly number[]): string {
  let text = '';
  let next = 0;
  for (const each of postings) {
    let number = each - next;
    next = (Math.floor(each / 4) + 1) * 4;
    for (; number >= HALF; number = Math.floor(number / HALF)) text += SIGNS[HALF + (number % HALF)];
    text += SIGNS[number];
  }
  return text;
}

/** The reverse of `pack`, one document at a time. */
export function unpack(text: string, tell: (doc: number, place: Place) => void): void {
  let doc = -1;
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at)) ?? 0;
    if (value >= HALF) {
      number += (value - HALF) * scale;
      scale *= HALF;
      continue;
    }
    number += value * scale;
    doc += Math.floor(number / 4) + 1;
    tell(doc, (number % 4) as Place);
    number = 0;
    scale = 1;
  }
}

/** Words in code order, a line each: how many letters each shares with the one before, as a sign, and the rest of it. */
export function packTerms(terms: readonly string[]): string {
  let before = '';
  return terms
    .map((term) => {
      const shared = sharedStart(before, term);
      before = term;
      return `${SIGNS[shared]}${term.slice(shared)}`;
    })
    .join('\n');
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, SIGNS.length - 1);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/** The reverse of `packTerms`. */
export function unpackTerms(text: string): string[] {
  if (!text) return [];
  let before = '';
  return text.split('\n').map((line) => {
    before = before.slice(0, VALUES.get(line.charCodeAt(0)) ?? 0) + line.slice(1);
    return before;
  });
}
