import type { Root } from 'mdast';
import { blocks, documentOf } from './blocks.js';
import { missingSigns, pictureTester, type Typesetting, typeset } from './compile.js';
import { beginDrawing } from './drawing.js';

/** What a document says of itself: in its properties, and in the margins of its pages. */
export interface About {
  title: string;
  organisation: string;
  /** Stands at the right of each page's head: the diarienummer, or that it is a proposal. */
  mark: string;
  /** The day that it tells of, `YYYY-MM-DD`: its date of creation. */
  date: string;
}

/** Shown for a sign that no font of the document has: a PDF for everybody may not hold an empty place (PDF/UA-1). */
const NO_SIGN = '□';

/** A tree as a tagged PDF (PDF/UA-1), drawn by the sheet `report.typ` from data: no text of anybody is ever code. */
export function toPdf(tree: Root, about: About, sheet: string, fonts: readonly Uint8Array[]): Uint8Array {
  const drawing = beginDrawing(tree, ({ children }, within) => blocks(children, within), pictureTester(fonts));
  const document = JSON.stringify({ about, body: documentOf(tree, drawing) });
  const stamp = Math.floor(Date.parse(`${about.date}T12:00:00Z`) / 1000);
  const make = (text: string): Typesetting => ({
    sheet,
    fonts,
    files: [{ name: 'document.json', bytes: Buffer.from(text) }, ...drawing.assets],
  });
  return withoutMissing(document, (text) => typeset(make(text), stamp));
}

/** Sets a text; when the fonts lack some of its signs, once more with a box in their place. */
function withoutMissing(text: string, set: (text: string) => Uint8Array): Uint8Array {
  try {
    return set(text);
  } catch (error) {
    const missing = missingSigns(error);
    if (!missing.length) throw error;
    return withoutMissing(replaced(text, missing), set);
  }
}

/** JSON with every one of some signs as a box. Signs of JSON itself are always in the fonts. */
function replaced(json: string, missing: readonly string[]): string {
  const signs = new Set(missing.flatMap((sign) => [...sign]));
  return JSON.stringify(JSON.parse(json), (_, value) =>
    typeof value === 'string' ? [...value].map((sign) => (signs.has(sign) ? NO_SIGN : sign)).join('') : value,
  );
}
