import { namesParagraph } from '../model/lagrum-match.js';
import type { Paragraph } from '../model/regelverk.js';
import { type Context, table } from './context.js';
import type { Cell, Table } from './view.js';

/** The paragraphs of SOSFS 2011:9 that bind or advise; definitions demand nothing. */
export const demands = ({ regelverk }: Context): readonly Paragraph[] =>
  (regelverk?.paragrafer ?? []).filter(({ kraft }) => kraft !== 'definition');

/** The paragraphs that any of some citations names, alone or in a range. */
export const namedBy = (context: Context, citations: readonly string[]): Paragraph[] =>
  demands(context).filter(({ lagrum, kraft }) =>
    citations.some((text) => namesParagraph(text, lagrum, { råd: kraft === 'bör' })),
  );

/** What a paragraph demands in our own words, with a warning when it was not read in a source. */
export const demandOf = ({ kräver, säkerhet, osäkert }: Paragraph): string => {
  if (säkerhet === 'bekräftad') return kräver;
  const how = säkerhet === 'minne' ? 'ur minnet' : 'återgivet i andra hand';
  return `${kräver} (${how}${osäkert?.length ? `: ${osäkert.join(' och ')}` : ''})`;
};

/** How strongly it is said: binding, advice, or only a pointer at another statute. */
export const forceOf = ({ kraft }: Paragraph): string => (kraft === 'bör' ? 'bör (allmänt råd)' : kraft);

/** The newest day that any source of some paragraphs is known to reflect. */
const checked = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .flatMap(({ kontrollerad }) => kontrollerad ?? [])
    .sort()
    .at(-1) ?? 'okänd dag';

/** A citation that names no paragraph that is told here stands by itself: its words are not given. */
function rowsFor(context: Context, citations: readonly string[]): Cell[][] {
  return citations.flatMap((citation): Cell[][] => {
    const named = namedBy(context, [citation]);
    if (!named.length) return [[citation, 'Återges inte här: läs författningen.', '']];
    return named.map((paragraph) => [paragraph.lagrum, demandOf(paragraph), forceOf(paragraph)]);
  });
}

/** What some citations demand, paragraph by paragraph. */
export const demandTable = (context: Context, id: string, rubrik: string, citations: readonly string[]) =>
  table(
    id,
    rubrik,
    ['Lagrum', 'Vad det kräver', 'Styrka'],
    rowsFor(context, citations),
    'Inget lagrum är angivet.',
    note(namedBy(context, citations)),
  ) satisfies Omit<Table, 'not'>;

const note = (named: readonly Paragraph[]) =>
  named.length
    ? `Kraven i SOSFS 2011:9 står med egna ord. Källorna är kontrollerade till och med ${checked(named)}.`
    : undefined;
