import { takenIds } from '../fix/free-id.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { asId, nearest } from '../words/nearest.js';
import { shortId } from './new-id.js';
import { isReserved, RESERVED } from './reserved.js';

/** A file's name must have room for the id on every disk. */
const LONGEST = 100;

/** The document that an id names and that may be given another. Throws KvalitetError with what to do instead. */
export function renamable(handbook: Handbook, from: string): Dokument {
  const doc = handbook.byId.get(from);
  const files = [doc, ...(handbook.sameId.get(from) ?? [])].flatMap((one) => one?.file ?? []);
  if (files.length > 1)
    throw new KvalitetError(`Id:t ${from} står på ${files.length} dokument: ${files.join(', ')}.`, {
      hint: 'Ge kopian ett eget id för hand först: rename kan inte veta vilket av dem hänvisningarna gäller.',
    });
  if (doc?.refused.includes('tidigare_id'))
    throw new KvalitetError(`tidigare_id i ${doc.file} går inte att läsa.`, {
      hint: 'Kör kvalitet validate och rätta det först: det gamla id:t ska läggas till där.',
    });
  if (!doc) throw unknownId(handbook, from);
  return doc;
}

/** There is no document with an id: what it is called now, or what was meant. */
export function unknownId(handbook: Handbook, id: string): KvalitetError {
  const former = handbook.documents.find(({ data }) => data.tidigare_id?.includes(id));
  if (former) return new KvalitetError(`${id} heter numera ${former.id}.`, { hint: `Skriv ${former.id} i stället.` });
  if (handbook.brokenIds.has(id))
    return new KvalitetError(`Dokumentet ${id} går inte att läsa.`, {
      hint: 'Kör kvalitet validate och rätta det som står om filen.',
    });
  const near = nearest(id.slice(0, LONGEST), handbook.byId.keys());
  return new KvalitetError(`Det finns inget dokument med id "${cut(id)}".`, {
    hint: near ? `Menar du ${near}?` : 'Kör kvalitet list för att se alla id:n.',
  });
}

/** Throws KvalitetError unless an id is one, and nobody has it or has had it but the document itself. */
export function mustBeFree(handbook: Handbook, doc: Dokument, to: string): void {
  if (to === doc.id) throw new KvalitetError(`Dokumentet heter redan ${to}.`, { hint: 'Skriv ett annat id.' });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(to) || to.length > LONGEST) throw notAnId(to);
  if (isReserved(to)) throw new KvalitetError(`${to} ${RESERVED.what}`, { hint: RESERVED.hint });
  const owner =
    handbook.byId.get(to) ?? handbook.documents.find((other) => other !== doc && other.data.tidigare_id?.includes(to));
  if (owner && owner !== doc)
    throw new KvalitetError(
      owner.id === to ? `Id:t ${to} finns redan: ${owner.titel}.` : `${owner.titel} har haft id:t ${to}.`,
      { hint: 'Välj ett annat. Ett id återanvänds aldrig: gamla hänvisningar skulle leda fel.' },
    );
  const own = doc.data.tidigare_id ?? [];
  if ((takenIds(handbook).has(to) && !own.includes(to)) || handbook.duties.has(to))
    throw new KvalitetError(`Id:t ${to} är upptaget.`, { hint: 'Välj ett annat.' });
}

/** Enough of what was written to know it by. */
const cut = (id: string) => (id.length > LONGEST ? `${id.slice(0, 40)}…` : id);

function notAnId(to: string): KvalitetError {
  const near = shortId(asId(to.slice(0, 2 * LONGEST)));
  const what = to.length > LONGEST ? `är längre än ${LONGEST} tecken` : 'kan inte vara ett id';
  return new KvalitetError(`"${cut(to)}" ${what}.`, {
    hint: `Ett id har små bokstäver a–z, siffror och bindestreck.${near ? ` Till exempel ${near}.` : ''}`,
  });
}
