import { namesParagraph } from '../model/lagrum-match.js';
import type { Paragraph } from '../model/regelverk.js';
import { type Context, type Made, table } from './context.js';
import type { Cell } from './view.js';

/** The paragraphs of SOSFS 2011:9 that bind or advise; definitions demand nothing. */
export const demands = ({ regelverk }: Context): readonly Paragraph[] =>
  (regelverk?.paragrafer ?? []).filter(({ kraft }) => kraft !== 'definition');

/** The paragraphs that any of some citations names, alone or in a range. */
export const namedBy = (context: Context, citations: readonly string[]): Paragraph[] =>
  demands(context).filter(({ lagrum, kraft }) =>
    citations.some((text) => namesParagraph(text, lagrum, { råd: kraft === 'bör' })),
  );

/** A paragraph's place alone, for columns that say which regulation it is; never broken between number and sign. */
export const placeOf = ({ lagrum }: Paragraph): string =>
  lagrum.replace(/^SOSFS 2011:9 /, '').replace(/ (?=§|kap\.|st\.)/g, '\u00a0');

/** What a paragraph demands in our own words, with a warning when it was not read in a source. */
export const demandOf = ({ kräver, säkerhet, osäkert }: Paragraph): string => {
  if (säkerhet === 'bekräftad') return kräver;
  const how = säkerhet === 'minne' ? 'ur minnet' : 'återgivet i andra hand';
  return `${kräver} (${how}${osäkert?.length ? `: ${osäkert.join(' och ')}` : ''})`;
};

/** How strongly it is said: binding, advice, or only a pointer at another statute. */
export const forceOf = ({ kraft }: Paragraph): string => (kraft === 'bör' ? 'bör (allmänt råd)' : kraft);

/** What some citations demand, paragraph by paragraph. None when SOSFS 2011:9 is not among them. */
export function demandTable(context: Context, id: string, rubrik: string, citations: readonly string[]): Made[] {
  const rows = namedBy(context, citations).map((paragraph): Cell[] => [
    placeOf(paragraph),
    demandOf(paragraph),
    forceOf(paragraph),
    paragraph.kontrollerad ?? 'okänt',
  ]);
  return rows.length ? [table(id, rubrik, ['SOSFS 2011:9', 'Vad det kräver', 'Styrka', 'Kontrollerad'], rows, '')] : [];
}

/** The citations of other statutes: their words are not given here. */
export const otherLaw = (context: Context, citations: readonly string[]): string[] =>
  citations.filter((citation) => !namedBy(context, [citation]).length);

/** How to read what `demandTable` says. */
export const DEMANDS_SAID =
  'Kraven i SOSFS 2011:9 är återgivna med egna ord. Kontrollerad är den senaste dag eller det senaste år som någon källa till kravet gäller. Det som inte är läst i en källa är märkt.';
