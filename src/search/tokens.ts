import { stemOf } from './stem.js';

/** A word of a text, and where it stands. */
export interface Token {
  word: string;
  from: number;
  to: number;
}

/** A word longer than this is no word that anybody searches for. */
const LONGEST = 64;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A word as it is compared: in lower case, å as one sign, no longer than anybody searches for. */
const plainWord = (run: string) => run.slice(0, LONGEST).toLowerCase().normalize('NFC').slice(0, LONGEST);

/** The words of a text in order: runs of letters and digits. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map(({ 0: run, index }) => ({ word: plainWord(run), from: index, to: index + run.length }));

/** A word without å ä ö and other marks over letters, as somebody with another keyboard writes it. */
export function fold(word: string): string {
  const plain = word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
  return ASCII.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}+/gu, '');
}

const ASCII = /^[ -~]*$/;

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
  (text.match(WORD) ?? []).flatMap((run) => {
    const word = plainWord(run);
    return SMALL.has(word) ? [] : [stemOf(word)];
  });
