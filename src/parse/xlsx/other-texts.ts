import type { Package } from './package.js';
import { cellText, parserOf } from './xml.js';

/** A text of a workbook that stands in no cell, and where a person finds it. */
export interface OtherText {
  where: string;
  text: string;
}

/** Parts by what people call them. The first that fits counts. */
const WHERE: readonly [RegExp, string][] = [
  [/comments|persons\//, 'i en kommentar i arbetsboken'],
  [/^docprops\//, 'i arbetsbokens egenskaper (Arkiv > Info)'],
  [/pivot/, 'i en pivottabells dolda kopia av sitt underlag'],
  [/externallinks/, 'i en dold kopia av värden ur en annan arbetsbok'],
  [/drawings|charts|diagrams/, 'i en textruta, bild eller ett diagram i arbetsboken'],
  [/_rels\//, 'i en länk i arbetsboken'],
];

/** Parts that hold no words of anybody's: looks, order of calculation, what kind each part is. */
const NO_WORDS = /\[content_types\]|styles\.xml$|theme|calcchain|printersettings|metadata\.xml$/;

/**
 * Everything a workbook says outside its cells: comments, properties, text boxes, hidden copies of data. It is published
 * with the file, so it is looked through like the cells. Pictures and embedded files cannot be.
 */
export async function readOtherTexts(parts: Package, known: ReadonlySet<string>): Promise<OtherText[]> {
  const texts: OtherText[] = [];
  for (const name of parts.names) {
    if (known.has(name) || NO_WORDS.test(name) || !/\.(?:xml|rels|vml)$/.test(name)) continue;
    const where = WHERE.find(([part]) => part.test(name))?.[1] ?? 'i en dold del av arbetsboken';
    const found = new Set<string>();
    await parts.read(name, wordsInto(found));
    for (const text of found) texts.push({ where, text });
  }
  return texts;
}

/** Texts and attribute values, each once; runs of one paragraph are one text, since a name may be divided between them. */
function wordsInto(found: Set<string>) {
  let text = '';
  const flush = () => {
    if (text.trim()) found.add(cellText(text.trim()));
    text = '';
  };
  return parserOf({
    open: (name, attributes) => {
      if (name !== 'r' && name !== 't' && name !== 'rPr') flush();
      for (const value of Object.values(attributes))
        if (value.length > 4 && !/^(?:https?:\/\/(?:schemas|purl|www\.w3)|urn:)/.test(value))
          found.add(cellText(value));
    },
    text: (part) => {
      text += part;
    },
    close: (name) => {
      if (!['r', 't', 'rPr', 'b', 'sz', 'color', 'rFont', 'family', 'scheme'].includes(name)) flush();
    },
  });
}
