import { widthOf } from '../../drawing/svg-text.js';
import type { FlowGraph, FlowNode } from './bpmn-graph.js';

/** A rectangle of the diagram, in pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where everything lies: nodes (and what subprocesses hold) by id, lanes from above, the pool around them, the parties above it. */
export interface Placement {
  nodes: ReadonlyMap<string, Bounds>;
  lanes: readonly Bounds[];
  pool: Bounds;
  parties: readonly Bounds[];
}

/** Names stand in this edge of a pool and of a lane. */
const EDGE = 30;
const GAP = 50;
const TASK = { width: 160, height: 100 };
const CALL = { width: 160, height: 80, gap: 20 };
const SLOT = TASK.height + 20;
const LANE = 20;
const PARTY = { x: 160, y: 80, width: 300, height: 80, gap: 40 };
const POOL_TOP = 260;

const SIZES: Record<FlowNode['element'], { width: number; height: number }> = {
  startEvent: { width: 36, height: 36 },
  endEvent: { width: 36, height: 36 },
  parallelGateway: { width: 50, height: 50 },
  task: TASK,
  adHocSubProcess: { width: 0, height: 0 },
};

/** Places a graph in rows of lanes and columns of time, with parties that the process works together with above it. */
export function placed(graph: FlowGraph, parties: number): Placement {
  const size = (node: FlowNode) => (node.calls ? holderSize(node.calls.length) : SIZES[node.element]);
  const xs = columnsFrom(graph, size);
  const lanes = laneTops(graph, size);
  const nodes = new Map<string, Bounds>();
  graph.columns.forEach((column, index) => {
    for (const [node, slot] of slots(column)) put(nodes, node, xs.at[index] ?? 0, lanes[node.lane], slot, size(node));
  });
  if (graph.besides) put(nodes, graph.besides, xs.at[2] ?? 0, lanes[graph.besides.lane], 0, size(graph.besides));
  const width = Math.max(xs.end, PARTY.x + parties * (PARTY.width + PARTY.gap)) - PARTY.x;
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  const across = { x: PARTY.x + EDGE, width: width - EDGE };
  return {
    nodes,
    lanes: lanes.map((lane) => ({ ...across, y: lane.y, height: lane.height })),
    pool: { x: PARTY.x, y: POOL_TOP, width, height },
    parties: Array.from({ length: parties }, (_, index) => ({
      ...{ x: PARTY.x + index * (PARTY.width + PARTY.gap), y: PARTY.y, width: PARTY.width, height: PARTY.height },
    })),
  };
}

type Size = (node: FlowNode) => { width: number; height: number };

/** Where each column begins. What goes on beside the steps makes room for itself before the last two. */
function columnsFrom({ columns, besides }: FlowGraph, size: Size): { at: number[]; end: number } {
  const at: number[] = [];
  let x = PARTY.x + 2 * EDGE + GAP;
  columns.forEach((column, index) => {
    if (besides && index === columns.length - 2) x = Math.max(x, (at[2] ?? 0) + size(besides).width + GAP);
    at.push(x);
    x += Math.max(...column.map((node) => size(node).width)) + GAP;
  });
  return { at, end: x };
}

/** How high the lanes are: as many nodes under each other as one column has there. */
function laneTops({ lanes, columns, besides }: FlowGraph, size: Size): { y: number; height: number }[] {
  const all = [...columns, ...(besides ? [[besides]] : [])];
  let y = POOL_TOP;
  return lanes.map((name, lane) => {
    const heights = all.map((column) => {
      const here = column.filter((node) => node.lane === lane);
      return Math.max(here.length * SLOT, ...here.map((node) => size(node).height + 20));
    });
    const made = { y, height: Math.max(SLOT, ...heights, nameHeight(name)) + 2 * LANE };
    y += made.height;
    return made;
  });
}

/** How high a lane must be for its name, which stands on end in two lines; a name without end gets no more than this. */
const nameHeight = (name: string) => Math.min(600, Math.ceil(widthOf(name, 12) * 0.6));

/** The nodes of a column, each with its place from above in its lane. */
function slots(column: readonly FlowNode[]): [FlowNode, number][] {
  return column.map((node, index) => [node, column.slice(0, index).filter(({ lane }) => lane === node.lane).length]);
}

function put(
  nodes: Map<string, Bounds>,
  node: FlowNode,
  x: number,
  lane: { y: number } | undefined,
  slot: number,
  { width, height }: { width: number; height: number },
): void {
  const middle = (lane?.y ?? 0) + LANE + slot * SLOT + SLOT / 2;
  const y = node.calls ? (lane?.y ?? 0) + LANE : middle - height / 2;
  nodes.set(node.id, { x, y, width, height });
  node.calls?.forEach(({ id }, index) => {
    const [column, row] = [index % PER_ROW, Math.floor(index / PER_ROW)];
    nodes.set(id, {
      x: x + CALL.gap + column * (CALL.width + CALL.gap),
      y: y + HEAD + row * (CALL.height + CALL.gap),
      ...{ width: CALL.width, height: CALL.height },
    });
  });
}

const PER_ROW = 4;
const HEAD = 40;

function holderSize(calls: number): { width: number; height: number } {
  const [columns, rows] = [Math.min(calls, PER_ROW), Math.ceil(calls / PER_ROW)];
  return {
    width: columns * (CALL.width + CALL.gap) + CALL.gap,
    height: HEAD + rows * (CALL.height + CALL.gap) + 30,
  };
}

/** The way of an arrow from one node to the next: straight, or with a bend in the gap before the next. */
export function way(from: Bounds, to: Bounds): { x: number; y: number }[] {
  const [start, end] = [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: to.x, y: to.y + to.height / 2 },
  ];
  if (start.y === end.y) return [start, end];
  const bend = end.x - GAP / 2;
  return [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}
