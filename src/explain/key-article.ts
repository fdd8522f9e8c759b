import { type Article, type Block, code, facts, heading, joined, type Text, text } from '../model/article.js';
import { type Key, keysIn, nameOf, typesWith } from './keys.js';
import type { Knowledge } from './knowledge.js';
import { formatsOf, meaningOf } from './meaning.js';
import { table } from './type-article.js';

/**
 * A key: what it means and how it is written, in every type that has it. Types that mean the same share a section, so
 * that a reader sees where one word means two things.
 */
export function keyArticle(name: string, found: readonly Key[], all: readonly Key[], known: Knowledge): Article {
  const groups = byMeaning(found);
  return {
    title: name,
    kind: 'nyckel',
    blocks: groups.flatMap((keys) => {
      const head = groups.length > 1 ? heading(...where(keys, known)) : text(intro(keys), ...where(keys, known), '.');
      return [head, ...meaning(keys, all, known)];
    }),
  };
}

/** The same path with the same words in several types is one meaning. */
function byMeaning(found: readonly Key[]): Key[][] {
  const groups = new Map<string, Key[]>();
  for (const key of found) {
    const same = JSON.stringify([key.path, key.node.title, meaningOf(key.node)]);
    groups.set(same, [...(groups.get(same) ?? []), key]);
  }
  return [...groups.values()];
}

/** A key at the top stands in a type; one inside another is told by its whole path. */
const intro = ([first]: readonly Key[]) => (first && first.path !== nameOf(first) ? 'Nyckeln ' : 'Nyckel i ');

/** Where a key stands: `risker.sannolikhet i riskanalys`. */
function where(keys: readonly Key[], { types }: Knowledge): Text {
  const [first] = keys;
  const names = joined(typesWith(keys, types).map(typeName));
  return first && first.path !== nameOf(first) ? [code(first.path), ' i ', ...names] : names;
}

/** Settings and rows are no document types: say what they are. */
function typeName(typ: string) {
  if (typ === 'handbok') return 'handbok.yaml';
  if (typ === 'antalsrad') return 'rad i ett register';
  return typ;
}

function meaning(keys: readonly Key[], all: readonly Key[], { forms, types }: Knowledge): Block[] {
  const [first] = keys;
  if (!first) return [];
  const needed = keys.filter(({ required }) => required);
  const inner = keysIn(all, first);
  const block = facts(
    ['Namn', String(first.node.title ?? '')],
    [
      'Krävs',
      needed.length
        ? needed.length === keys.length
          ? 'alltid'
          : `i ${typesWith(needed, types).map(typeName).join(', ')}`
        : '',
    ],
    ['Skrivs', formatsOf(first.node).flatMap((format) => forms.get(format) ?? [])[0]],
  );
  return [text(...meaningOf(first.node)), block, ...table(inner)];
}
