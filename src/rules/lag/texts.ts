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

const cited = new WeakMap<KeyText, readonly Citation[]>();

/** The statutes that a text of a key names, read once for all rules. */
export function citationsOf(key: KeyText, index: LawIndex): readonly Citation[] {
  const known = cited.get(key) ?? citationsIn(key.text, index);
  cited.set(key, known);
  return known;
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

function* within(value: unknown, at: Place, path: Path, doc: Dokument | undefined, beside: string): Iterable<KeyText> {
  if (typeof value === 'string') {
    if (!LAW.test(value)) return;
    const key = path.findLast((part) => typeof part === 'string');
    yield { doc, text: value, place: { ...at, path }, lagrum: LAGRUM.has(String(key)), beside };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* within(item, at, [...path, index], doc, beside);
  } else if (typeof value === 'object' && value !== null) {
    const texts = path.length
      ? Object.values(value)
          .flat()
          .filter((item) => typeof item === 'string')
          .join(' ')
      : '';
    for (const [key, item] of Object.entries(value))
      if (!SKIPPED.has(key)) yield* within(item, at, [...path, key], doc, texts);
  }
}

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

/** Whether a document has stopped holding: what it cites is history. */
export const isHistory = (doc: Dokument | undefined) =>
  (doc?.data as { status?: string } | undefined)?.status === 'upphävd';
