import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { SiteContext } from './context.js';
import type { Block, Fact, Word, Words } from './page.js';
import { comma, dateWords, isWeb, named } from './say.js';

type Value = string | number | boolean | { [key: string]: Value } | readonly Value[];
type Group = { [key: string]: Value };

/**
 * What a document's frontmatter holds beside what `told` names, by the schema's own words: plain values as facts, lists
 * of parts (risks, checkpoints, tasks) as a table each. References are links; what the site hides is left out.
 */
export function ownKeys(
  context: SiteContext,
  doc: Dokument,
  told: ReadonlySet<string>,
): { fakta: Fact[]; tables: Block[] } {
  const keys = Object.entries(doc.data as Group).filter(([key]) => !told.has(key));
  return {
    fakta: keys.flatMap(([key, value]) => (isParts(value) ? [] : factOf(context, doc, [key], value))),
    tables: keys.flatMap(([key, value]) => (isParts(value) ? [tableOf(context, doc, key, value)] : [])),
  };
}

const isGroup = (value: Value | undefined): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isParts = (value: Value): value is readonly (Group | string)[] => Array.isArray(value) && value.some(isGroup);

/** A group of keys becomes a fact for each: "Effekt: följs upp". */
function factOf(context: SiteContext, doc: Dokument, path: readonly string[], value: Value): Fact[] {
  const name = path.map((_, index) => labelOf(context, doc, path.slice(0, index + 1))).join(': ');
  if (isGroup(value))
    return Object.entries(value).flatMap(([key, inner]) => factOf(context, doc, [...path, key], inner));
  const words = wordsOf(context, doc, path, value);
  return words.length ? [{ term: name, value: words }] : [];
}

/** One row for each part; a column for each key that some part has, in the order that the parts have them. */
function tableOf(context: SiteContext, doc: Dokument, key: string, parts: readonly (Group | string)[]): Block {
  const rows = parts.map((part) => (isGroup(part) ? part : { text: part }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => column !== 'id');
  const namn = labelOf(context, doc, [key]);
  return {
    slag: 'avsnitt',
    rubrik: namn,
    id: key,
    block: [
      {
        slag: 'tabell',
        namn,
        rubriker: columns.map((column) => labelOf(context, doc, [key, column])),
        rader: rows.map((row) => columns.map((column) => wordsOf(context, doc, [key, column], row[column] ?? ''))),
      },
    ],
  };
}

const labelOf = (context: SiteContext, doc: Dokument, path: readonly string[]): string =>
  context.keyWords(doc.typ, path).label;

/** A value in words: days as people say them, yes and no, ids of documents as links. */
function wordsOf(context: SiteContext, doc: Dokument, path: readonly string[], value: Value): Words {
  if (Array.isArray(value)) return comma(value.flatMap((one) => wordsOf(context, doc, path, one as Value)));
  if (isGroup(value))
    return Object.entries(value).flatMap(([key, inner], at) => [
      `${at ? ', ' : ''}${labelOf(context, doc, [...path, key]).toLowerCase()} `,
      ...wordsOf(context, doc, [...path, key], inner),
    ]);
  if (typeof value === 'boolean' || value === '') return value === '' ? [] : [value ? 'ja' : 'nej'];
  return context.keyWords(doc.typ, path).relation
    ? reference(context, String(value))
    : [plainValue(value as string | number)];
}

function plainValue(value: string | number): Word {
  if (parseDay(value) !== undefined) return dateWords(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  return isWeb(value) ? { text: value, till: { webb: value } } : value;
}

/** A document, or a part of one (`id#del`): the part is named after it. */
function reference(context: SiteContext, value: string): Word[] {
  const [id = '', part] = value.split('#');
  const word = named(context, id);
  if (word === undefined) return [];
  return part ? [word, ` (${part})`] : [word];
}
