import type { Dokument } from '../../model/document.js';
import { describedBy } from '../structure.js';
import { isAnalysed } from './analyses.js';
import { isControlled } from './controls.js';
import { byNamed, decisionOf, inForceHere, notInForce, perScope, type Scope, within } from './scope.js';
import { once } from './verdict.js';

export type Process = Dokument<'process'>;
export type Aktivitet = Dokument<'aktivitet'>;

/** How one process stands in one unit: what it lacks, by the paragraph that asks for it. */
export interface ProcessState {
  process: Process;
  activities: readonly Aktivitet[];
  /** The activities that have a gällande rutin, or a reason for having none. */
  covered: readonly Aktivitet[];
  rutiner: readonly Dokument<'rutin'>[];
  /** Empty when the process holds all the way. */
  lacks: readonly { paragraph: string; text: string }[];
}

/** Every process that applies to the unit, except repealed ones and those that have ended, with what it lacks. */
export const processStates = perScope((scope) =>
  within(scope, 'process')
    .filter((doc) => !/^(är upphävt|gällde till)/.test(notInForce(scope, doc) ?? ''))
    .map((doc) => judge(scope, doc)),
);

/** The processes that hold all the way: decided, activities in order, routines, risk analysis and egenkontroll. */
export const complete = (states: readonly ProcessState[]) => states.filter(({ lacks }) => !lacks.length);

/** The processes that lack nothing that one paragraph asks for. */
export const meeting = (states: readonly ProcessState[], paragraph: string) =>
  states.filter(({ lacks }) => !lacks.some((lack) => lack.paragraph === paragraph));

const activitiesOf = perScope((scope) =>
  byNamed(within(scope, 'aktivitet'), (doc) => (doc.data.process ? [doc.data.process] : [])),
);

const rutinerOf = perScope((scope) => byNamed(inForceHere(scope, 'rutin'), (doc) => describedBy(scope.handbook, doc)));

const divided = perScope((scope) => new Set(inForceHere(scope, 'process').flatMap((doc) => doc.data.del_av ?? [])));

function judge(scope: Scope, process: Process): ProcessState {
  const activities = [...(activitiesOf(scope).get(process.id) ?? [])].sort(
    (a, b) => (a.data.ordning ?? 0) - (b.data.ordning ?? 0),
  );
  const rutiner = once([process, ...activities].flatMap((doc) => rutinerOf(scope).get(doc.id) ?? []));
  const covered = activities.filter((doc) => doc.data.utan_rutin || rutinerOf(scope).has(doc.id));
  const lacks = [
    ...decisionLacks(scope, process).map((text) => ({ paragraph: '4:2', text })),
    ...orderLacks(scope, process, activities).map((text) => ({ paragraph: '4:3', text })),
    ...activities
      .filter((doc) => !covered.includes(doc))
      .map((doc) => ({ paragraph: '4:4', text: `aktiviteten ”${doc.titel}” saknar gällande rutin` })),
    ...(isAnalysed(scope, process.id) ? [] : [{ paragraph: '5:1', text: 'saknar aktuell riskanalys' }]),
    ...(isControlled(scope, process.id) ? [] : [{ paragraph: '5:2', text: 'saknar egenkontroll' }]),
  ];
  return { process, activities, covered, rutiner, lacks };
}

/** Identified, described and decided. */
function decisionLacks(scope: Scope, process: Process): string[] {
  const why = notInForce(scope, process);
  const { fastställd, fastställd_av } = decisionOf(scope.handbook, process);
  const undecided = why !== 'är ett utkast' && (fastställd === undefined || !fastställd_av);
  return [
    ...(why ? [why] : []),
    ...(process.data.syfte ? [] : ['saknar syfte']),
    ...(undecided ? ['saknar beslut (fastställd och fastställd_av)'] : []),
  ];
}

/** A process that is divided into delprocesser may have its activities there. */
function orderLacks(scope: Scope, process: Process, activities: readonly Aktivitet[]): string[] {
  if (!activities.length) return divided(scope).has(process.id) ? [] : ['saknar aktiviteter'];
  const placeless = activities.filter((doc) => doc.data.ordning === undefined);
  const shared = activities.filter(
    (doc, index) => doc.data.ordning !== undefined && doc.data.ordning === activities[index - 1]?.data.ordning,
  );
  return [
    ...placeless.map((doc) => `aktiviteten ”${doc.titel}” saknar ordning`),
    ...shared.map((doc) => `aktiviteten ”${doc.titel}” har samma ordning som en annan (${doc.data.ordning})`),
  ];
}
