/** Some texts make every CommonMark parser slow; in a body of this length (some fifty pages) that takes a second. */
const MAX_BODY = 100_000;

/** Signs that make a parser look far ahead; an ordinary page has a few dozen. */
const MAX_SIGNS = 4000;

/** Lists and quotes within each other: a person loses the thread after five. */
const MAX_DEPTH = 100;

/** A parser asks every open list and quote about every line; a long ordinary page comes to some ten thousand. */
const MAX_WORK = 200_000;

/** Whether a body would take a CommonMark parser more than a second or so: told before it is parsed, by counting. */
export const isTooHard = (body: string) =>
  body.length > MAX_BODY || (body.match(/[[\]&*_]/g)?.length ?? 0) > MAX_SIGNS || isTooNested(body);

function isTooNested(body: string): boolean {
  let [lines, deepest] = [0, 0];
  for (let at = 0; at <= body.length; lines++) {
    const end = body.indexOf('\n', at);
    const stop = end < 0 ? body.length : end;
    deepest = Math.max(deepest, depthOf(body, at, stop));
    at = stop + 1;
  }
  return deepest > MAX_DEPTH || lines * (deepest + 1) > MAX_WORK;
}

/** How many lists and quotes a line may stand in: its marks, and two blanks for each that it goes on. */
function depthOf(body: string, from: number, to: number): number {
  let [blanks, marks] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const code = body.charCodeAt(at);
    if (code === 9) blanks += 4;
    else if (code === 32) blanks += 1;
    else {
      while (isDigit(body.charCodeAt(at))) at += 1;
      if (!isMark(body, at, to)) break;
      marks += 1;
    }
  }
  return marks + Math.floor(Math.max(0, blanks - marks) / 2);
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A quote's sign, or one of ) * + - . with a blank after it. */
function isMark(body: string, at: number, to: number): boolean {
  const code = body.charCodeAt(at);
  if (code === 62) return true;
  return code >= 41 && code <= 46 && code !== 44 && (at + 1 >= to || body.charCodeAt(at + 1) <= 32);
}
