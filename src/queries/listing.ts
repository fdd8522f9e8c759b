import type { Dokument, Typ } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { concerns, isCommonFor, responsible } from '../model/units.js';
import { BESLUTADE, isGällande } from './in-force.js';

/** One document in the handbook's own list (`list --format json`, in that key order). */
export interface Listed {
  document: string | null;
  type: string;
  title: string;
  file: string;
  /** Null for the types that have none. */
  status: string | null;
  units: readonly string[];
  responsible: readonly string[];
  /** The day by which it must be reviewed, as written. */
  review: string | null;
}

/** The documents that were asked for, and the files that could not be read as documents. */
export interface Listing {
  items: Listed[];
  unreadable: readonly { file: string; reason: string }[];
  /** With `unit`: how many documents are left out since they are common, not the unit's own. */
  common?: number;
}

/** Which documents are wanted. A role counts wherever it is listed; a unit counts with those below it. */
export interface ListFilter {
  type?: string;
  role?: string;
  unit?: string;
  status?: string;
}

/** The types that hold until they are repealed, without saying so (format.md 3). */
const STANDING: readonly Typ[] = [...BESLUTADE, 'egenkontroll', 'uppföljning', 'roll', 'enhet'];

/** The documents by type and title, in the alphabetical order of Swedish. */
export function listing(handbook: Handbook, filter: ListFilter): Listing {
  const items = handbook.documents
    .filter((doc) => isWanted(handbook, doc, filter))
    .map((doc) => listed(handbook, doc))
    .sort((a, b) => order(a.type, b.type) || order(a.title, b.title) || order(a.file, b.file));
  const isWhole = Object.values(filter).every((value) => value === undefined);
  return {
    items,
    unreadable: isWhole ? handbook.broken.map(({ file, reason }) => ({ file, reason })) : [],
    ...(filter.unit === undefined ? {} : { common: commonIn(handbook, filter, filter.unit) }),
  };
}

/** A unit's own document names no unit, but is nobody else's. */
const commonIn = (handbook: Handbook, { unit: _, ...filter }: ListFilter, unit: string) =>
  handbook.documents.filter(
    (doc) => doc.typ !== 'enhet' && isWanted(handbook, doc, filter) && isCommonFor(handbook, doc.data.enhet, unit),
  ).length;

const SWEDISH = new Intl.Collator('sv');
const order = (a: string, b: string) => SWEDISH.compare(a, b);

const isWanted = (handbook: Handbook, doc: Dokument, { type, role, unit, status }: ListFilter) =>
  (type === undefined || doc.typ === type) &&
  (status === undefined || statusOf(doc) === status) &&
  (role === undefined || answering(handbook, doc).includes(role)) &&
  (unit === undefined || doc.id === unit || concerns(handbook, doc.data.enhet, unit));

/** Who answers for a document; for a unit its own chef. */
function answering(handbook: Handbook, doc: Dokument): readonly string[] {
  const { chef } = doc.data as { chef?: string };
  return doc.typ === 'enhet' && chef && !doc.data.ansvar?.length ? [chef] : responsible(handbook, doc);
}

/** What a document says of itself in a list. */
export function listed(handbook: Handbook, doc: Dokument): Listed {
  const { revisionsdatum } = doc.data as { revisionsdatum?: string };
  return {
    document: doc.id || null,
    type: doc.typ,
    title: doc.titel,
    file: doc.file,
    status: statusOf(doc),
    units: doc.data.enhet ?? [],
    responsible: answering(handbook, doc),
    review: revisionsdatum ?? null,
  };
}

/** A document's status: its own word, else gällande for what holds until it is repealed. */
export function statusOf(doc: Dokument): string | null {
  const { status } = doc.data as { status?: string };
  if (status !== undefined || doc.refused.includes('status')) return status ?? null;
  return STANDING.includes(doc.typ) && isGällande(doc) ? 'gällande' : null;
}
