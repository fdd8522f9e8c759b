import type { Dokument, Reference } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { names } from '../pointing.js';
import type { Pointer } from './shown.js';

/** Everything that names a document in a key, each once, and the texts that link to it. Its own parts are not told. */
export function pointersTo(handbook: Handbook, doc: Dokument, linking: readonly Dokument[]): Pointer[] {
  const inKeys = handbook.references
    .filter((reference) => doc.id && names(reference, doc) && reference.place.file !== doc.file)
    .map((reference) => pointer(handbook, reference));
  const inTexts = linking.filter((other) => other !== doc).map((other) => ({ ...of(other), key: null, part: null }));
  return unique([...inKeys, ...inTexts]);
}

function pointer(handbook: Handbook, { from, place, key, del }: Reference): Pointer {
  const row = from ? undefined : handbook.rows.find(({ file }) => file === place.file)?.register;
  const doc = from ?? row;
  const self = doc ? of(doc) : { document: null, type: 'handbok', title: 'handbok.yaml', file: place.file };
  return { ...self, key, part: del ?? null };
}

const of = (doc: Dokument) => ({ document: doc.id || null, type: doc.typ, title: doc.titel, file: doc.file });

function unique(pointers: readonly Pointer[]): Pointer[] {
  const once = new Map(pointers.map((one) => [JSON.stringify([one.file, one.key, one.part]), one]));
  return [...once.values()];
}
