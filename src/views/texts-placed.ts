import type { Dokument } from '../model/document.js';
import type { Context, MadePart } from './context.js';
import { takenFrom } from './decided-texts.js';
import type { Written } from './view.js';

/** A section's texts where they belong: those about one kvalitetsområde in its part, where there is one; the others above. */
export function textsPlaced(context: Context, parts: readonly MadePart[], texts: readonly Written[]) {
  const about = new Map(texts.map((text) => [text, areaOf(context, text)]));
  const places = new Set(parts.map(({ kvalitetsområde }) => kvalitetsområde));
  return {
    texter: texts.filter((text) => about.get(text) === undefined || !places.has(about.get(text))),
    delar: parts.map((part) => {
      const { kvalitetsområde: area } = part;
      const own = area === undefined ? [] : texts.filter((text) => about.get(text) === area);
      return own.length ? withTexts(context, part, own) : part;
    }),
  };
}

/** The only kvalitetsområde that a text's document names. */
function areaOf({ year }: Context, { document }: Written): string | undefined {
  const areas = year.handbook.byId.get(document)?.data.kvalitetsområde ?? [];
  return areas.length === 1 ? areas[0] : undefined;
}

/** What is taken from a decided document says which, and who decided it. */
const withTexts = (context: Context, part: MadePart, own: readonly Written[]): MadePart => ({
  ...part,
  rader: [
    ...(part.rader ?? []),
    ...own.flatMap(({ document }) => {
      const doc = context.year.handbook.byId.get(document);
      return doc?.typ === 'styrdokument' ? [takenFrom(context, doc as Dokument<'styrdokument'>)] : [];
    }),
  ],
  texter: [...(part.texter ?? []), ...own],
});
