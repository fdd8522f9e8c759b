import type { Article } from '../model/article.js';
import { wordsOf } from '../schema/node.js';
import { nearest } from '../words/nearest.js';
import { questionOf } from './asked.js';
import { keyArticle } from './key-article.js';
import { type Key, keysOf, nameOf } from './keys.js';
import type { Knowledge } from './knowledge.js';
import { lagrumArticle } from './lagrum-article.js';
import { ruleArticle } from './rule-article.js';
import { typeArticle } from './type-article.js';
import { dutyArticle, sectionArticle, termArticle, valueArticle } from './word-articles.js';

/**
 * Everything that a word is, the type first: a word may be a type, a key and a section at once. Empty when it is nothing
 * that kvalitet knows.
 */
export function explain(typed: string, known: Knowledge): Article[] {
  const exact = typed.normalize('NFC').trim();
  const question = questionOf(exact, known);
  const law = question ? [lagrumArticle(question, known)] : [];
  const found = articlesFor(exact, known, law);
  return found.length ? found : articlesFor(sameWord(exact, known) ?? exact, known, law);
}

function articlesFor(word: string, known: Knowledge, law: readonly Article[]): Article[] {
  const keys = allKeys(known);
  const rule = known.rules.find(({ id }) => id === word);
  const typ = word === 'handbok.yaml' ? 'handbok' : word;
  const schema = known.types.get(typ);
  const found = keys.filter((key) => nameOf(key) === word || key.path === word || `${key.typ}.${key.path}` === word);
  const articles = [
    rule && ruleArticle(rule, known),
    schema && typeArticle(typ, schema, known),
    found.length ? keyArticle(word, found, keys, known) : undefined,
    sectionArticle(word, known),
    dutyArticle(word, known),
    termArticle(word, known),
    ...law,
    found.length || schema || law.length ? undefined : valueArticle(word, keys),
  ];
  return articles.filter((article) => article !== undefined);
}

const allKeys = ({ types }: Knowledge): Key[] => [...types].flatMap(([typ, schema]) => keysOf(typ, schema));

/** The word that somebody most likely meant, over everything that can be explained. */
export const suggestion = (typed: string, known: Knowledge) => nearest(typed.normalize('NFC').trim(), everyWord(known));

/** The same word in other capitals. */
function sameWord(word: string, known: Knowledge): string | undefined {
  const folded = word.toLowerCase();
  return everyWord(known).find((other) => other.toLowerCase() === folded);
}

/** Every word that can be asked for, besides lagrum in all their spellings. */
export function everyWord(known: Knowledge): string[] {
  const { rules, types, regelverk, handbook } = known;
  const keys = allKeys(known);
  return [
    ...new Set([
      ...rules.map(({ id }) => id),
      ...types.keys(),
      ...keys.flatMap((key) => [nameOf(key), key.path, ...wordsOf(key.node)]),
      ...regelverk.sections.map(({ avsnitt }) => avsnitt),
      ...regelverk.duties.map(({ id }) => id),
      ...regelverk.terms.map(({ ord }) => ord),
      ...(handbook?.settings.raw.begrepp ?? []).flatMap(({ ord }) => ord ?? []),
      ...regelverk.law.författningar.flatMap(({ förkortning }) => förkortning ?? []),
    ]),
  ];
}
