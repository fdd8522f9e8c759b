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

/**
 * Documents in rising order, each with a place, as a short text: the step from the document before and the place are one
 * number, small numbers are one sign. A posting takes about a sign and a half; as JSON it would take nine.
 */
export function pack(postings: readonly (readonly [doc: number, place: Place])[]): string {
  let text = '';
  let before = -1;
  for (const [doc, place] of postings) {
    let number = (doc - before - 1) * 4 + place;
    before = doc;
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
