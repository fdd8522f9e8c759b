import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { type Lagrum, parseLagrum } from '../model/lagrum.js';
import { type Hit, hits } from '../model/lagrum-spans.js';
import { numberIn, numberOf, statutesNamed } from '../model/statutes.js';
import type { Knowledge } from './knowledge.js';

/** A place in the law that somebody asks about: a statute by its number with series, and where in it. */
export interface Asked {
  number: string;
  place: string | undefined;
}

/** A text that cites what was asked about, and how: `unsure` when its abbreviation may mean several statutes. */
export interface Match {
  hit: Exclude<Hit, undefined>;
  unsure: boolean;
}

/** Whether a citation names what was asked about. */
export function matchOf(
  citation: unknown,
  asked: Asked,
  { regelverk }: Pick<Knowledge, 'regelverk'>,
): Match | undefined {
  const cited = parseLagrum(citation);
  const numbers = cited ? numbersOf(cited, regelverk.law) : [];
  const hit = cited && numbers.includes(asked.number) ? hits(cited.place, asked.place) : undefined;
  return hit && { hit, unsure: numbers.length > 1 };
}

function numbersOf({ statute }: Lagrum, law: Knowledge['regelverk']['law']): string[] {
  const number = numberIn(statute);
  return number ? [number] : statutesNamed(statute, law).map(numberOf);
}

/** A document (or handbok.yaml) with the citations in it that match. */
export interface Citing {
  file: string;
  doc: Dokument | undefined;
  citations: readonly { text: string; match: Match }[];
}

/** Every document whose keys cite what was asked about, by file; handbok.yaml last. Body text is not searched. */
export function citing(handbook: Handbook, asked: Asked, known: Knowledge): Citing[] {
  const sources = [
    ...handbook.documents.map((doc) => ({ file: doc.file, doc, texts: citationsIn(doc.data, ['lagrum']) })),
    { file: 'handbok.yaml', doc: undefined, texts: citationsIn(handbook.settings.raw, ['lagrum', 'lag']) },
  ];
  return sources.flatMap(({ file, doc, texts }) => {
    const citations = [...new Set(texts)].flatMap((text) => {
      const match = matchOf(text, asked, known);
      return match ? [{ text, match }] : [];
    });
    return citations.length ? [{ file, doc, citations }] : [];
  });
}

/** Every text under one of the keys, however deep. In documents `lag` is a choice, in handbok.yaml a citation. */
function citationsIn(data: unknown, names: readonly string[]): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => citationsIn(item, names));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    names.includes(key)
      ? [value].flat().filter((text): text is string => typeof text === 'string')
      : citationsIn(value, names),
  );
}
