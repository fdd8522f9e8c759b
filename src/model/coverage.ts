import type { Paragraph } from './regelverk.js';

/** The five answers, in the order that they are told. The last is said where no document can tell. */
export const STATES = ['uppfyllt', 'delvis', 'saknas', 'gäller inte', 'går inte att avgöra här'] as const;
export type State = (typeof STATES)[number];

/** A file of the handbook and the last commit that touched it (null when not known). */
export interface FigureSource {
  file: string;
  commit: string | null;
}

/** A document that meets or concerns a paragraph. `document` is null for handbok.yaml. */
export interface CoverageSource extends FigureSource {
  document: string | null;
  title: string;
  type: string;
  /** The document names no unit: it counts for all. */
  common: boolean;
}

/** A part of a whole that was counted, with every document of the whole. */
export interface CoverageFigure {
  label: string;
  value: number;
  of: number;
  sources: FigureSource[];
}

/** How one unit stands against one paragraph. `missing` says what is lacking, one sentence each. */
export interface Judgement {
  paragraph: string;
  state: State;
  reason: string;
  /** Numbers behind the reason; null when the reason says all. */
  detail: string | null;
  missing: string[];
  documents: CoverageSource[];
  figures: CoverageFigure[];
}

/** One unit, or the whole organisation (`unit` null) where the handbook has no units. */
export interface UnitCoverage {
  unit: string | null;
  title: string;
  /** Units below it were weighed together: documents are listed there. */
  combined: boolean;
  laws: readonly string[];
  summary: Record<State, number>;
  judgements: Judgement[];
}

/** One of the handbook's own requirements (`krav`). `units` names where the answers hold; empty when everywhere. */
export interface KravCoverage {
  id: string;
  text: string;
  lagrum: readonly string[];
  source: string | null;
  state: 'uppfyllt' | 'saknas';
  reason: string;
  units: string[];
  documents: CoverageSource[];
}

/** The whole answer, as `coverage --format json` prints it (schemas/output/coverage.schema.json). */
export interface CoverageView {
  kvalitet: string;
  today: string;
  commit: string | null;
  organisation: string;
  /** The documents that were left out, and why. */
  unreadable: { file: string; reason: string }[];
  paragraphs: Paragraph[];
  units: UnitCoverage[];
  krav: KravCoverage[];
}
