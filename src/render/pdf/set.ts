import { missingSigns, type SetDocument, type Typesetting, typeset } from './compile.js';

/** Shown for a sign that no font of the document has: a PDF for everybody may not hold an empty place (PDF/UA-1). */
const NO_SIGN = '□';

/** Sets data by a sheet, which reads it as `document.json`; when the fonts lack some of its signs, with a box in their place. */
export function setDocument(data: object, { files, ...look }: Typesetting, stamp: number): SetDocument {
  const set = (text: string) =>
    typeset({ ...look, files: [{ name: 'document.json', bytes: Buffer.from(text) }, ...files] }, stamp);
  return withoutMissing(JSON.stringify(data, wholeSigns), set);
}

/** Half a sign is none that can be drawn, nor read back from JSON. */
const wholeSigns = (_: string, value: unknown) =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;

function withoutMissing(text: string, set: (text: string) => SetDocument): SetDocument {
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
