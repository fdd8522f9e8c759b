import { type Block, facts, text } from '../model/article.js';
import type { Certainty } from '../model/law.js';
import type { Paragraph } from '../model/regelverk.js';
import type { Knowledge } from './knowledge.js';

const FORCE: Record<Paragraph['kraft'], string> = {
  ska: 'ska: bindande föreskrift',
  bör: 'bör: allmänt råd',
  hänvisning: 'hänvisning: pekar bara på en lag',
  definition: 'definition: förklarar ett ord eller vad som omfattas',
};

const CERTAINTY: Record<Certainty, string> = {
  bekräftad: 'bekräftad: läst i en källa',
  trolig: 'trolig: återgiven i andra hand, eller en slutsats av det som är läst',
  minne: 'ur minnet: inte funnen i en källa',
  okänd: 'okänd',
};

/** What a paragraph demands: of whom, how strongly, and how we know. The text is ours, never the law's own words. */
export function demandOf(row: Omit<Paragraph, 'id' | 'lagrum'>, { regelverk }: Pick<Knowledge, 'regelverk'>): Block[] {
  return [
    text(row.kräver),
    facts(['Gäller', row.vem.join(', ')], ['Styrka', FORCE[row.kraft]], ...trust(row, regelverk.sources)),
  ];
}

/** The same in one sentence, with a word of warning when it was not read in a source. */
export const inShort = (row: Paragraph) =>
  row.säkerhet === 'bekräftad' ? row.kräver : `${row.kräver} (${certainty(row)})`;

interface Trusted {
  säkerhet: Certainty;
  osäkert?: readonly string[];
  kontrollerad?: string;
  källa?: readonly string[];
  anmärkning?: string;
}

/** How sure a fact is, when it was last known to hold, and where it comes from. */
export function trust(fact: Trusted, sources: Knowledge['regelverk']['sources']): [string, string | undefined][] {
  return [
    ['Säkerhet', certainty(fact)],
    ['Kontrollerad', fact.kontrollerad && `till och med ${fact.kontrollerad}`],
    ['Källa', (fact.källa ?? []).map((id) => sourceName(id, sources)).join(' ')],
    ['Anmärkning', fact.anmärkning],
  ];
}

/** In words, with the part that is from memory: often only the paragraph's number. */
export function certainty({ säkerhet, osäkert }: Pick<Trusted, 'säkerhet' | 'osäkert'>): string {
  if (säkerhet === 'minne' && osäkert?.length) return `ur minnet: ${osäkert.join(' och ')}`;
  return CERTAINTY[säkerhet];
}

const sourceName = (id: string, sources: Knowledge['regelverk']['sources']) =>
  sources.find((source) => source.id === id)?.vad ?? id;
