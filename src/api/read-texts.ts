import { parseDay } from '../calendar/dates.js';
import { readImage } from '../content/read-image.js';
import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { parseFile } from '../parse/frontmatter.js';
import { inForceOn } from '../queries/in-force.js';
import { resolveBody } from '../render/resolve-body.js';
import type { Written } from '../views/view.js';
import { pathBeside } from '../words/paths.js';

/** The texts that people have written for a report, by section. */
export type Texts = Map<string, Written[]>;

/** The texts of the organisation's own report, and those of each unit's. */
export interface ReadTexts {
  common: Texts;
  units: ReadonlyMap<string, Texts>;
}

/**
 * The texts that people have written for a report: the year's `analys` documents, and styrdokument that say which
 * section they belong to. What names units belongs to their reports, and to no other.
 */
export function readTexts(root: string, handbook: Handbook, year: number, mall: string): ReadTexts {
  const common: Texts = new Map();
  const units = new Map<string, Texts>();
  const textsOf = (unit: string) => {
    const known = units.get(unit) ?? new Map<string, Written[]>();
    units.set(unit, known);
    return known;
  };
  for (const doc of textDocuments(handbook, year, mall)) {
    const { avsnitt, enhet } = doc.data;
    const text = avsnitt ? bodyOf(root, doc, handbook) : '';
    if (!avsnitt || !text.trim()) continue;
    for (const texts of enhet?.length ? [...new Set(enhet)].map(textsOf) : [common])
      texts.set(avsnitt, [...(texts.get(avsnitt) ?? []), { document: doc.id, titel: doc.titel, text }]);
  }
  return { common, units };
}

function textDocuments(handbook: Handbook, year: number, mall: string): Dokument<'styrdokument' | 'analys'>[] {
  const lastDay = parseDay(`${year}-12-31`) ?? 0;
  const isOfThis = ({ data }: Dokument<'styrdokument' | 'analys'>) => (data.mall ?? 'kvalitetsberattelse') === mall;
  return [
    ...ofTyp(handbook, 'styrdokument').filter((doc) => isOfThis(doc) && inForceOn(doc, lastDay)),
    ...ofTyp(handbook, 'analys').filter((doc) => isOfThis(doc) && doc.data.år === year),
  ];
}

function bodyOf(root: string, doc: Dokument, handbook: Handbook): string {
  const text = readText(diskPath(root, handbook, doc.file));
  if (!text.ok) return '';
  const imageOf = (path: string) => {
    const target = pathBeside(doc.file, path);
    return handbook.files.has(target) ? readImage(root, target) : undefined;
  };
  return resolveBody(parseFile(doc.file, text.text).body, { titleOf: (id) => handbook.byId.get(id)?.titel, imageOf });
}
