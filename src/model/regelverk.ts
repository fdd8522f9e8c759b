import type { Certainty, Law, Statute } from './law.js';

/** A row of regelverk/sosfs-2011-9.yaml: what one paragraph (or its general advice) demands, in our own words. */
export interface Paragraph {
  id: string;
  lagrum: string;
  /** Whom it binds; empty when nobody in particular. */
  vem: readonly string[];
  kraft: 'ska' | 'bör' | 'hänvisning' | 'definition';
  kräver: string;
  säkerhet: Certainty;
  /** The parts that are from memory: `paragrafnummer`, `innehåll`. */
  osäkert?: readonly string[];
  anmärkning?: string;
  /** The newest date or year that a source is known to reflect. */
  kontrollerad?: string;
  källa?: readonly string[];
}

/** A source of regelverk/kallor.yaml, named by its id in the other files. */
export interface Source {
  id: string;
  vad: string;
  läst?: string;
  skriven?: string;
}

/** A word of regelverk/begrepp.yaml; a handbook may explain it in its own way. */
export interface Term {
  ord: string;
  betydelse: string;
  lagrum?: readonly string[];
  säkerhet?: Certainty;
}

/** A section of the kvalitetsberättelse and what it answers to (regelverk/kvalitetsberattelse.yaml). */
export interface ReportSection {
  avsnitt: string;
  rubrik: string;
  kraft: string;
  lagrum: readonly string[];
  svarar_på: string;
}

/** A statutory duty with a date or a cadence (regelverk/plikter.yaml). */
export interface Duty {
  id: string;
  titel: string;
  lagrum: readonly string[];
  senast?: string;
  frekvens?: string;
  kräver: string;
  säkerhet: Certainty;
  kontrollerad?: string;
  källa?: readonly string[];
}

/** A statute with what only its own page tells. */
export interface StatuteFacts extends Statute {
  /** The dates that are from memory: `gäller_från`, `upphävd`. */
  osäkra_datum?: readonly string[];
  /** Amendments that were seen; never all of them. */
  ändringar?: readonly { nummer: string; från?: string; vad?: string }[];
  källa?: readonly string[];
}

/** Everything in regelverk/, as its files have it. Each fact says how sure it is and when it was checked. */
export interface Regelverk {
  law: Law & { författningar: readonly StatuteFacts[] };
  paragraphs: readonly Paragraph[];
  sources: readonly Source[];
  terms: readonly Term[];
  sections: readonly ReportSection[];
  duties: readonly Duty[];
}
