import type { State } from '../../model/coverage.js';
import type { Dokument } from '../../model/document.js';
import type { Paragraph } from '../../model/regelverk.js';
import { type Coverage, coverageOf, type UnitVerdicts, wholeVerdicts } from '../../queries/coverage/coverage.js';
import { weighedState } from '../../queries/coverage/rollup.js';
import type { Verdict } from '../../queries/coverage/verdict.js';
import type { Context } from '../context.js';
import { demands } from '../paragraphs.js';

/** What the handbook shows of one paragraph: unit by unit, and as a whole. */
export interface Judged {
  paragraph: Paragraph;
  state: State;
  /** The handbook as a whole: its reason and its figures. */
  whole: Verdict;
  /** The units that the paragraph applies to, each with its verdict; none in a handbook without units. */
  units: readonly { unit: Dokument<'enhet'>; verdict: Verdict }[];
}

const known = new WeakMap<Context, { coverage: Coverage; judged: readonly Judged[] }>();

/** The handbook judged against the regulation on the report's day: the same judgement as `kvalitet coverage`. */
export function judgedIn(context: Context): { coverage: Coverage; judged: readonly Judged[] } {
  const before = known.get(context);
  if (before) return before;
  const { handbook, day } = context.year;
  const law = demands(context);
  const coverage = coverageOf(handbook, day, law);
  const whole = wholeVerdicts(handbook, day, law);
  const leaves = coverage.units.filter(({ combined, unit }) => !combined && unit);
  const made = { coverage, judged: law.map((paragraph) => judge(paragraph, whole, leaves)) };
  known.set(context, made);
  return made;
}

const NONE: Verdict = { state: 'går inte att avgöra här', reason: '' };

function judge(paragraph: Paragraph, all: ReadonlyMap<string, Verdict>, leaves: readonly UnitVerdicts[]): Judged {
  const whole = all.get(paragraph.id) ?? NONE;
  const units = leaves.flatMap(({ unit, verdicts }) => {
    const verdict = verdicts.get(paragraph.id) ?? NONE;
    return unit && verdict.state !== 'gäller inte' ? [{ unit, verdict }] : [];
  });
  const state = leaves.length ? weighedState(units.map(({ verdict }) => verdict.state)) : whole.state;
  return { paragraph, state, whole, units };
}
