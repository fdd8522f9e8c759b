import { codesOf } from '../../words/codes.js';

/**
 * What one pass over a body remembers: which runs of three letters it holds, in whatever case. Rules that look for rare
 * words ask it before they search: forty searches of a body cost more than the one pass.
 */
const SEEN = new Int32Array(1024);
let latest: string | undefined;

/** A sign as one of 32 kinds: letters without regard to case, digits, blanks, all else. */
const KIND = new Uint8Array(65_536).fill(31);
for (let code = 0; code <= 32; code += 1) KIND[code] = 0;
for (let code = 48; code <= 57; code += 1) KIND[code] = 30;
for (const [index, letter] of [...'abcdefghijklmnopqrstuvwxyzåäö'].entries())
  for (const form of [letter, letter.toUpperCase()]) KIND[form.charCodeAt(0)] = index + 1;
/** The Kelvin and long-s signs, which a search without regard to case takes for k and s. */
KIND[0x212a] = 11;
KIND[0x017f] = 19;

/** Whether a body may hold some words, in whatever case: never no where it does. A digit stands for any digit. */
export function mayHold(body: string, words: string): boolean {
  if (body !== latest) look(body);
  const runs = known.get(words) ?? remember(words);
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] as number;
    if (((SEEN[run >> 5] as number) & (1 << (run & 31))) === 0) return false;
  }
  return true;
}

function look(body: string): void {
  const codes = codesOf(body);
  SEEN.fill(0);
  let run = 0;
  for (let at = 0; at < body.length; at += 1) {
    run = ((run << 5) | (KIND[codes[at] as number] as number)) & 0x7fff;
    SEEN[run >> 5] = (SEEN[run >> 5] as number) | (1 << (run & 31));
  }
  latest = body;
}

const known = new Map<string, Uint16Array>();

function remember(words: string): Uint16Array {
  const kinds = [...words].map((letter) => KIND[letter.charCodeAt(0)] as number);
  const runs = kinds
    .slice(2)
    .map((kind, at) => ((kinds[at] as number) << 10) | ((kinds[at + 1] as number) << 5) | kind);
  const made = Uint16Array.from(runs);
  known.set(words, made);
  return made;
}
