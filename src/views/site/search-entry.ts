import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { SearchEntry } from '../../model/search-entry.js';
import { isWithin } from '../../model/units.js';
import { statusOf } from '../../queries/listing.js';
import { documentPath } from './addresses.js';
import type { SiteContext } from './context.js';
import { typeName } from './types.js';

/** What a reader may search for in a document's own text. */
export type BodyWords = Pick<SearchEntry, 'text' | 'rubriker'>;

/** For those who ask what there is to find, and not in which words. */
export const NO_WORDS: BodyWords = { text: '', rubriker: [] };

/** Every document that has a page, as the search finds it. */
export function searchEntries(context: SiteContext, wordsOf: (doc: Dokument) => BodyWords): SearchEntry[] {
  const units = unitsBelow(context);
  return [...context.handbook.byId.values()].map((doc) => searchEntry(context, doc, wordsOf(doc), units));
}

/** A document as the search finds it. A unit's documents are found by those below it too: they hold there. */
function searchEntry(context: SiteContext, doc: Dokument, words: BodyWords, unitsOf: UnitsOf): SearchEntry {
  const process = processOf(context, doc);
  return {
    url: documentPath(doc.id),
    titel: doc.titel,
    typ: doc.typ,
    typnamn: typeName(doc.typ).one,
    status: statusOf(doc) ?? '',
    enheter: unitsOf(doc.typ === 'enhet' ? [doc.id] : (doc.data.enhet ?? [])),
    ...(process ? { process } : {}),
    ...words,
    sökord: [...(doc.data.lagrum ?? []), ...(doc.data.område ?? []), ...(doc.data.tidigare_id ?? []), ...ownWords(doc)],
  };
}

/** Words that an organisation gives its documents by a key of its own (`sökord`, in a schema of the handbook's). */
function ownWords(doc: Dokument): readonly string[] {
  const { sökord } = doc.data as { sökord?: unknown };
  return [sökord ?? []].flat().filter((word) => typeof word === 'string');
}

type UnitsOf = (named: readonly string[]) => SearchEntry['enheter'];

/** The units that are named, and all below them; each answer is worked out once, since many documents name the same. */
function unitsBelow({ handbook }: SiteContext): UnitsOf {
  const units = ofTyp(handbook, 'enhet').filter(({ id }) => id);
  const known = new Map<string, SearchEntry['enheter']>();
  return (named) => {
    const key = named.join(' ');
    const found =
      known.get(key) ??
      units
        .filter(({ id }) => named.some((unit) => isWithin(handbook, id, unit)))
        .map(({ id, titel }) => ({ id, titel }));
    known.set(key, found);
    return found;
  };
}

function processOf({ handbook }: SiteContext, doc: Dokument): string | undefined {
  const { process } = doc.data as { process?: string | readonly string[] };
  const id = typeof process === 'string' ? process : process?.[0];
  return id === undefined ? undefined : handbook.byId.get(id)?.titel;
}
