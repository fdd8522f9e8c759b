import { FREQUENCY_WORDS } from '../calendar/frequency.js';
import type { Handbook } from '../model/handbook.js';
import { partsOf } from '../model/parts.js';
import { checkData } from '../schema/check.js';
import type { TypeSchema } from '../schema/compile.js';
import { nameOf } from '../schema/explain.js';
import type { Json } from '../schema/flatten.js';
import { branchesOf, hasFormat, listOf, targetsOf } from '../schema/node.js';
import { type Facts, suggestionFor } from './known.js';
import { type Missing, put } from './missing.js';
import type { Choice, Question } from './question.js';
import { readValue } from './values.js';

/** The question that a missing key comes to: in the schema's words, with what this handbook has to choose from. */
export function questionFor(missing: Missing, values: Json, type: TypeSchema, facts: Facts): Question {
  const { path, node } = missing;
  const key = String(path.at(-1));
  const format = branchesOf(node).find((branch) => branch.format)?.format as string | undefined;
  return {
    path,
    text: `${String(node.title ?? key)}: ${String(node.description ?? '').replace(/\.$/, '')}`,
    choices: choicesFor(missing, facts.handbook),
    isOpen: !missing.words.length && hasFormat(node, 'frekvens'),
    suggestion: suggestionFor(key, format, facts.today),
    check: (answer) => faultOf(answer, missing, values, type),
  };
}

/** What may be chosen at a key: words of the schema or of handbok.yaml, or documents; undefined for free text. */
export function choicesFor({ node, words }: Missing, handbook: Handbook): Choice[] | undefined {
  const plain = (list: readonly string[]) => list.map((word) => ({ value: word, name: word }));
  if (words.length) return plain(words);
  if (hasFormat(node, 'frekvens')) return plain(FREQUENCY_WORDS);
  const list = listOf(node);
  if (list !== undefined) {
    const known = handbook.vocabulary[list] ?? [];
    return known.length ? plain(known) : undefined;
  }
  const { text } = (node['x-kvalitet'] ?? {}) as { text?: boolean };
  return targetsOf(node).length && !text ? documentsFor(targetsOf(node), handbook) : undefined;
}

/** The documents, parts and statutory duties that a relation may point at. */
function documentsFor(targets: readonly string[], handbook: Handbook): Choice[] {
  const inUse = handbook.documents.filter(({ id, data }) => id && (data as { status?: string }).status !== 'upphävd');
  return targets.flatMap((target) => {
    const [typ, part] = target.split('#');
    if (target === 'plikt')
      return [...handbook.duties.values()].map(({ id, titel }) => ({
        value: id,
        name: `${titel} (lagstadgad: ${id})`,
      }));
    const docs = inUse.filter((doc) => typ === '*' || doc.typ === typ);
    return docs.flatMap((doc) =>
      part === undefined
        ? [{ value: doc.id, name: `${doc.titel} (${doc.id})` }]
        : partsOf(doc)
            .filter(({ key }) => key === part)
            .map(({ id }) => ({ value: `${doc.id}#${id}`, name: `${doc.titel}: ${id}` })),
    );
  });
}

/** What the schema says of an answer, in its own words. */
function faultOf(answer: string, { path, node }: Missing, values: Json, type: TypeSchema): string | undefined {
  const tried = structuredClone(values);
  put(tried, path, readValue(answer, node));
  const { reports } = checkData(tried, type, '');
  const fault = reports.find(({ rule, place }) => rule !== 'nyckel-kravs' && nameOf(place.path ?? []) === nameOf(path));
  return fault && [fault.message, fault.hint].filter(Boolean).join(' ');
}
