import type { CoverageView, Judgement, UnitCoverage } from '../../model/coverage.js';

/** What a report of the coverage is made of, and what the screen allows. */
export interface CoverageOutcome {
  view: CoverageView;
  width: number;
  color: boolean;
}

/** Turns the coverage into the text of one format. Pure. */
export type CoverageReporter = (outcome: CoverageOutcome) => string;

/** The units where the work is done: the others are weighed together from these. */
export const judgedUnits = (view: CoverageView): UnitCoverage[] => view.units.filter(({ combined }) => !combined);

/** One unit's answer to a paragraph. */
export const answerOf = (unit: UnitCoverage, paragraph: string): Judgement | undefined =>
  unit.judgements.find((each) => each.paragraph === paragraph);
