import { xml } from '../../drawing/svg-text.js';
import type { MapCooperation, ProcessMap } from '../../views/site/process-map.js';
import { type FlowGraph, type FlowNode, graphOf, routineFact } from './bpmn-graph.js';
import { type Bounds, type Placement, placed, way } from './bpmn-place.js';
import { xmlId } from './ids.js';

const NAMESPACES = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
};

/**
 * A map as BPMN 2.0 with its drawing (BPMN DI), for those who draw in other tools. Written as text, so that the parser
 * that checks it in the tests is not the one that wrote it. The same map gives the same bytes.
 */
export async function bpmnOf(map: ProcessMap): Promise<string> {
  const graph = graphOf(map);
  const flows = flowsOf(graph);
  const place = placed(graph, map.samverkan.length);
  const root = element(
    'bpmn:definitions',
    { ...NAMESPACES, id: 'Karta', targetNamespace: 'urn:kvalitet:processkarta', exporter: 'kvalitet' },
    [collaboration(map), processElement(map, graph, flows), diagram(map, graph, flows, place)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

/** An arrow from one node to another. */
interface Flow {
  id: string;
  from: string;
  to: string;
}

/** Each column joined with the next; what goes on beside the steps between its gateways. */
function flowsOf({ columns, besides }: FlowGraph): Flow[] {
  const pairs = columns
    .slice(1)
    .flatMap((column, index) =>
      column.flatMap((to) => (columns[index] ?? []).map((from) => [from.id, to.id] as const)),
    );
  const [fork, join] = [columns[1]?.[0], columns.at(-2)?.[0]];
  const around =
    besides && fork && join
      ? ([
          [fork.id, besides.id],
          [besides.id, join.id],
        ] as const)
      : [];
  return [...pairs, ...around].map(([from, to], index) => ({ id: `Flode_${index + 1}`, from, to }));
}

const ids = (map: ProcessMap) => ({ process: xmlId('Process', map.id), pool: xmlId('Pool', map.id) });

/** The process as a pool with lanes; each party as a pool of its own whose inside is not ours to draw. */
function collaboration(map: ProcessMap): string {
  const { process, pool } = ids(map);
  const own = element('bpmn:participant', { id: pool, name: map.titel, processRef: process });
  const parties = map.samverkan.map((party, index) =>
    element('bpmn:participant', { id: `Part_${index + 1}`, name: party.med }, documentation(partyFacts(party))),
  );
  const messages = map.samverkan.flatMap((_, index) => {
    const party = `Part_${index + 1}`;
    return [
      element('bpmn:messageFlow', { id: `Till_${party}`, sourceRef: pool, targetRef: party }),
      element('bpmn:messageFlow', { id: `Fran_${party}`, sourceRef: party, targetRef: pool }),
    ];
  });
  return element('bpmn:collaboration', { id: xmlId('Samverkan', map.id) }, [own, ...parties, ...messages]);
}

const partyFacts = ({ slag, hur }: MapCooperation) => [
  ...(slag ? [slag === 'extern' ? 'Extern samverkan.' : 'Intern samverkan.'] : []),
  hur ? `Hur: ${hur.titel} (${hur.id})` : 'Hur det går till är inte beskrivet.',
];

function processElement(map: ProcessMap, graph: FlowGraph, flows: readonly Flow[]): string {
  const nodes = nodesOf(graph);
  const lanes = graph.lanes.map((name, index) =>
    element(
      'bpmn:lane',
      { id: `Bana_${index + 1}`, name },
      nodes.filter(({ lane }) => lane === index).map(({ id }) => leaf('bpmn:flowNodeRef', id)),
    ),
  );
  return element('bpmn:process', { id: ids(map).process, name: map.titel, isExecutable: 'false' }, [
    ...documentation(processFacts(map)),
    element('bpmn:laneSet', { id: 'Banor' }, lanes),
    ...nodes.map((node) => nodeElement(node, flows)),
    ...flows.map(({ id, from, to }) => element('bpmn:sequenceFlow', { id, sourceRef: from, targetRef: to })),
  ]);
}

const nodesOf = ({ columns, besides }: FlowGraph) => [...columns.flat(), ...(besides ? [besides] : [])];

const processFacts = (map: ProcessMap) => [
  ...(map.status ? [map.status === 'utkast' ? 'Utkast: gäller inte än.' : 'Upphävd: gäller inte längre.'] : []),
  ...(map.syfte ? [`Syfte: ${map.syfte}`] : []),
  ...(map.ansvar.length ? [`Ansvarar: ${map.ansvar.map(({ titel }) => titel).join(', ')}`] : []),
  ...(map.delAv ? [`Delprocess i: ${map.delAv.titel} (${map.delAv.id})`] : []),
  ...map.rutiner.map(routineFact),
];

function nodeElement({ id, element: kind, name, facts, calls }: FlowNode, flows: readonly Flow[]): string {
  const attributes = { id, ...(name ? { name } : {}), ...(calls ? { ordering: 'Parallel' } : {}) };
  return element(`bpmn:${kind}`, attributes, [
    ...documentation(facts),
    ...flows.filter(({ to }) => to === id).map((flow) => leaf('bpmn:incoming', flow.id)),
    ...flows.filter(({ from }) => from === id).map((flow) => leaf('bpmn:outgoing', flow.id)),
    ...(calls ?? []).map((call) =>
      element(
        'bpmn:callActivity',
        { id: call.id, name: call.name, calledElement: call.called },
        documentation(call.facts),
      ),
    ),
  ]);
}

function diagram(map: ProcessMap, graph: FlowGraph, flows: readonly Flow[], place: Placement): string {
  const bounds = (id: string) => place.nodes.get(id) ?? place.pool;
  const expanded = new Set(nodesOf(graph).flatMap(({ id, calls }) => (calls ? [id] : [])));
  const shapes = [
    shape(ids(map).pool, place.pool, { isHorizontal: 'true' }),
    ...place.lanes.map((lane, index) => shape(`Bana_${index + 1}`, lane, { isHorizontal: 'true' })),
    ...place.parties.map((party, index) => shape(`Part_${index + 1}`, party, { isHorizontal: 'true' })),
    ...[...place.nodes].map(([id, box]) => shape(id, box, expanded.has(id) ? { isExpanded: 'true' } : {})),
  ];
  const edges = flows.map(({ id, from, to }) => edge(id, way(bounds(from), bounds(to))));
  const messages = place.parties.flatMap(({ x, y, width, height }, index) => {
    const [left, right, bottom, top] = [x + width / 2 - 20, x + width / 2 + 20, y + height, place.pool.y];
    return [
      edge(`Till_Part_${index + 1}`, [
        { x: left, y: top },
        { x: left, y: bottom },
      ]),
      edge(`Fran_Part_${index + 1}`, [
        { x: right, y: bottom },
        { x: right, y: top },
      ]),
    ];
  });
  const plane = { id: 'Plan', bpmnElement: xmlId('Samverkan', map.id) };
  return element('bpmndi:BPMNDiagram', { id: 'Diagram' }, [
    element('bpmndi:BPMNPlane', plane, [...shapes, ...edges, ...messages]),
  ]);
}

const shape = (of: string, { x, y, width, height }: Bounds, more: Record<string, string>) =>
  element('bpmndi:BPMNShape', { id: `${of}_form`, bpmnElement: of, ...more }, [
    element('dc:Bounds', { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` }),
  ]);

const edge = (of: string, points: readonly { x: number; y: number }[]) =>
  element(
    'bpmndi:BPMNEdge',
    { id: `${of}_form`, bpmnElement: of },
    points.map(({ x, y }) => element('di:waypoint', { x: `${x}`, y: `${y}` })),
  );

const documentation = (facts: readonly string[]) => facts.map((fact) => leaf('bpmn:documentation', fact));

const leaf = (name: string, text: string) => `<${name}>${xml(text)}</${name}>\n`;

function element(name: string, attributes: Record<string, string>, children: readonly string[] = []): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
  const head = `<${name}${all.join('')}`;
  return children.length ? `${head}>\n${children.join('')}</${name}>\n` : `${head}/>\n`;
}
