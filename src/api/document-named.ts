import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';

/** The document that somebody means by its id or its file. A misspelt or doubtful one is refused, with what may be meant. */
export function documentNamed(handbook: Handbook, given: string): Dokument {
  const id = given.normalize('NFC');
  const doc = handbook.byId.get(id) ?? handbook.byFile.get(id.replace(/^\.\//, ''));
  if (!doc) throw new KvalitetError(`Det finns inget dokument med id "${id}".`, { hint: whatInstead(handbook, id) });
  const [other] = handbook.sameId.get(doc.id) ?? [];
  if (other)
    throw new KvalitetError(`Två dokument har id ${doc.id}: ${doc.file} och ${other.file}.`, {
      hint: 'Ge det ena ett nytt id först: det går inte att veta vilket som menas.',
    });
  return doc;
}

function whatInstead(handbook: Handbook, id: string): string {
  const renamed = handbook.documents.find(({ data }) => data.tidigare_id?.includes(id));
  if (renamed) return `Det heter nu ${renamed.id}.`;
  if (handbook.brokenIds.has(id)) return 'Filen som har det id:t går inte att läsa: kör kvalitet validate.';
  const near = nearest(id, [...handbook.byId.keys()]);
  return near ? `Menar du ${near}?` : 'Kör kvalitet list så ser du vilka dokument som finns.';
}
