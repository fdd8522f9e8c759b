import type { Named } from '../../views/site/named.js';
import type { MapActivity, MapPart, ProcessMap } from '../../views/site/process-map.js';
import type { MapRoutine } from '../../views/site/process-map-routines.js';
import { xmlId } from './ids.js';

/** A node of the flow, before it is placed. */
export interface FlowNode {
  id: string;
  element: 'startEvent' | 'endEvent' | 'task' | 'parallelGateway' | 'adHocSubProcess';
  name?: string;
  /** What the handbook says of it, a fact in each. */
  facts: readonly string[];
  /** Which lane, from 0. */
  lane: number;
  /** The processes that a subprocess holds. */
  calls?: readonly { id: string; name: string; called: string; facts: readonly string[] }[];
}

/** What happens in a process: nodes in columns from left to right, each column joined with the next. */
export interface FlowGraph {
  lanes: readonly string[];
  columns: readonly (readonly FlowNode[])[];
  /** The subprocess that goes on beside the steps, between the second and the last column but one. */
  besides?: FlowNode;
}

const PARTS = 'Delprocesser';
const NOBODY = 'Ansvarig saknas';

/** The graph of a map. Steps that share a place, and delprocesser beside the steps, stand between parallel gateways. */
export function graphOf(map: ProcessMap): FlowGraph {
  const ids = uniqueIds();
  const lanes = lanesOf(map);
  const laneOf = (activity: MapActivity | undefined) =>
    Math.max(0, lanes.indexOf(namesOf(activity?.ansvar ?? map.ansvar)));
  const parts = map.delprocesser.length ? partsNode(map.delprocesser, lanes.length - 1, ids) : undefined;
  const ranks = map.steg.flatMap(({ nummer, aktiviteter }) =>
    rank(
      nummer,
      aktiviteter.map((each) => taskOf(each, laneOf(each), ids)),
      ids,
    ),
  );
  const first = laneOf(map.steg[0]?.aktiviteter[0]);
  const last = laneOf(map.steg.at(-1)?.aktiviteter[0]);
  const start: FlowNode = { id: ids('Start'), element: 'startEvent', name: 'Start', facts: [], lane: first };
  const end: FlowNode = {
    id: ids('Slut'),
    element: 'endEvent',
    name: 'Slut',
    facts: fact('Ska leda till', map.syfte),
    lane: last,
  };
  if (!parts || !ranks.length) return { lanes, columns: [[start], ...(parts ? [[parts]] : ranks), [end]] };
  const [fork, join] = [gateway(ids('Delning'), first), gateway(ids('Samling'), last)];
  return { lanes, columns: [[start], [fork], ...ranks, [join], [end]], besides: parts };
}

/** The lanes from above: those who answer, in the order of the steps; last the delprocesser, which answer for themselves. */
function lanesOf({ steg, ansvar, delprocesser }: ProcessMap): string[] {
  const own = steg.flatMap(({ aktiviteter }) => aktiviteter.map((each) => namesOf(each.ansvar)));
  const alone = own.length || delprocesser.length ? own : [namesOf(ansvar)];
  return [...new Set(alone), ...(delprocesser.length ? [PARTS] : [])];
}

const namesOf = (roles: readonly Named[]) => roles.map(({ titel }) => titel).join(', ') || NOBODY;

function rank(nummer: number, tasks: readonly FlowNode[], ids: Ids): FlowNode[][] {
  const lane = tasks[0]?.lane ?? 0;
  if (tasks.length < 2) return [[...tasks]];
  return [[gateway(ids(`Delning_${nummer}`), lane)], [...tasks], [gateway(ids(`Samling_${nummer}`), lane)]];
}

const gateway = (id: string, lane: number): FlowNode => ({ id, element: 'parallelGateway', facts: [], lane });

/** An activity is a plain task: the handbook does not say whether it is done by hand or in a system. */
function taskOf(activity: MapActivity, lane: number, ids: Ids): FlowNode {
  return {
    ...{ id: ids(xmlId('Aktivitet', activity.id)), element: 'task', name: activity.titel, lane },
    facts: [
      ...fact('Aktivitet', activity.id),
      ...fact('Ansvarar', namesOf(activity.ansvar)),
      ...activity.rutiner.map(routineFact),
      ...fact('Ingen rutin behövs', activity.utanRutin),
    ],
  };
}

function partsNode(parts: readonly MapPart[], lane: number, ids: Ids): FlowNode {
  return {
    ...{ id: ids('Delprocesser'), element: 'adHocSubProcess', name: PARTS, lane },
    facts: ['Handboken anger ingen inbördes ordning mellan delprocesserna.'],
    calls: parts.map((part) => ({
      ...{ id: ids(xmlId('Delprocess', part.id)), name: part.titel, called: xmlId('Process', part.id) },
      facts: [
        ...fact('Process', part.id),
        ...fact('Ansvarar', namesOf(part.ansvar)),
        ...(part.status ? ['Utkast: gäller inte än.'] : []),
      ],
    })),
  };
}

/** A routine in a line: its name, its id, and what else a reader must know. */
export function routineFact({ titel, id, inteÄn, lokal, utförsAv }: MapRoutine): string {
  const local = lokal ? [`lokal rutin${lokal.length ? ` för ${lokal.join(', ')}` : ''}`] : [];
  const doers = utförsAv.length ? [`utförs av ${namesOf(utförsAv)}`] : [];
  return [`Rutin: ${titel} (${id})`, ...(inteÄn ? [`gäller inte än: ${inteÄn}`] : []), ...local, ...doers].join('; ');
}

const fact = (what: string, said: string | undefined) => (said ? [`${what}: ${said}`] : []);

/** Gives each id once: documents with the same id are a finding, but the file must still open. */
type Ids = (wanted: string) => string;

function uniqueIds(): Ids {
  const given = new Map<string, number>();
  return (wanted) => {
    const times = (given.get(wanted) ?? 0) + 1;
    given.set(wanted, times);
    return times === 1 ? wanted : `${wanted}.${times}`;
  };
}
