import type { Dimension } from '../../queries/patterns/groups.js';
import type { Telling } from '../../queries/patterns/telling.js';
import type { Figure, Source } from '../figure.js';

/** What can be said of a change, in the order of how much it says. */
export type Verdict =
  | 'fler'
  | 'färre'
  | 'kanske fler'
  | 'kanske färre'
  | 'inom det vanliga'
  | 'för få'
  | 'döljs'
  | 'kan inte jämföras';

/** How a number stands to those of the years before. Worked out from the figures that are shown, never from hidden ones. */
export interface ChangeView {
  läge: Verdict;
  /** The same in plain Swedish. */
  text: string;
  /** Two-sided p of the test, 0–1; null when nothing was tested. */
  p: number | null;
  /** p after Holm's correction for all tests of the view. */
  p_justerat: number | null;
  /** What chance alone often gives; null when a figure of the years before is hidden or nothing was tested. */
  vanligt: { från: number; till: number } | null;
  /** The years that it was compared with. */
  mot: number[];
  /** The years before differ among themselves by more than chance. */
  ojämnt: boolean;
}

/** One group of händelser in the periods that are compared, oldest first. */
export interface GroupRow {
  /** Id of the process, rutin or enhet, or the kategori; null for händelser that name none. */
  grupp: string | null;
  titel: string;
  antal: Figure[];
  /** Mean per month of the period: the same months of each year. */
  per_månad: Figure[];
  /** Percent of all händelser of the table's kinds; not applicable in the table of kinds. */
  andel: Figure[];
  förändring: ChangeView;
  /** Investigated by the end of the last period, of how many; null in the table of kinds, which has its own. */
  utredda: Figure | null;
  /** Median days from the day it came in. */
  utredningstid: Figure | null;
}

/** A table of counts. */
export interface GroupTable {
  id: string;
  rubrik: string;
  /** What the rows are. */
  dimension: Dimension | 'slag';
  /** The kinds of händelser that are counted. */
  slag: string[];
  rader: GroupRow[];
  /** What the numbers of each period come from, zero too, oldest first. Only *hel* with the same systems is compared. */
  underlag: { slag: string; år: number; läge: Telling['state']; system: string[]; filer: string[] }[];
  /** A rate per receiver, decision or working hour. */
  per_nämnare: Figure;
}

/** What became of the händelser of some kinds: one figure per period, oldest first. */
export interface HandlingRow {
  slag: string;
  uppgift: 'utredda' | 'utredningstid' | 'återkopplade' | 'återkopplingstid';
  titel: string;
  figurer: Figure[];
}

/** Month by month, oldest first. */
export interface Series {
  slag: string;
  titel: string;
  månader: { månad: string; antal: Figure }[];
  /** One sign per month: ▁ (0 or fewest) to █ (most), · hidden, space unknown. */
  graf: string;
  /** The same in words. */
  text: string;
}

/** One thing that points at a process, with the documents behind it. */
export interface Signal {
  slag: 'händelser' | 'klagomål' | 'brist i egenkontroll' | 'hög risk' | 'försenad rutin';
  text: string;
  figur: Figure;
}

/** A process and all that points at it. */
export interface ProcessSignals {
  process: string;
  titel: string;
  fil: string;
  källa: Source;
  /** Controls, risks and rutiner, also where nothing points at the process: zero and not applicable are told apart. */
  läge: Pick<Signal, 'slag' | 'figur'>[];
  signaler: Signal[];
}

/** The samlad analys of a year: what the sources together say. The analysis itself is a person's to write. */
export interface PatternsView {
  kvalitet: string;
  today: string;
  commit: string | null;
  organisation: string;
  enhet: { id: string; titel: string } | null;
  år: number;
  bedömd_per: string;
  perioder: { år: number; namn: string; från: string; till: string }[];
  metod: { test: string; korrigering: string; nivå: number; minst: number; antal_test: number; minsta_grupp: number };
  processer: ProcessSignals[];
  tabeller: GroupTable[];
  handläggning: HandlingRow[];
  månader: Series[];
  anmärkningar: string[];
  utelämnat: { file: string; skäl: string }[];
}
