import { remember } from './remember.js';

/** A citation of law in two parts: the statute and the place in it (absent when the whole statute is meant). */
export interface Lagrum {
  readonly statute: string;
  readonly place: string | undefined;
}

const NUMBER = '\\d{1,3}(?: ?[a-zåäö](?![a-zåäö]))?';
const RANGE = `${NUMBER}(?: ?[–-] ?(?:${NUMBER}|[a-zåäö](?![a-zåäö])))?`;
const CHAPTER = `${NUMBER} kap\\.`;
const SECTION = `${RANGE}(?:(?:, | och )${RANGE})* §§?`;
const ORDINAL = '(?:första|andra|tredje|fjärde|femte|sjätte)';
// A bare number right after the paragraph is its point, as everybody writes LSS 9 § 9.
const POINT = '(?:(?<=§) \\d{1,2})?';
const DETAIL = `${POINT}(?: (?:\\d+(?:[–-]\\d+)? st\\.|${ORDINAL} (?:stycket|punkten)|\\d+(?:[–-]\\d+)? p\\.|p\\. ?\\d+(?:[–-]\\d+)?|\\d+ men\\.|allmänna råd(?:et|en)?))*`;
const PLACE = new RegExp(
  `^(?:${CHAPTER}(?: ${SECTION})?|${SECTION}|artikel \\d+(?:\\.\\d+)*|art\\. \\d+(?:\\.\\d+)*)${DETAIL}$`,
);
const SERIES = /^(?:[A-ZÅÄÖ]{2,}(?:-[A-ZÅÄÖ]{2,})? )?\d{4}:\d{1,4}(?: \([^()]*\))?/;
const NAMED = /^[A-Za-zÅÄÖåäö][^()§\d]*?(?: \((?:SFS )?\d{4}:\d{1,4}\)| \(EU\) \d{4}\/\d+)?(?= |$)/;
const EU = /^\(EU\) \d{4}\/\d+/;

/**
 * Reads a lagrum in the one form the format has (format.md 2): statute, then place. Undefined when it is not that.
 * It judges the form only; whether the law is in force is another question.
 */
export function parseLagrum(text: unknown): Lagrum | undefined {
  return typeof text === 'string' ? read(text) : undefined;
}

/** Many documents cite the same provisions, and each is judged by several rules. */
const read = remember((text: string): Lagrum | undefined => {
  const clean = text.replaceAll('\u00a0', ' ').trim();
  for (const place of splits(clean)) {
    const statute = clean.slice(0, clean.length - place.length).trim();
    if (isStatute(statute) && (place === '' || PLACE.test(place))) return { statute, place: place || undefined };
  }
  return undefined;
});

/** The possible places at the end of a citation: what begins at each digit or "art", longest first, then none. */
function* splits(text: string): Iterable<string> {
  for (const match of text.matchAll(/(?<= )(?=\d|art)/g)) yield text.slice(match.index);
  yield '';
}

function isStatute(text: string): boolean {
  if (/ kap\.?$/.test(text)) return false;
  return [SERIES, EU, NAMED].some((form) => form.exec(text)?.[0] === text && text.length > 1) || fullName(text);
}

function fullName(text: string): boolean {
  return /^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäöé ,'-]+(?: \((?:SFS )?\d{4}:\d{1,4}\))?$/.test(text);
}
