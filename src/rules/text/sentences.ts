/** Abbreviations whose full stop does not end a sentence, without that stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    't.ex bl.a m.m m.fl d.v.s o.s.v s.k f.d f.n f.ö p.g.a i.o.m m.a.o fr.o.m t.o.m u.a kap st p s sid nr kl dvs etc osv ca ' +
    'tel resp jfr ev inkl exkl enl ang bil avd art mom dr prof gm max min forts obs tex bla pga fom tom tfn mån sek'
  ).split(' '),
);

/** A stretch of text: where it begins and ends. */
export type Span = readonly [from: number, to: number];

/**
 * Cuts running text into sentences. Blank lines, hard breaks and lines that open an item, a heading or a row end a
 * sentence too, so that the same cuts hold in a raw body and in one block of it: what is looked for in a block can first
 * be looked for in the body without parsing.
 */
export function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; from = spans.at(-1)?.[1] ?? 0) spans.push([from, sentenceEnd(text, from)]);
  return spans;
}

/** Where the sentence that begins here ends. */
export function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (endsAt(text, at, code) || (code === 10 && isAside(text, from, at))) return at + 1;
  }
  return text.length;
}

/** The sign … as a character code. */
const ELLIPSIS = 8230;

/** Whether a sentence ends at a sign, given as its code. */
function endsAt(text: string, at: number, code: number): boolean {
  if (code === 10) return breaksLine(text, at);
  return (code === 46 || code === 33 || code === 63 || code === ELLIPSIS) && endsSentence(text, at);
}

const isBlank = (code: number) => code <= 32 || code === 160;

/** Signs that may stand between the stop and the blank: quotes, brackets, marks of bold. */
const isClosing = (code: number) =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 42 ||
  code === 93 ||
  code === 95 ||
  code === 187 ||
  code === 8221 ||
  code === 8217;

/** Whether a stop, given by its place, ends a sentence: not one of an abbreviation, nor before a small letter. */
export function endsSentence(text: string, at: number): boolean {
  let next = at + 1;
  while (isClosing(text.charCodeAt(next))) next += 1;
  if (next < text.length && !isBlank(text.charCodeAt(next))) return false;
  while (isBlank(text.charCodeAt(next))) next += 1;
  return !isSmall(text.charCodeAt(next)) && !(text.charCodeAt(at) === 46 && isAbbreviation(text, at));
}

/** Small letters, as far as Swedish and its neighbours use them. */
const isSmall = (code: number) => (code >= 97 && code <= 122) || (code >= 223 && code <= 255 && code !== 247);

/** Signs that may stand right before a word: brackets, quotes, marks of bold. */
const isOpening = (code: number) =>
  code === 40 || code === 91 || code === 42 || code === 95 || code === 34 || code === 8221;

/** Every abbreviation in the list is shorter than this. */
const LONGEST = 7;

function isAbbreviation(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && !isBlank(text.charCodeAt(from - 1))) {
    if (at - from > LONGEST + 3) return false;
    from -= 1;
  }
  while (isOpening(text.charCodeAt(from))) from += 1;
  if (at - from === 1) return text.charCodeAt(from) > 64;
  return at - from < LONGEST && ABBREVIATIONS.has(text.slice(from, at).toLowerCase());
}

/** Whether the line after a line break begins something new. */
export function breaksLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 92 || (before === 32 && text.charCodeAt(at - 2) === 32)) return true;
  let next = at + 1;
  let first = text.charCodeAt(next);
  while (first === 32 || first === 9 || first === 62) first = text.charCodeAt(++next);
  if (Number.isNaN(first) || first === 10 || first === 13 || first === 124) return true;
  if (first > 61 && first !== 96 && first !== 126) return false;
  return OPENS.test(text.slice(next, next + 12));
}

/** What opens an item, a heading, a rule or a fence. */
const OPENS = /^(?:[-*+](?:\s|$)|#{1,6}(?:\s|$)|\d{1,9}[.)](?:\s|$)|---|\*\*\*|===?|```|~~~)/;

/** Whether a stretch is a heading or a row of a table: it begins with their mark. Their line is all there is of them. */
export function isAside(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 62)) at += 1;
  const code = text.charCodeAt(at);
  return at < to && (code === 35 || code === 124);
}

/** The block of raw text around an offset: back and forth to the nearest line break that begins something new. */
export const blockAround = (text: string, at: number): Span => blockOf(text, at).span;

/** The sentence around an offset, within its block. */
export function sentenceAt(text: string, at: number): Span {
  const block = blockOf(text, at);
  const [from, to] = block.span;
  block.sentences ??= sentencesIn(text.slice(from, to));
  const found = block.sentences[firstAfter(block.sentences, at - from)] ?? [0, 0];
  return [from + found[0], from + found[1]];
}

interface Block {
  text: string;
  span: Span;
  sentences: Span[] | undefined;
}

/** The latest block: words are asked about one after another, and a long block must not be walked once for each. */
let latest: Block | undefined;

function blockOf(text: string, at: number): Block {
  if (latest?.text === text && at >= latest.span[0] && at <= latest.span[1]) return latest;
  let from = at;
  while (from > 0 && !(text[from - 1] === '\n' && breaksLine(text, from - 1))) from -= 1;
  latest = { text, span: [from, blockEnd(text, at)], sentences: undefined };
  return latest;
}

/** The position of the first span that ends after an offset. */
function firstAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the block that an offset stands in ends. */
export function blockEnd(text: string, at: number): number {
  let to = text.indexOf('\n', at);
  while (to >= 0 && !breaksLine(text, to)) to = text.indexOf('\n', to + 1);
  return to < 0 ? text.length : to;
}

/** Words as a reader counts them: what stands between blanks and has a letter or a digit. */
export const wordsIn = (text: string): number => text.match(/(?<!\S)[^\s\p{L}\p{N}]*[\p{L}\p{N}]/gu)?.length ?? 0;
