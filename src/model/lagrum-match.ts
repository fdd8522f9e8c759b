import { parseLagrum } from './lagrum.js';
import { type Span, spansOf } from './lagrum-spans.js';

/** What of a paragraph a citation is about: its stycken and punkter, or its general advice. */
interface Narrowing {
  stycken: readonly [number, number] | undefined;
  punkter: readonly [number, number] | undefined;
  råd: boolean;
}

/** A citation taken apart once. */
interface Parts extends Narrowing {
  statute: string;
  spans: readonly Span[];
}

/**
 * Whether a citation names exactly a paragraph (the other citation), alone, in a range or in a list: `4 kap. 2–4 §§`
 * names 3 §, `4 kap. 4 §` does not name 44 §, and `4 kap.` names no single paragraph. `narrower` says whether a citation
 * of a part (`1 st.`) is enough for the whole paragraph. `råd` says whether the paragraph's row is its general advice.
 */
export function namesParagraph(citation: string, paragraph: string, { narrower = true, råd = false } = {}): boolean {
  const [cited, wanted] = [partsOf(citation), partsOf(paragraph)];
  const [place] = wanted?.spans ?? [];
  if (!cited || !wanted || !place || cited.statute !== wanted.statute || (cited.råd && !råd)) return false;
  if (!cited.spans.some((span) => holds(span, place))) return false;
  return fits(cited.stycken, wanted.stycken, narrower) && fits(cited.punkter, wanted.punkter, narrower);
}

/** A chapter is named by itself only, a paragraph by every stretch that it lies in. */
function holds(cited: Span, place: Span): boolean {
  if (cited.chapter !== place.chapter) return false;
  if (cited.from === undefined || place.from === undefined)
    return cited.chapter !== undefined && cited.from === place.from;
  return cited.from <= place.from && place.from <= (cited.to ?? cited.from);
}

function fits(cited: Narrowing['stycken'], wanted: Narrowing['stycken'], narrower: boolean): boolean {
  if (!cited) return true;
  if (!wanted) return narrower;
  return cited[0] <= wanted[0] && cited[1] >= wanted[1];
}

const known = new Map<string, Parts | undefined>();
const KEPT = 5000;

/** The same few citations are compared again and again: their parts are kept. */
function partsOf(text: string): Parts | undefined {
  if (known.size > KEPT) known.clear();
  if (!known.has(text)) known.set(text, takeApart(text));
  return known.get(text);
}

function takeApart(text: string): Parts | undefined {
  const lagrum = parseLagrum(text);
  if (!lagrum) return undefined;
  const spans = spansOf(lagrum.place);
  return {
    statute: lagrum.statute.replace(/ \([^()]*\)$/, ''),
    spans,
    ...narrowing(spans[0]?.detail ?? ''),
  };
}

const narrowing = (detail: string): Narrowing => ({
  stycken: numbered(
    detail,
    /(?<!\d)(\d{1,3})(?:[–-](\d{1,3}))? st\./,
    /(första|andra|tredje|fjärde|femte|sjätte) stycket/,
  ),
  punkter: numbered(
    detail,
    /(?<!\d)(\d{1,3})(?:[–-](\d{1,3}))? p\./,
    /(första|andra|tredje|fjärde|femte|sjätte) punkten/,
  ),
  råd: detail.includes('allmänna råd'),
});

const ORDINALS = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];

function numbered(text: string, figures: RegExp, words: RegExp): readonly [number, number] | undefined {
  const match = figures.exec(text);
  if (match) return [Number(match[1]), Number(match[2] ?? match[1])];
  const word = ORDINALS.indexOf(words.exec(text)?.[1] ?? '') + 1;
  return word ? [word, word] : undefined;
}
