import { civil, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { covered, structureOf } from '../structure.js';
import { byNamed, perScope, type Scope, within } from './scope.js';

/**
 * The risk analyses that still guide the work: made, and not due again (`nästa`). One that does not say when it is due
 * counts the year it was made and the year after: the regulation has no interval of its own.
 */
export const currentAnalyses = perScope((scope): Dokument<'riskanalys'>[] =>
  within(scope, 'riskanalys').filter((doc) => {
    const [made, next] = [parseDay(doc.data.datum), parseDay(doc.data.nästa)];
    if (made === undefined || made > scope.day || doc.refused.includes('nästa')) return false;
    return next === undefined ? civil(made).year >= civil(scope.day).year - 1 : next >= scope.day;
  }),
);

/** The processes that a risk analysis or an egenkontroll reaches, by the same reckoning as the rules of `validate`. */
export const processesReached = ({ handbook, day }: Scope, doc: Dokument<'riskanalys' | 'egenkontroll'>) => [
  ...covered(handbook, [doc], structureOf(handbook, day).parts),
];

const byProcess = perScope((scope) => byNamed(currentAnalyses(scope), (doc) => processesReached(scope, doc)));

/** Whether a current analysis reaches a process. */
export const isAnalysed = (scope: Scope, process: string) => byProcess(scope).has(process);
