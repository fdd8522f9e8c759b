import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import type { Paragraph } from '../../model/regelverk.js';
import { isWithin } from '../../model/units.js';
import { lawsOf, notApplicable } from './applies.js';
import { citing } from './cited.js';
import { JUDGES } from './judges/index.js';
import { unknown } from './judges/references.js';
import { type KravAnswer, kravAnswers } from './krav.js';
import { weighed } from './rollup.js';
import { judgeable, type Scope, scopeOf } from './scope.js';
import { chosenUnits, leavesOf, unitsIn } from './units.js';
import { once, type Verdict } from './verdict.js';

/** One unit's verdicts, by the paragraph's id. `unit` is undefined for a handbook without units. */
export interface UnitVerdicts {
  unit: Dokument<'enhet'> | undefined;
  combined: boolean;
  laws: readonly string[];
  verdicts: ReadonlyMap<string, Verdict>;
}

/** What the documents show of SOSFS 2011:9 and of the handbook's own krav. */
export interface Coverage {
  handbook: Handbook;
  paragraphs: readonly Paragraph[];
  units: readonly UnitVerdicts[];
  krav: readonly KravAnswer[];
  unreadable: readonly { file: string; reason: string }[];
}

/** Judges every paragraph but the definitions, for every unit or for one with those below it. */
export function coverageOf(handbook: Handbook, day: Day, law: readonly Paragraph[], unit?: string): Coverage {
  const { documents, unreadable } = judgeable(handbook);
  const paragraphs = law.filter(({ kraft }) => kraft !== 'definition');
  const units = chosenUnits(handbook, unitsIn(handbook, documents, day), unit);
  const leaves = leavesOf(handbook, units);
  const scopes = leaves.map(({ id }) => scopeOf(handbook, documents, id, day));
  const judged = new Map(scopes.map((scope) => [scope.unit ?? '', verdictsOf(scope, paragraphs)]));
  const whole = scopeOf(handbook, documents, undefined, day);
  return {
    handbook,
    paragraphs,
    unreadable,
    units: units.length
      ? units.map((doc) => unitVerdicts(handbook, doc, leaves, judged, paragraphs))
      : [
          {
            unit: undefined,
            combined: false,
            laws: lawsOf(handbook, undefined),
            verdicts: verdictsOf(whole, paragraphs),
          },
        ],
    krav: kravAnswers(scopes.length ? scopes : [whole]),
  };
}

/** The same judgement of the handbook as a whole, whatever unit: its processes and documents are counted once. */
export function wholeVerdicts(handbook: Handbook, day: Day, law: readonly Paragraph[]): ReadonlyMap<string, Verdict> {
  const { documents } = judgeable(handbook);
  return verdictsOf(scopeOf(handbook, documents, undefined, day), law);
}

function unitVerdicts(
  handbook: Handbook,
  unit: Dokument<'enhet'>,
  leaves: readonly Dokument<'enhet'>[],
  judged: ReadonlyMap<string, ReadonlyMap<string, Verdict>>,
  paragraphs: readonly Paragraph[],
): UnitVerdicts {
  const laws = lawsOf(handbook, unit.id);
  const own = judged.get(unit.id);
  if (own) return { unit, combined: false, laws, verdicts: own };
  const below = leaves.filter(({ id }) => isWithin(handbook, id, unit.id));
  const verdictIn = (leaf: Dokument<'enhet'>, id: string) =>
    judged.get(leaf.id)?.get(id) ?? ({ state: 'gäller inte', reason: '' } satisfies Verdict);
  const verdicts = paragraphs.map(
    ({ id }) => [id, weighed(below.map((leaf) => ({ unit: leaf, verdict: verdictIn(leaf, id) })))] as const,
  );
  return { unit, combined: true, laws, verdicts: new Map(verdicts) };
}

/** Every document that names the paragraph counts as showing it, beside those that its judge found. */
function verdictsOf(scope: Scope, paragraphs: readonly Paragraph[]): Map<string, Verdict> {
  return new Map(
    paragraphs.map((paragraph) => {
      const exempt = notApplicable(scope.handbook, scope.unit, paragraph);
      if (exempt) return [paragraph.id, exempt];
      const verdict = (JUDGES[paragraph.id] ?? unknown)(scope, paragraph);
      return [
        paragraph.id,
        { ...verdict, documents: once([...(verdict.documents ?? []), ...citing(scope, paragraph)]) },
      ];
    }),
  );
}
