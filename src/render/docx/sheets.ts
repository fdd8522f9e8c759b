import type { RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from './page.js';
import { tableLayout } from './table.js';
import type { Layout } from './widths.js';

/** Blocks that stand on pages lying the same way. */
export interface Leaf {
  landscape: boolean;
  nodes: RootContent[];
}

/** How each table that has the page to itself stands on it: upright if its words fit, else turned. */
export const layoutsOf = (nodes: readonly RootContent[]): Map<Table, Layout> =>
  new Map(
    nodes
      .filter((node) => node.type === 'table')
      .map((node) => [node, tableLayout(node, PORTRAIT_WIDTH, LANDSCAPE_WIDTH)]),
  );

/** The blocks in the pages they stand on. What leads to a turned table turns with it. */
export function leaves(nodes: readonly RootContent[], layouts: ReadonlyMap<Table, Layout>): Leaf[] {
  const turned = new Set<number>();
  nodes.forEach((node, index) => {
    if (node.type === 'table' && layouts.get(node)?.landscape)
      for (let at = leadOf(nodes, index); at <= index; at += 1) turned.add(at);
  });
  const made: Leaf[] = [];
  nodes.forEach((node, index) => {
    const landscape = turned.has(index);
    const last = made.at(-1);
    if (last?.landscape === landscape) last.nodes.push(node);
    else made.push({ landscape, nodes: [node] });
  });
  return made;
}

/** So many blocks before a table can be what leads to it, each no longer than this. */
const LEAD = 6;
const BRIEF = 500;

/** Where the lead of a table begins: at the nearest heading with nothing but brief blocks between, else right above. */
function leadOf(nodes: readonly RootContent[], table: number): number {
  for (let at = table - 1; at >= 0 && at >= table - LEAD; at -= 1) {
    const node = nodes[at];
    if (node?.type === 'heading') return nodes[at - 1]?.type === 'heading' ? at - 1 : at;
    if (!isBrief(node)) break;
  }
  return nodes[table - 1]?.type === 'paragraph' && isBrief(nodes[table - 1]) ? table - 1 : table;
}

const isBrief = (node: RootContent | undefined) =>
  (node?.type === 'paragraph' || node?.type === 'blockquote') && textOf(node).length <= BRIEF;
