import type { Figure } from './figure.js';

/** What a table's cell holds: words, or a figure with its sources. */
export type Cell = string | Figure;

/** A table of a report. `not` is the number of its note in the appendix, null when no figure has sources; `tom` is said instead of an empty table. */
export interface Table {
  id: string;
  not: string | null;
  rubrik: string;
  kolumner: string[];
  rader: Cell[][];
  tom: string;
  /** What was counted and how, before the numbers. */
  definition?: string;
}

/** Text that a person has written for a section. `text` is markdown. */
export interface Written {
  document: string;
  titel: string;
  text: string;
}

/** One of a report's sections (avsnitt). */
export interface Section {
  id: string;
  nummer: number;
  rubrik: string;
  lagrum: string[];
  kraft: string;
  svarar_på: string;
  texter: Written[];
  /** What a person must write here, when nobody has; null when something is written or nothing is needed. */
  skriv: string | null;
  tabeller: Table[];
  /** Plain facts of the section, said as sentences. */
  rader: string[];
}

/** The view of a kvalitetsberättelse: all that its template sees, as plain JSON (`report --data`). */
export interface ReportView {
  kvalitet: string;
  mall: string;
  år: number;
  namn: string;
  organisation: string;
  nämnd: string;
  /** The day that the year is judged at, `YYYY-MM-DD`; the reference date for an unfinished year. */
  bedömd_per: string;
  pågående: boolean;
  beslut: { fastställd: string; beslut: string | null; dnr: string | null } | null;
  /** The commit that the handbook stands at, and its day in Swedish time; null outside Git. */
  commit: string | null;
  commit_dag: string | null;
  historik: string;
  ändringar_utan_commit: boolean;
  fel: number;
  /** Groups smaller than this are not told apart. */
  minsta_grupp: number;
  avsnitt: Section[];
  /** Sections in which a person must still write. */
  att_skriva: { avsnitt: string; rubrik: string; skriv: string }[];
  /** What was left out of the counts, and why. */
  utelämnat: { file: string; skäl: string }[];
}
