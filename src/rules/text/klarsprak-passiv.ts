import type { ListItem } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Page, placeOf } from '../page.js';
import type { Rule } from '../rule.js';
import { FUNCTION } from './doing-words.js';
import { IMPERATIVES, NOT_IMPERATIVES } from './imperatives.js';
import { BEGINS_CLAUSE, isPart, isPassive, mayBePassive, OPENING_CLAUSE } from './passives.js';
import { isToFollow, PLAIN } from './plain-language.js';
import { sentenceEnd } from './sentences.js';
import { rawSteps, type Step, stepsOf } from './steps.js';

/** "Det dokumenteras" gets done by nobody: a step names who does it, or tells the reader to. */
export const klarsprakPassiv: Rule = {
  id: 'klarsprak-passiv',
  summary: 'Ett steg säger vem som gör det: inte passiv form utan aktör.',
  why: 'När ingen står som den som gör steget tror alla att någon annan gör det.',
  fix: 'Skriv steget som en uppmaning (Dokumentera …), eller säg vem som gör det.',
  ...PLAIN,
  text: {
    suspects: (body, doc) => isToFollow(doc) && hasPassive(body),
    *check(page) {
      for (const step of stepsOf(page)) {
        const found = passiveIn(step.text);
        if (!found || hasActorAround(page, step)) continue;
        const from = step.at + found.at;
        yield {
          place: placeOf(page, from, from + found.word.length),
          message: `Steget säger inte vem som gör det: "${found.word}".`,
          hint: 'Skriv steget som en uppmaning till den som läser (Dokumentera …), eller säg vem som gör det.',
        };
      }
    },
  },
};

function hasPassive(body: string): boolean {
  for (const { text } of rawSteps(body)) if (passiveIn(text)) return true;
  return false;
}

interface Word {
  word: string;
  at: number;
}

/** The verb of a step when it is a passive without anybody who does it. Looks at the step's first sentence. */
function passiveIn(step: string): Word | undefined {
  if (!isSentence(step)) return undefined;
  if (!mayBePassive(step)) return undefined;
  const sentence = step.slice(0, sentenceEnd(step, 0));
  if (/\?\s*$/.test(sentence)) return undefined;
  const label = /^[^:.\n]{2,60}:(?=[\s*])/.exec(sentence)?.[0] ?? '';
  if (FUNCTION.test(label)) return undefined;
  if (opensActively(wordsOf(sentence.slice(0, label.length + OPENING), label.length, 3))) return undefined;
  const words = wordsOf(sentence, label.length);
  const verb = mainPassive(words);
  return verb && !hasActor(sentence, verb)
    ? { word: sentence.slice(verb.at, verb.at + verb.word.length), at: verb.at }
    : undefined;
}

/** Room for the first words of a sentence. */
const OPENING = 60;

/** Whether a sentence tells the reader to act, or begins with somebody who does: most need no closer look. */
function opensActively([first, second, third]: readonly Word[]): boolean {
  if (isTelling(first?.word ?? '')) return true;
  if (!first || !second || !third || OPENING_CLAUSE.has(first.word) || isPassive(first.word)) return false;
  return !BEGINS_CLAUSE.has(second.word) && isActive(second.word, first.word);
}

/** Whether a step begins as a sentence, and not with a verb that tells the reader to act: most steps end here. */
function isSentence(step: string): boolean {
  const word = /[A-Za-zÅÄÖåäöÉé]+/.exec(step.slice(0, 60))?.[0] ?? '';
  const small = word.toLowerCase();
  return word.charAt(0) !== small.charAt(0) && !isTelling(small);
}

/** Whether a first word tells the reader to act: a known verb, or one that ends like one. */
const isTelling = (word: string) =>
  IMPERATIVES.has(word) || (/.{3}a$/.test(word) && !/(?:er|ar|or|a|en)na$/.test(word) && !NOT_IMPERATIVES.has(word));

/** The words of a sentence from an offset on, in lower case, and its commas: all of them, or the first. */
function wordsOf(sentence: string, from: number, most = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = [];
  for (let at = from; at < sentence.length && words.length < most; at += 1) {
    const start = at;
    while (isPart(sentence.charCodeAt(at))) at += 1;
    if (at > start) words.push({ word: sentence.slice(start, at).toLowerCase(), at: start });
    if (sentence.charCodeAt(at) === 44) words.push({ word: ',', at });
  }
  return words;
}

/** The first passive of the main clause; nothing where an active verb or another clause comes before it. */
function mainPassive(words: readonly Word[]): Word | undefined {
  const start = OPENING_CLAUSE.has(words[0]?.word ?? '') ? afterClause(words) : 0;
  for (const [index, found] of words.entries()) {
    if (index < start) continue;
    if (index > start && BEGINS_CLAUSE.has(found.word)) return undefined;
    if (index > 0 && isActive(found.word, words[index - 1]?.word ?? '')) return undefined;
    if (isPassive(found.word)) return found;
  }
  return undefined;
}

/** Where the main clause begins after "När anmälan har kommit in": at the comma, or at the last passive. */
function afterClause(words: readonly Word[]): number {
  const comma = words.findIndex(({ word }) => word === ',');
  if (comma >= 0) return comma + 1;
  const last = words.findLastIndex(({ word }) => isPassive(word));
  const verbBefore = words.slice(1, Math.max(last, 0)).some(({ word }) => VERB.test(word) || isPassive(word));
  return verbBefore ? last : words.length;
}

const VERB = /^(?:är|har|kan|ska|får|vill|blir|finns|saknas)$|(?:it|at|tt|er|ar)$/;

/** A verb in the present right after a function, or after a noun in the singular: somebody does something. */
const isActive = (word: string, before: string) =>
  word.endsWith('r') &&
  /(?:ar|er|ör|år|tar|ger|ser)$/.test(word) &&
  (/(?:en|et)$/.test(before) || FUNCTION.test(before));

/** Somebody is named after the verb, or in brackets: "av enhetschefen", "(enhetschef)". */
function hasActor(sentence: string, { word, at }: Word): boolean {
  const after = sentence.slice(at + word.length);
  if (/^\s+(?:\p{L}+\s+)?av\s+(?!att\b)/u.test(after)) return true;
  const named = /\b[Aa]v\s+([^.,;]{1,60})/.exec(sentence)?.[1];
  if (named !== undefined && (FUNCTION.test(named) || /^(?:dig|oss|den som|läkare|polis|alla|två|båda)/.test(named)))
    return true;
  return (
    [...sentence.matchAll(/\(([^()]{1,80})\)/g)].some((match) => FUNCTION.test(match[1] ?? '')) || /ansvar/i.test(after)
  );
}

/** The nearest heading, or the words that lead in the list, name a function: then the steps are theirs. */
function hasActorAround(page: Page, { list, item }: Step): boolean {
  const { children } = page.tree;
  const at = children.findIndex((node) => (node.position?.end.offset ?? 0) >= (list.position?.end.offset ?? 0));
  const before = children.slice(0, Math.max(at, 0)).reverse();
  const heading = before.find(({ type }) => type === 'heading');
  const lead = before[0]?.type === 'paragraph' ? textOf(before[0]) : '';
  const said = `${heading ? textOf(heading) : ''}\n${lead}\n${above(children[at], item)}`;
  return FUNCTION.test(said);
}

/** The step that a step stands below, when it is one of several that a step is divided into. */
function above(node: { type: string; children?: unknown[] } | undefined, item: ListItem): string {
  if (node?.type !== 'list') return '';
  const outer = (node.children as ListItem[]).find((one) => one !== item && holds(one, item));
  return outer?.children[0] ? textOf(outer.children[0]) : '';
}

const holds = (outer: ListItem, inner: ListItem) =>
  (outer.position?.start.offset ?? 0) < (inner.position?.start.offset ?? 0) &&
  (outer.position?.end.offset ?? 0) >= (inner.position?.end.offset ?? 0);
