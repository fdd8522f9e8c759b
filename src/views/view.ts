import type { Figure, Source } from './figure.js';

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
  /** Said under the table: where it comes from, and why it does not add up where it does not. */
  under: string[];
  /** Figures that may rightly be missing: nobody has failed to write them. */
  frivillig?: true;
}

/** What a chart draws as one kind of mark: its name, and where its figures stand in the table, one cell per category. */
export interface Series {
  namn: string;
  /** Row and column of the table, from 0. */
  celler: [rad: number, kolumn: number][];
}

/**
 * A chart of a section. It has no figures of its own but points at those of a table, so that it can never say anything
 * else: what the table hides is hidden, and what it lacks is missing. `id` is unique in the report and names its file.
 */
export interface Diagram {
  id: string;
  /** The table of the same section whose figures it draws. */
  tabell: string;
  /** `tid`: the first series as columns along time, the others as lines. `andel`: the second series is a part of the first. */
  form: 'tid' | 'staplar' | 'andel' | 'matris';
  rubrik: string;
  /** What the categories are, e.g. `Allvarlighet`. */
  axel: string;
  kategorier: string[];
  serier: Series[];
  /** What the series of a matrix are (its rows), and the cells that are marked, as series and category from 0. */
  matris?: { serieaxel: string; markering: string; markerade: [serie: number, kategori: number][] };
  /** What the chart leaves out, in sentences. */
  anmärkningar: string[];
}

/** Text that a person has written for a section. `text` is markdown. */
export interface Written {
  document: string;
  titel: string;
  text: string;
}

/** A part of a section under a heading of its own: one insats, one process, one role. */
export interface Part {
  id: string;
  rubrik: string;
  /** Plain facts, said as sentences. */
  rader: string[];
  /** The same as a list. */
  punkter: string[];
  /** What the part's own document says, in the words of those who wrote it. */
  texter: Written[];
  tabeller: Table[];
  /** Plain facts that stand last. */
  /** Parts have no charts; the tables are drawn by the same part of the template. */
  diagram: Diagram[];
  efter: string[];
}

/** One of a report's sections (avsnitt). */
export interface Section {
  id: string;
  nummer: number;
  rubrik: string;
  /** In the law that was in force when the period ended. */
  lagrum: string[];
  /** Said of law that came into force after the period, in sentences. */
  senare_lag: string[];
  kraft: string;
  svarar_på: string;
  texter: Written[];
  /** What a person must write here, when nobody has; null when something is written or nothing is needed. */
  skriv: string | null;
  tabeller: Table[];
  /** Charts of the tables' figures. */
  diagram: Diagram[];
  /** Plain facts of the section, said as sentences. */
  rader: string[];
  /** Parts under headings of their own; empty in most sections. */
  delar: Part[];
}

/** A unit's part of a compiled report: the texts that stand as a bilaga, by section. */
export interface UnitPart {
  id: string;
  titel: string;
  /** The number of the bilaga; null when the unit has written nothing. */
  bilaga: number | null;
  /** Whether anything at all is told of the unit's year: else its numbers are missing, not zero. */
  har_uppgifter: boolean;
  beslut: Decision | null;
  texter: { avsnitt: string; rubrik: string; texter: Written[] }[];
}

/** A document that figures were counted from, with its number in the appendix's list. */
export interface NumberedSource extends Source {
  nummer: number;
  /** Its lines as people write them, `2–45, 60`; empty when they are not known. */
  rader: string;
}

/** The tables of some sections and of their parts, in the order that they stand in. */
export const tablesIn = (sections: readonly Section[]): Table[] =>
  sections.flatMap(({ tabeller, delar }) => [...tabeller, ...delar.flatMap((part) => part.tabeller)]);

/** When and how a report was decided. */
export interface Decision {
  fastställd: string;
  beslut: string | null;
  dnr: string | null;
}

/** A figure that is missing, in words: where it should stand, and why it does not. */
export interface Missing {
  avsnitt: string;
  tabell: string;
  vad: string;
  skäl: string;
}

/** The view of a kvalitetsberättelse: all that its template sees, as plain JSON (`report --data`). */
export interface ReportView {
  kvalitet: string;
  mall: string;
  år: number;
  /** What the report is about, as people say it: "2024", "halvår 1 2024". */
  period: string;
  /** The period as it is written in documents, where it is not a whole year: `2024-H1`. */
  halvår: string | null;
  /** The year has not begun: a plan of it. */
  kommande: boolean;
  namn: string;
  /** What the document calls itself: berättelsen, planen, redovisningen … */
  dokumentet: string;
  organisation: string;
  nämnd: string;
  /** The day that the year is judged at, `YYYY-MM-DD`; the reference date for an unfinished year. */
  bedömd_per: string;
  pågående: boolean;
  beslut: Decision | null;
  /** The commit that the handbook stands at, and its day in Swedish time; null outside Git. */
  commit: string | null;
  commit_dag: string | null;
  historik: string;
  ändringar_utan_commit: boolean;
  fel: number;
  /** Groups smaller than this are not told apart. */
  minsta_grupp: number;
  /** The unit that the report is of; null in the report of the whole organisation. */
  enhet: { id: string; titel: string } | null;
  avsnitt: Section[];
  /** The units below that owe a report: what they have written, and whether they have told anything. */
  enheter: UnitPart[];
  /** Figures of the year that the handbook should have and has not. */
  saknas: Missing[];
  /** The documents that figures were counted from. */
  underlag: NumberedSource[];
  /** Sections in which a person must still write. */
  att_skriva: { avsnitt: string; rubrik: string; skriv: string }[];
  /** What was left out of the counts, and why. */
  utelämnat: { file: string; commit: string | null; skäl: string }[];
}
