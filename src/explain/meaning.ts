import type { Inline, Text } from '../model/article.js';
import { code } from '../model/article.js';
import type { Relation } from '../model/document.js';
import type { Json } from '../schema/flatten.js';
import { branchesOf, takesList, wordsOf } from '../schema/node.js';

type Marks = Partial<Relation> & { ur?: string };

/** What a key means and takes, in sentences: for a row in a type's table and for the key's own article. */
export function meaningOf(node: Json): Text {
  const sentences = [description(node), pointsAt(node), valuesOf(node), mayBeList(node), hasKeys(node)];
  return sentences.filter((parts) => parts.length).flatMap((parts, index) => (index ? [' ', ...parts] : parts));
}

const marks = (node: Json) => (node['x-kvalitet'] ?? {}) as Marks;
const description = (node: Json): Inline[] => (node.description ? [String(node.description)] : []);

/** What the value names: ids of documents, or the words that may stand instead. */
function pointsAt(node: Json): Inline[] {
  const { till, ord, text, textOm } = marks(node);
  if (!till) return [];
  const also = [
    ...(ord ?? []).map((word) => `"${word}"`),
    ...(text ? ['fri text'] : textOm ? [`fri text om ${textOm} är ja`] : []),
  ];
  return [`→ ${[...[till].flat().map(target), ...also].join(', ')}.`];
}

function target(till: string): string {
  if (till === '*') return 'valfritt dokument';
  if (till === 'plikt') return 'en plikt i lagen';
  const [typ, part] = till.split('#');
  return part ? `${typ} (id#${part})` : till;
}

function valuesOf(node: Json): Inline[] {
  const words = wordsOf(node);
  if (!words.length) return [];
  return ['Värden: ', ...words.flatMap((word, index) => (index ? [', ', code(word)] : [code(word)])), '.'];
}

const mayBeList = (node: Json): Inline[] => (takesList(node) ? ['Tar flera värden.'] : []);

const hasKeys = (node: Json): Inline[] =>
  branchesOf(node).some((branch) => branch.properties) ? ['Har egna nycklar, se nedan.'] : [];

/** The names of the formats that a value may have. */
export const formatsOf = (node: Json): string[] => [
  ...new Set(branchesOf(node).flatMap(({ format }) => (typeof format === 'string' ? [format] : []))),
];
