import { readImage } from '../content/read-image.js';
import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { parseFile } from '../parse/frontmatter.js';
import { inForceOn } from '../queries/in-force.js';
import type { Year } from '../queries/year.js';
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
 * The texts that people have written for a report: the period's `analys` documents, and styrdokument that say which
 * section they belong to. What names units belongs to their reports, and to no other.
 */
export function readTexts(root: string, handbook: Handbook, year: Asked, mall: string): ReadTexts {
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

/** The part of a year that a report is of. */
type Asked = Pick<Year, 'year' | 'halvår' | 'span'>;

function textDocuments(handbook: Handbook, asked: Asked, mall: string): Dokument<'styrdokument' | 'analys'>[] {
  const isOfThis = ({ data }: Dokument<'styrdokument' | 'analys'>) => (data.mall ?? 'kvalitetsberattelse') === mall;
  return [
    ...ofTyp(handbook, 'styrdokument').filter((doc) => isOfThis(doc) && inForceOn(doc, asked.span.last)),
    ...ofTyp(handbook, 'analys').filter((doc) => isOfThis(doc) && isOf(doc, asked.year, asked.halvår)),
  ];
}

/** A text belongs to its year's report, or to that of the half that it names. */
const isOf = ({ data }: Dokument<'analys'>, year: number, halvår: string | undefined) =>
  data.år === year && (data.period === undefined || data.period === String(year) ? undefined : data.period) === halvår;

/** The text of the documents that a view quotes, read beforehand: views read nothing. */
export function bodiesOf(root: string, handbook: Handbook, docs: readonly Dokument[]): (doc: Dokument) => string {
  const bodies = new Map(docs.map((doc) => [doc.file, bodyOf(root, doc, handbook)]));
  return (doc) => bodies.get(doc.file) ?? '';
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
