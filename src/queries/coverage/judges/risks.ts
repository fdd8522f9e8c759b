import type { Dokument } from '../../../model/document.js';
import { currentAnalyses } from '../analyses.js';
import { meeting, processStates } from '../processes.js';
import { type Scope, within } from '../scope.js';
import { count, type Judge, listed, named, stateOf, type Verdict } from '../verdict.js';

const analyses = (n: number) => count(n, 'aktuell riskanalys', 'aktuella riskanalyser');

/** No current analysis: an old one is named, since it is what has to be done again. */
function none(scope: Scope): Verdict {
  const old = within(scope, 'riskanalys');
  return {
    state: 'saknas',
    reason: old.length ? 'Ingen riskanalys är aktuell.' : 'Ingen riskanalys finns.',
    missing: old.length ? [`Behöver göras om: ${listed(old)}.`] : ['En riskanalys saknas.'],
  };
}

/** 5 kap. 1 § 1 st.: each process is covered by an analysis that is not due again. */
export const analysed: Judge = (scope) => {
  const current = currentAnalyses(scope);
  if (!current.length) return none(scope);
  const states = processStates(scope);
  const own = meeting(states, '5:1');
  return {
    state: stateOf(own.length || 0.5, states.length || 0.5),
    reason: `${analyses(current.length)}. ${own.length} av ${count(states.length, 'process', 'processer')} har riskanalys.`,
    missing: states
      .filter((state) => !own.includes(state))
      .map(({ process }) => `Processen ${named(process)} saknar aktuell riskanalys.`),
    documents: current,
    figures: [
      {
        label: 'processer med aktuell riskanalys',
        part: own.map(({ process }) => process),
        whole: states.map(({ process }) => process),
      },
    ],
  };
};

/** 5 kap. 1 § 2 st.: each risk has its likelihood and its consequence. */
export const estimated: Judge = (scope) => {
  const current = currentAnalyses(scope);
  if (!current.length) return none(scope);
  const good = current.filter((doc) => (doc.data.risker ?? []).length > 0 && !unestimated(doc).length);
  const missing = current.flatMap((doc) =>
    doc.data.risker?.length
      ? unestimated(doc).map((risk) => `Risken ”${risk.händelse ?? risk.id}” i ${named(doc)} är inte bedömd.`)
      : [`${named(doc)} anger inga risker.`],
  );
  return {
    state: stateOf(good.length, current.length),
    reason: `${analyses(current.length)}. I ${good.length} av dem är sannolikhet och konsekvens bedömda för varje risk.`,
    missing,
    documents: good,
    figures: [{ label: 'riskanalyser där varje risk är bedömd', part: good, whole: current }],
  };
};

const unestimated = (doc: Dokument<'riskanalys'>) =>
  (doc.data.risker ?? []).filter(
    ({ sannolikhet, konsekvens }) => sannolikhet === undefined || konsekvens === undefined,
  );
