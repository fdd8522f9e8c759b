import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp } from '../model/handbook.js';
import type { Beslutat } from './in-force.js';

const CHEF = 'enhetens chef';

/** Who may decide a document (format.md 1, `beslutsordning`): `what` names its kind, `words` as handbok.yaml has them. */
export interface Deciders {
  what: string;
  words: readonly string[];
  ids: ReadonlySet<string | undefined>;
}

/** Who may decide a document: by the kind of styrdokument first, else by type; undefined when nothing is said. */
export function decidersOf(handbook: Handbook, doc: Dokument<Beslutat>): Deciders | undefined {
  const order = handbook.settings.raw.beslutsordning ?? {};
  const slag = (doc.data as { slag?: string }).slag;
  const what = slag && order[slag] ? slag : doc.typ;
  const words = order[what] ? [order[what]].flat() : undefined;
  if (!words) return undefined;
  const chefs = words.includes(CHEF)
    ? (doc.data.enhet ?? []).map((id) => lookUp(handbook, 'enhet', id)?.data.chef)
    : [];
  return { what, words, ids: new Set([...words, ...chefs]) };
}
