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

/**
 * The texts that people have written for a report, by section: the year's `analys` documents, and styrdokument that say
 * which section they belong to. Texts of a single unit belong to that unit's report.
 */
export function readTexts(root: string, handbook: Handbook, year: number, mall: string): Map<string, Written[]> {
  const texts = new Map<string, Written[]>();
  const add = (doc: Dokument, avsnitt: string | undefined) => {
    const text = avsnitt ? bodyOf(root, doc, handbook) : '';
    if (avsnitt && text.trim())
      texts.set(avsnitt, [...(texts.get(avsnitt) ?? []), { document: doc.id, titel: doc.titel, text }]);
  };
  const lastDay = parseDay(`${year}-12-31`) ?? 0;
  for (const doc of ofTyp(handbook, 'styrdokument'))
    if ((doc.data.mall ?? 'kvalitetsberattelse') === mall && inForceOn(doc, lastDay)) add(doc, doc.data.avsnitt);
  for (const doc of ofTyp(handbook, 'analys'))
    if (doc.data.år === year && (doc.data.mall ?? 'kvalitetsberattelse') === mall && !doc.data.enhet?.length)
      add(doc, doc.data.avsnitt);
  return texts;
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
