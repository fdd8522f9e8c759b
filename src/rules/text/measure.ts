import { codesOf } from '../../words/codes.js';
import { breaksLine, endsSentence, isAside, sentencesIn } from './sentences.js';

/** No sentence of more than thirty words is shorter than this, in signs: an ordinary word and its blank take six. */
export const SHORT = 100;

/** A sentence of a raw body: where it stands, and how many words and long words it has. */
export interface Measured {
  from: number;
  to: number;
  words: number;
  long: number;
}

let last: { body: string; sentences: readonly Measured[] } | undefined;

/** The sentences of a raw body, headings and rows of tables left out; two rules ask for them, one after the other. */
export function measured(body: string): readonly Measured[] {
  if (last?.body !== body) {
    const spans = sentencesIn(body).filter(([from, to]) => !isAside(body, from, to));
    last = { body, sentences: spans.map(([from, to]) => ({ from, to, ...countWords(body, from, to) })) };
  }
  return last.sentences;
}

/** Whether a line of a quotation begins here. */
const isQuoted = (body: string, from: number) => body.charCodeAt(from) === 62;

/** Words between blanks, and how many of them are longer than six signs: never fewer than a reader would count. */
function countWords(text: string, from: number, to: number): Pick<Measured, 'words' | 'long'> {
  const codes = codesOf(text);
  let [words, long, start] = [0, 0, from];
  for (let at = from; at <= to; at += 1) {
    if (at < to && (codes[at] as number) > 32) continue;
    if (isWord(codes, start, at)) words += 1;
    if (at - start > 6) long += 1;
    start = at + 1;
  }
  return { words, long };
}

/** Whether what stands between blanks has a letter or a figure. */
function isWord(codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code > 191 || (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123)) return true;
  }
  return false;
}

/** A bound of a whole body, found in one pass: at least so many sentences, and at most so many words in one. */
export interface Bound {
  words: number;
  long: number;
  sentences: number;
  longest: number;
}

let latest: { body: string; bound: Bound } | undefined;

/** What nobody needs to measure closer: most bodies are well within every limit. */
export function boundOf(body: string): Bound {
  if (latest?.body !== body) latest = { body, bound: bound(body) };
  return latest.bound;
}

function bound(text: string): Bound {
  const codes = codesOf(text);
  let [words, long, sentences, longest, inSentence, start] = [0, 0, 0, 0, 0, afterAside(text, 0)];
  while (start <= text.length) {
    const at = nextBlank(text, codes, start);
    if (isWord(codes, start, at)) inSentence += 1;
    if (at - start > 6) long += 1;
    const line = at >= text.length || (codes[at] === 10 && breaksLine(text, at));
    if (line || surelyEnds(text, codes, at)) {
      words += inSentence;
      if (inSentence) sentences += 1;
      if (inSentence > longest) longest = inSentence;
      inSentence = 0;
    }
    start = line ? afterAside(text, at + 1) : at + 1;
  }
  return { words, long, sentences, longest };
}

/** Where the word that begins here ends: at a blank, or at the end of the text. */
function nextBlank(text: string, codes: Uint16Array, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = codes[at] as number;
    if (code <= 32) return at;
    if (code === 93 || code === 96) at = afterUnread(text, at, code);
  }
  return at;
}

/** Past what a reader does not read, on the same line: where a link leads, and code. */
function afterUnread(text: string, at: number, code: number): number {
  if (code === 93 && text.charCodeAt(at + 1) !== 40) return at;
  const [end, line] = [text.indexOf(code === 93 ? ')' : '`', at + 1), text.indexOf('\n', at)];
  return end < 0 || (line >= 0 && line < end) ? at : end;
}

/** Past headings, rows of tables and quotations, which are no running text. */
function afterAside(text: string, from: number): number {
  let at = from;
  while (isQuoted(text, at) || isAside(text, at, Math.min(text.length, at + 12))) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** Whether a blank follows the stop that ends a sentence. A stop behind a quote or bracket is left to a closer look. */
function surelyEnds(text: string, codes: Uint16Array, at: number): boolean {
  const stop = codes[at - 1];
  return (stop === 46 || stop === 33 || stop === 63) && endsSentence(text, at - 1);
}
