import { parseDay } from '../../calendar/dates.js';
import { parseHistoric } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import type { Path, Place } from '../../model/finding.js';
import type { Handbook } from '../../model/handbook.js';
import { type Citation, citationsIn } from './citations.js';
import type { LawIndex } from './law-index.js';

/** A text of a document's keys or of handbok.yaml, and where it stands. `lagrum` says that the key holds a citation. */
export interface KeyText {
  doc: Dokument | undefined;
  text: string;
  place: Place;
  lagrum: boolean;
  /** The other texts of the same entry in a list or group. */
  beside: string;
}

const cited = new WeakMap<LawIndex, Map<string, readonly Citation[]>>();

/** The statutes that a text of a key names, read once for all rules: and many documents cite the same provisions. */
export function citationsOf(text: string, index: LawIndex): readonly Citation[] {
  const known = cited.get(index) ?? new Map<string, readonly Citation[]>();
  cited.set(index, known);
  const found = known.get(text) ?? citationsIn(text, index);
  known.set(text, found);
  return found;
}

const LAGRUM = new Set(['lagrum', 'lag']);

/** Keys whose value is no text to read law in: ids, dates, decisions and choices. */
const SKIPPED = new Set([
  'typ',
  'id',
  'dnr',
  'beslut',
  'version',
  'länk',
  'fil',
  'tidigare_id',
  'undantag',
  'gäller_inte',
]);

const read = new WeakMap<Handbook, readonly KeyText[]>();

/** Every text in the keys of the handbook's documents and of handbok.yaml that may name a statute. Gathered once. */
export function keyTexts(handbook: Handbook): readonly KeyText[] {
  const known = read.get(handbook) ?? [...gather(handbook)];
  read.set(handbook, known);
  return known;
}

function* gather(handbook: Handbook): Iterable<KeyText> {
  yield* within(handbook.settings.raw, { file: 'handbok.yaml', on: 'value' }, [], undefined, '');
  for (const doc of handbook.documents) yield* within(doc.data, { file: doc.file, on: 'value' }, [], doc, '');
}

/** A number, a section, a name that ends as laws do, or an abbreviation of one. */
const LAW = /\d{4}: ?\d|§|kap|(?:lag|förordning)en|[A-ZÅÄÖ][A-Za-z]?[A-ZÅÄÖ]/;

function* within(value: object, at: Place, path: Path, doc: Dokument | undefined, above: string): Iterable<KeyText> {
  const beside = Array.isArray(value) || !path.length ? above : textsOf(value);
  const stepOf = (key: string) => (Array.isArray(value) ? Number(key) : key);
  for (const [key, item] of Object.entries(value)) {
    if (SKIPPED.has(key)) continue;
    if (typeof item === 'string' && LAW.test(item))
      yield textAt(item, { ...at, path: [...path, stepOf(key)] }, doc, beside);
    else if (typeof item === 'object' && item !== null) yield* within(item, at, [...path, stepOf(key)], doc, beside);
  }
}

/** One text of a key; an entry of a list belongs to the key that the list stands under. */
function textAt(text: string, place: Place & { path: Path }, doc: Dokument | undefined, beside: string): KeyText {
  const name = place.path.findLast((step) => typeof step === 'string');
  return { doc, text, place, lagrum: LAGRUM.has(String(name)), beside };
}

/** The texts of an entry, as one. */
const textsOf = (entry: object): string =>
  Object.values(entry)
    .flat()
    .filter((item) => typeof item === 'string')
    .join(' ');

/** Records of something that happened: they rightly cite the law of their day. */
const RECORDS: Readonly<Record<string, readonly string[]>> = {
  protokoll: ['datum'],
  händelse: ['inkom'],
  tillsyn: ['öppnad'],
  riskanalys: ['datum'],
  åtgärd: ['beslutad'],
  kunskap: ['utgiven'],
  analys: ['år'],
  kvalitetsinsats: ['år'],
  register: ['uttag'],
};

/** The day on which a record was made; undefined for documents that are to hold today. */
export function recordedOn(doc: Dokument | undefined): number | undefined {
  const keys = RECORDS[doc?.typ ?? ''] ?? [];
  const data = (doc?.data ?? {}) as Record<string, unknown>;
  const days = keys.map((key) => parseDay(data[key]) ?? parseHistoric(data[key])?.last);
  return days.find((day) => day !== undefined);
}
