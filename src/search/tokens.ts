import { stemOf } from './stem.js';

/** A word of a text, and where it stands. */
export interface Token {
  word: string;
  from: number;
  to: number;
}

/** A word longer than this is no word that anybody searches for. */
const LONGEST = 64;

/** The words of a text in order: runs of letters and digits, in lower case and NFC (å as one sign). */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = run.slice(0, LONGEST).toLowerCase().normalize('NFC');
    found.push({ word, from: index, to: index + run.length });
  }
  return found;
}

/** A word without å ä ö and other marks over letters, as somebody with another keyboard writes it. */
export const fold = (word: string) => word.normalize('NFD').replace(/\p{M}+/gu, '');

/** Words that every text has and nobody searches for. */
const SMALL = new Set(
  (
    'alla allt att av bara blev bli blir både de dem den denna deras dess dessa det detta dig din dina ditt du där då ' +
    'efter eller en enligt ens er ert ett från få får för genom gör göra ha hade han hans har henne hennes hon honom ' +
    'hos hur här i icke in inför inom inte jag ju kan kunna man med medan mellan men mig min mina mitt mot mycket måste ' +
    'ni nu någon något några när och också om oss på samt sig sin sina sitt ska skall skulle som så sådan till ut utan ' +
    'vad var vara varje vem vi vid vilka vilken vilket vill vår våra vårt är över'
  ).split(' '),
);

/** Whether a word says nothing of what a text is about. */
export const isSmall = (word: string): boolean => SMALL.has(word);

/** The stems of what a text is about, in order, with repetitions. */
export const stemsOf = (text: string): string[] =>
  tokensOf(text).flatMap(({ word }) => (isSmall(word) ? [] : [stemOf(word)]));
