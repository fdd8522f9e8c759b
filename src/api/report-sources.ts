import type { Text } from '../content/read-text.js';
import type { History } from '../history/history.js';
import type { Dokument } from '../model/document.js';
import { joinLines, type LineSpan } from '../model/lines.js';
import { headOf, type KeyLines, keyLines } from '../parse/key-lines.js';
import type { Past } from '../queries/year.js';
import type { Context } from '../views/context.js';
import { type Counted, countedKeys } from '../views/counted-keys.js';
import type { Source } from '../views/figure.js';
import { pathBeside } from '../words/paths.js';
import type { LookFor } from './look.js';
import type { Opened } from './open-handbook.js';

/** The frontmatter of each document that was read, as text: where its keys stand. */
type Heads = ReadonlyMap<Dokument, string>;

/** A past state with the frontmatter of what was read of it. */
export interface PastRead extends Past {
  heads: Heads;
}

/** A handbook, and where the keys of its documents stand. */
export interface OpenWithHeads extends Opened {
  heads: Heads;
}

/** Keeps the frontmatter of a handbook's documents while they are read: views read nothing. */
export function keepHeads(look?: LookFor): { heads: Heads; look: LookFor } {
  const heads = new Map<Dokument, string>();
  const lookAnd: LookFor = (settings) => {
    const own = look?.(settings);
    return (body, doc, text) => {
      heads.set(doc, headOf(text));
      return own?.(body, doc, text);
    };
  };
  return { heads, look: lookAnd };
}

/** The same for documents whose texts have been read already, by file. */
export const headsIn = (documents: readonly Dokument[], texts: ReadonlyMap<string, Text>): Heads =>
  new Map(documents.map((doc) => [doc, headIn(texts.get(doc.file))]));

const headIn = (text: Text | undefined) => (text?.ok ? headOf(text.text) : '');

/** A document of today names its last change; one that was read from the past, the commit that it was read from. */
export function sourcesOf(
  history: History,
  pasts: readonly PastRead[],
  now: Heads,
): Pick<Context, 'source' | 'sources'> {
  const commitOf = (file: string) => history.changes.get(file)?.[0]?.commit ?? null;
  const readIn = new Map(pasts.flatMap(({ documents, commit }) => documents.map((doc) => [doc, commit] as const)));
  const linesOf = lineFinder(new Map([now, ...pasts.map(({ heads }) => heads)].flatMap((heads) => [...heads])));
  const whole = new Map<Dokument, Source>();
  const make = (doc: Dokument, counted: readonly Counted[]) => ({
    document: doc.id,
    file: doc.file,
    commit: readIn.get(doc) ?? commitOf(doc.file),
    lines: linesOf(doc, counted),
  });
  const source = (doc: Dokument, counted?: readonly Counted[]) => {
    if (counted) return make(doc, counted);
    const known = whole.get(doc) ?? make(doc, countedKeys(doc.typ));
    whole.set(doc, known);
    return known;
  };
  const sources = (doc: Dokument, rows: readonly LineSpan[] = []) => [
    source(doc),
    ...tableOf(doc).map((file) => ({ document: doc.id, file, commit: commitOf(file), lines: rows })),
  ];
  return { source, sources };
}

/** The lines of some keys and items of a document; its first line where it says none of them. */
function lineFinder(heads: Heads): (doc: Dokument, counted: readonly Counted[]) => LineSpan[] {
  const known = new Map<Dokument, KeyLines>();
  return (doc, counted) => {
    const keys = known.get(doc) ?? keyLines(heads.get(doc) ?? '');
    known.set(doc, keys);
    const found = counted.map((each) => linesOfOne(doc, keys, each)).filter((span) => span !== undefined);
    return found.length ? joinLines(found) : [[1, 1]];
  };
}

/** An item whose place is not sure is told of as its whole list. */
function linesOfOne(doc: Dokument, keys: KeyLines, counted: Counted): LineSpan | undefined {
  if (typeof counted === 'string') return keys.ofKey(counted);
  const list: unknown = (doc.data as { [key: string]: unknown })[counted.key];
  const index = Array.isArray(list) ? list.indexOf(counted.item) : -1;
  const found = Array.isArray(list) && index >= 0 ? keys.ofItem(counted.key, index, list.length) : undefined;
  return found ?? keys.ofKey(counted.key);
}

/** The file of a register's table, from the handbook's root. */
const tableOf = (doc: Dokument) =>
  doc.typ === 'register'
    ? doc.files.filter(({ path }) => path[0] === 'fil').map(({ value }) => pathBeside(doc.file, value))
    : [];
