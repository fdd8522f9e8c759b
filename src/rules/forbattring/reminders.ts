import { CHANGE, CHANGE_ANYWHERE, REMINDER } from './reminder-words.js';

const CLAUSE_END = /[.!?;,]|\s(?:och|samt|men)\s/g;

/** Markup and line breaks as spaces, letter for letter, so that offsets hold. */
const plainText = (text: string) => text.replace(/[\s*_`]/g, ' ');

/** Where a text first reminds somebody of something; undefined when it does not. */
export function firstReminder(text: string): { from: number; to: number } | undefined {
  const match = plainText(text).matchAll(REMINDER).next().value;
  return match && { from: match.index, to: match.index + match[0].length };
}

/** Whether a text does anything beside reminding. What somebody is reminded of is no change: that clause is left out. */
export function changesSomething(text: string): boolean {
  const plain = plainText(text);
  if (CHANGE_ANYWHERE.test(plain)) return true;
  let rest = '';
  let from = 0;
  for (const match of plain.matchAll(REMINDER)) {
    if (match.index >= from) rest += plain.slice(from, match.index);
    from = Math.max(from, clauseEnd(plain, match.index + match[0].length));
  }
  return CHANGE.test(rest + plain.slice(from));
}

function clauseEnd(text: string, from: number): number {
  CLAUSE_END.lastIndex = from;
  return CLAUSE_END.exec(text)?.index ?? text.length;
}

/** How many of a text's sentences remind, and how many do something else. */
export function countSentences(text: string): { reminding: number; others: number } {
  const sentences = plainText(text)
    .split(/[.!?]/)
    .filter((sentence) => /\p{L}/u.test(sentence));
  const reminding = sentences.filter((sentence) => firstReminder(sentence)).length;
  return { reminding, others: sentences.length - reminding };
}
