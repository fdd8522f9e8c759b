import type { Paragraph } from './regelverk.js';

/** Where a paragraph stands in SOSFS 2011:9, without the regulation's name; general advice says so. */
export const placeOf = ({ lagrum, kraft }: Paragraph) =>
  `${lagrum.replace(/^SOSFS 2011:9 /, '')}${kraft === 'bör' ? ', allmänt råd' : ''}`;

const CERTAINTY: Record<Paragraph['säkerhet'], string> = {
  bekräftad: 'läst i en källa',
  trolig: 'läst i andra hand, eller en slutsats',
  minne: 'ur minnet',
  okänd: 'inte känt',
};

/** How anybody knows what the paragraph says: an auditor asks. */
export function certaintyOf({ säkerhet, osäkert, kontrollerad, källa }: Paragraph): string {
  const what = säkerhet === 'minne' && osäkert?.length ? ` (${osäkert.join(' och ')})` : '';
  const source = kontrollerad ? `källa från ${kontrollerad}` : källa?.length ? 'källan saknar datum' : 'ingen källa';
  return `${CERTAINTY[säkerhet]}${what}, ${source}`;
}
