import { posix } from 'node:path';
import { takenIds } from '../fix/free-id.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import type { Json } from '../schema/flatten.js';
import { asId } from '../words/nearest.js';
import { isReserved } from './reserved.js';

/** Longer ids are hard to read in a list and to write by hand. */
const LONGEST = 60;

/** An id cut at a word's end. */
export function shortId(id: string): string {
  if (id.length <= LONGEST) return id;
  const cut = id.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : LONGEST);
}

/**
 * An id that nobody has or has had, from a title: with the type first where this handbook writes them so, or where the
 * words alone are taken. Undefined when both are, or when the title has no letters: then a person chooses.
 */
export function newId(typ: string, titel: string, handbook: Handbook): string | undefined {
  const taken = takenIds(handbook);
  const words = shortId(asId(titel));
  const prefix = `${asId(typ)}-`;
  const long = words.startsWith(prefix) ? words : shortId(prefix + words);
  const same = ofType(typ, handbook);
  const isCustom = same.length > 0 && same.filter(({ id }) => id.startsWith(prefix)).length * 2 > same.length;
  return words ? (isCustom ? [long] : [words, long]).find((id) => !taken.has(id) && !isReserved(id)) : undefined;
}

/**
 * Where a new document belongs: beside those of its type in the same unit when they lie together, else in the folder
 * that holds all of its type, else in the type's default folder.
 */
export function folderFor(typ: string, values: Json, fallback: string, handbook: Handbook): string {
  const same = ofType(typ, handbook);
  const units = [values.enhet ?? []].flat();
  const beside = same.filter(({ data }) => data.enhet?.some((id) => units.includes(id)));
  const folders = new Set(beside.map(({ file }) => posix.dirname(file)));
  const [together] = folders.size === 1 ? folders : [];
  return together ?? commonFolder(same.map(({ file }) => posix.dirname(file))) ?? fallback;
}

const ofType = (typ: string, { documents }: Handbook): readonly Dokument[] =>
  documents.filter((doc) => doc.typ === typ);

/** The innermost folder that holds all of some; undefined when that is the handbook itself, or when there are none. */
function commonFolder(folders: readonly string[]): string | undefined {
  const [first, ...others] = folders.map((folder) => folder.split('/'));
  if (!first) return undefined;
  const length = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const common = first.slice(0, length < 0 ? undefined : length).join('/');
  return common && common !== '.' ? common : undefined;
}
