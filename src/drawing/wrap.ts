import { whole } from '../model/plain.js';
import { widthOf } from './svg-text.js';

/** A line of a text that is drawn whole. */
export interface Line {
  text: string;
  /** What stands between it and the next line: a blank, nothing, or a hyphen that is drawn but is no part of the text. */
  after: ' ' | '' | '-';
}

/** A whole text in as many lines as it needs, none wider than the room: words too long for a line are broken, nothing is cut. */
export function wrap(text: string, room: number, size: number, bold = false): Line[] {
  const fits = (piece: string) => widthOf(piece, size, bold) <= room;
  const found: Line[] = [];
  let line = '';
  for (const word of whole(text).split(/\s+/).filter(Boolean)) {
    if (line && fits(`${line} ${word}`)) line += ` ${word}`;
    else {
      if (line) found.push({ text: line, after: ' ' });
      const pieces = broken(word, fits);
      found.push(...pieces.slice(0, -1));
      line = pieces.at(-1)?.text ?? '';
    }
  }
  return line || !found.length ? [...found, { text: line, after: '' }] : found;
}

/** A word in pieces that fit: at its own hyphens and slashes where they serve, else between syllables. */
function broken(word: string, fits: (piece: string) => boolean): Line[] {
  const pieces: Line[] = [];
  let rest = [...word];
  while (rest.length > 1 && !fits(rest.join(''))) {
    const at = breakAt(rest, longest(rest, fits));
    const text = rest.slice(0, at).join('');
    pieces.push({ text, after: /[-/–]$/.test(text) ? '' : '-' });
    rest = rest.slice(at);
  }
  return [...pieces, { text: rest.join(''), after: ' ' }];
}

/** How many signs fit together with a hyphen: at least one. */
function longest(signs: readonly string[], fits: (piece: string) => boolean): number {
  let [low, high] = [1, Math.min(signs.length - 1, 200)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${signs.slice(0, middle).join('')}-`)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How the first part of a Swedish compound often ends: there a break reads best. */
const JOINT = /(?:ings|hets|tets|ions|skaps|ments|mans|ares)$/i;

/** The last good place to break that leaves three letters on each side: after a hyphen, between the parts of a compound, between syllables. */
function breakAt(signs: readonly string[], most: number): number {
  const last = Math.min(most, signs.length - 3);
  const joined = (at: number) => JOINT.test(signs.slice(Math.max(0, at - 5), at).join('')) && isLetter(signs[at]);
  return (
    places(most, 3, (at) => /[-/–]/.test(signs[at - 1] ?? '')) ??
    places(last, Math.max(5, most / 3), joined) ??
    places(last, Math.max(3, most / 2), (at) => betweenSyllables(signs, at)) ??
    most
  );
}

function places(from: number, to: number, good: (at: number) => boolean): number | undefined {
  for (let at = from; at >= to; at--) if (good(at)) return at;
  return undefined;
}

const isLetter = (sign = '') => /\p{L}/u.test(sign);
const isVowel = (sign = '') => /[aeiouyåäöé]/i.test(sign);

/** One consonant goes with the vowel that follows it to the new line. */
const betweenSyllables = (signs: readonly string[], at: number) =>
  isLetter(signs[at - 1]) && isLetter(signs[at]) && !isVowel(signs[at]) && isVowel(signs[at + 1]);
