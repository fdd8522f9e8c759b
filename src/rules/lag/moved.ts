import type { Law, MovedSubject } from '../../model/law.js';
import type { Citation } from './citations.js';
import { sentenceAround } from './history-words.js';

/** A subject that a text looks for in its old chapter, and where the chapter is named. */
export interface Astray {
  subject: MovedSubject;
  from: number;
  to: number;
}

/** Finds subjects that stand beside the chapter that they have left: "lex Sarah" with "14 kap." or "14:3" ("14:30" is a clock). A table's cell has its row around it. */
export function* astrayIn(text: string, law: Law, around = text): Iterable<Astray> {
  for (const subject of law.flyttat) {
    const chapter = /(?<!\d)(\d{1,3} ?[a-z]?) kap\.$/.exec(subject.stod)?.[1];
    if (!chapter || !subject.ord.some((word) => around.toLowerCase().includes(word.toLowerCase()))) continue;
    for (const match of text.matchAll(
      new RegExp(`(?<!\\d)${chapter}(?: ?kap(?:\\.|itlet|itel)?(?![a-zåäö])|:(?=\\d(?!\\d)))`, 'gi'),
    )) {
      const [from, to] = [match.index, match.index + match[0].length];
      const sentence = (around === text ? sentenceAround(text, from, to) : around).toLowerCase();
      if (subject.ord.some((word) => sentence.includes(word.toLowerCase()))) yield { subject, from, to };
    }
  }
}

/** Whether a citation is the old chapter of a subject that has moved: then that is told, and nothing more. */
export function isMovedSubject(text: string, citation: Citation, law: Law): boolean {
  for (const { from, to } of astrayIn(text, law))
    if (Math.abs(citation.from - to) < 40 || Math.abs(from - citation.to) < 40) return true;
  return false;
}
