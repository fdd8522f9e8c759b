import { type Look, missingSigns, type Pages, typesetter } from './compile.js';
import type { Asset } from './nodes.js';

/** A set document: its bytes, and where its parts stand. */
export interface SetDocument {
  bytes: Uint8Array;
  pages: Pages;
}

/** What the sheet reads: data as `document.json`, and pictures by name. */
export interface Drawn {
  data: object;
  files: readonly Asset[];
}

/** Shown for a sign that no font of the document has: a PDF for everybody may not hold an empty place (PDF/UA-1). */
const NO_SIGN = '□';

/** What a document says may follow from where it stands, and move it: so many times the two are tried to agree. */
const TRIES = 5;

/**
 * Sets what `draw` gives, which is told where the parts came to stand the last time (nothing the first time), until it
 * gives the same again. When the fonts lack some of the signs, a box stands in their place.
 */
export function setDocument(
  draw: (pages: Pages) => Drawn,
  look: Look,
  stamp: number,
  missing: ReadonlySet<string> = new Set(),
): SetDocument {
  const setter = typesetter(look);
  let [pages, last]: [Pages, string] = [new Map(), ''];
  for (let left = TRIES; left; left -= 1) {
    const { data, files } = draw(pages);
    const text = JSON.stringify(data, (_, value) => (typeof value === 'string' ? drawable(value, missing) : value));
    if (text === last) break;
    pages = setter.lay([{ name: 'document.json', bytes: Buffer.from(text) }, ...files]);
    last = text;
  }
  try {
    return { bytes: setter.pdf(stamp), pages };
  } catch (error) {
    const more = missingSigns(error).flatMap((sign) => [...sign]);
    if (!more.some((sign) => !missing.has(sign))) throw error;
    return setDocument(draw, look, stamp, new Set([...missing, ...more]));
  }
}

/** Text of signs that can be drawn. Half a sign is none, nor can it be read back from JSON. */
function drawable(text: string, missing: ReadonlySet<string>): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return missing.size ? [...whole].map((sign) => (missing.has(sign) ? NO_SIGN : sign)).join('') : whole;
}
