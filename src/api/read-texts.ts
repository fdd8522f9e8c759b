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

/**
 * The texts that people have written for a report, by section: the year's `analys` documents, and styrdokument that say
 * which section they belong to. Texts of a single unit belong to that unit's report, and those of half a year to that half's.
 */
export function readTexts(
  root: string,
  handbook: Handbook,
  { year, halvår, span }: Pick<Year, 'year' | 'halvår' | 'span'>,
  mall: string,
): Map<string, Written[]> {
  const texts = new Map<string, Written[]>();
  const add = (doc: Dokument, avsnitt: string | undefined) => {
    const text = avsnitt ? bodyOf(root, doc, handbook) : '';
    if (avsnitt && text.trim())
      texts.set(avsnitt, [...(texts.get(avsnitt) ?? []), { document: doc.id, titel: doc.titel, text }]);
  };
  for (const doc of ofTyp(handbook, 'styrdokument'))
    if ((doc.data.mall ?? 'kvalitetsberattelse') === mall && inForceOn(doc, span.last)) add(doc, doc.data.avsnitt);
  for (const doc of ofTyp(handbook, 'analys'))
    if (isOf(doc, year, halvår) && (doc.data.mall ?? 'kvalitetsberattelse') === mall && !doc.data.enhet?.length)
      add(doc, doc.data.avsnitt);
  return texts;
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
